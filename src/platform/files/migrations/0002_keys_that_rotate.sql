-- Data keys rotate and are destroyed: a person may have several in a compartment, one of them in use.
alter table platform.data_key
  alter column wrapped drop not null,
  add column rotation_id uuid,
  add column retired_at timestamptz,
  add column destroyed_at timestamptz,
  add column destroyed_under text,
  add column destroyed_because text,
  add constraint data_key_is_there_or_destroyed check ((wrapped is null) = (destroyed_at is not null)),
  add constraint data_key_destroyed_with_authority
    check (num_nonnulls(destroyed_at, destroyed_under, destroyed_because) in (0, 3)),
  drop constraint data_key_one_per_person_and_compartment;
create unique index data_key_in_use on platform.data_key (person_id, compartment)
  where retired_at is null and destroyed_at is null;

-- Keys are changed by rotation and destruction alone, which act as the system.
grant update, delete on platform.data_key to {app_health}, {app_psych}, {app_conduct};
create policy changed_by_the_system on platform.data_key as restrictive for update to {app_health}, {app_psych}, {app_conduct}
  using ((select sec.duty()) = 'system') with check ((select sec.duty()) = 'system');
create policy removed_by_the_system on platform.data_key as restrictive for delete to {app_health}, {app_psych}, {app_conduct}
  using ((select sec.duty()) = 'system' and retired_at is not null);

-- A rotation that was interrupted is taken up where it stopped.
create table platform.key_rotation (
  id uuid primary key,
  kind text not null constraint key_rotation_kind check (kind in ('master', 'data')),
  begun_at timestamptz not null,
  finished_at timestamptz,
  -- Of a rotation of master keys: the one that it put in use.
  master_id text,
  renewed integer not null default 0
);
create unique index key_rotation_one_at_a_time on platform.key_rotation (kind) where finished_at is null;
alter table platform.key_rotation enable row level security;
alter table platform.key_rotation force row level security;
create policy by_the_system on platform.key_rotation to {app}
  using ((select sec.duty()) = 'system') with check ((select sec.duty()) = 'system');
create policy owner_rotations on platform.key_rotation to {owner} using (true);
grant select, insert, update on platform.key_rotation to {app};

-- What happened at the custodian's process, each once: told to the audit by whichever server asks first.
create table platform.custody_event (
  id uuid primary key,
  at timestamptz not null,
  event text not null,
  custodian text
);
alter table platform.custody_event enable row level security;
alter table platform.custody_event force row level security;
create policy by_the_system on platform.custody_event to {app}
  using ((select sec.duty()) = 'system') with check ((select sec.duty()) = 'system');
create policy owner_events on platform.custody_event to {owner} using (true);
grant select, insert on platform.custody_event to {app};

-- A sealed file that is sealed anew lies under another hash.
grant update (sha256) on files.attachment to {app_health}, {app_psych}, {app_conduct};
drop policy only_waiting_files_change on files.attachment;
create policy only_waiting_files_change on files.attachment as restrictive for update to {app}
  using (attached_at is null or compartment <> 'ordinary' and (select sec.duty()) = 'system') with check (true);
