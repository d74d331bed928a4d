-- When the installation was backed up, and when a restore of a backup was proven: what an administrator looks at.
create schema backups authorization {owner};
grant usage on schema backups to {app};

create table backups.event (
  id uuid primary key,
  kind text not null constraint event_kind check (kind in ('made', 'proven', 'not-proven')),
  at timestamptz not null,
  -- The moment to which the backup goes back, and the name of its file without its folder.
  backup_of timestamptz not null,
  file_name text not null constraint event_file_name check (length(file_name) between 1 and 255),
  bytes bigint not null constraint event_bytes check (bytes >= 0),
  seconds numeric(10, 1) not null constraint event_seconds check (seconds >= 0),
  faults integer not null default 0 constraint event_faults check (faults >= 0)
);
create index event_by_time on backups.event (kind, at desc);

alter table backups.event enable row level security;
alter table backups.event force row level security;
create policy events_read on backups.event for select to {app} using ((select sec.duty()) in ('system', 'administrator'));
create policy events_written on backups.event for insert to {app} with check ((select sec.duty()) = 'system');
grant select, insert on backups.event to {app};
