-- Data keys, wrapped by a master key that the database never sees; deleting one shreds what it sealed.
create table platform.data_key (
  key_id uuid primary key,
  person_id uuid not null,
  compartment text not null constraint data_key_compartment check (compartment in ('health', 'psych', 'conduct')),
  wrapped bytea not null,
  constraint data_key_one_per_person_and_compartment unique (person_id, compartment)
);
alter table platform.data_key enable row level security;
alter table platform.data_key force row level security;
create policy health_keys on platform.data_key to {app_health} using (compartment = 'health');
create policy psych_keys on platform.data_key to {app_psych} using (compartment = 'psych');
create policy conduct_keys on platform.data_key to {app_conduct} using (compartment = 'conduct');
create policy owner_keys on platform.data_key to {owner} using (true);
grant select, insert on platform.data_key to {app_health}, {app_psych}, {app_conduct};

create schema files authorization {owner};
grant usage on schema files to {app};

-- A file waits, staged, for the act that it belongs to; `sha256` is that of the bytes on the disk (sealed where the compartment is).
create table files.attachment (
  id uuid primary key,
  sha256 text not null constraint attachment_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null
    constraint attachment_media_type check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  file_name text not null constraint attachment_file_name check (length(file_name) between 1 and 150),
  bytes integer not null constraint attachment_bytes check (bytes between 1 and 10485760),
  compartment text not null
    constraint attachment_compartment check (compartment in ('ordinary', 'health', 'psych', 'conduct')),
  person_id uuid,
  service_id uuid,
  mission_id uuid,
  staged_by uuid not null,
  staged_at timestamptz not null,
  attached_to_kind text,
  attached_to_id uuid,
  attached_at timestamptz,
  constraint attachment_is_sealed_for_a_person check (compartment = 'ordinary' or person_id is not null),
  constraint attachment_is_staged_or_attached
    check (num_nonnulls(attached_to_kind, attached_to_id, attached_at) in (0, 3))
);
create index attachment_of on files.attachment (attached_to_kind, attached_to_id);
create index attachment_by_content on files.attachment (sha256);
create index attachment_by_person on files.attachment (person_id);
create index attachment_waiting on files.attachment (staged_at) where attached_at is null;

-- A waiting file is its sender's; an attached one follows its person, service and mission, or is a paper of the programme.
alter table files.attachment enable row level security;
alter table files.attachment force row level security;
create policy ordinary_files on files.attachment to {app}
  using (compartment = 'ordinary' and (
    attached_at is null and (staged_by = (select sec.account()) or (select sec.duty()) = 'system')
    or attached_at is not null and ({{sees person_id service_id mission_id}}
      or person_id = any((select sec.cases())::uuid[])
      or num_nonnulls(person_id, service_id, mission_id) = 0 and (select sec.reach()) <> 'self')));
create policy health_files on files.attachment to {app_health}
  using (compartment = 'health' and (
    attached_at is null and (staged_by = (select sec.account()) or (select sec.duty()) = 'system')
    or attached_at is not null and ({{sees person_id service_id mission_id}}
      or person_id = any((select sec.cases())::uuid[]))));
create policy psych_files on files.attachment to {app_psych}
  using (compartment = 'psych' and (
    attached_at is null and (staged_by = (select sec.account()) or (select sec.duty()) = 'system')
    or attached_at is not null and ({{sees person_id service_id mission_id}}
      or person_id = any((select sec.cases())::uuid[]))));
create policy conduct_files on files.attachment to {app_conduct}
  using (compartment = 'conduct' and (
    attached_at is null and (staged_by = (select sec.account()) or (select sec.duty()) = 'system')
    or attached_at is not null and ({{sees person_id service_id mission_id}}
      or person_id = any((select sec.cases())::uuid[]))));
-- What is attached stays: only a file that still waits may be changed or removed.
create policy only_waiting_files_change on files.attachment as restrictive for update to {app}
  using (attached_at is null) with check (true);
create policy only_waiting_files_go on files.attachment as restrictive for delete to {app} using (attached_at is null);
create policy owner_files on files.attachment to {owner} using (true);

grant select, insert, delete on files.attachment to {app};
grant update (person_id, service_id, mission_id, attached_to_kind, attached_to_id, attached_at) on files.attachment to {app};

-- The limits and the sweep count what need-to-know hides; they answer with a number and with hashes, nothing else.
create function files.bytes_kept(person uuid, account uuid) returns bigint
  language sql stable security definer set search_path = '' as $$
  select greatest(
    (select coalesce(sum(bytes), 0) from files.attachment where person_id = person),
    (select coalesce(sum(bytes), 0) from files.attachment where staged_by = account and attached_at is null)) $$;
create function files.still_known(hashes text[]) returns setof text
  language sql stable security definer set search_path = '' as $$
  select distinct sha256 from files.attachment where sha256 = any(hashes) $$;
revoke all on function files.bytes_kept(uuid, uuid), files.still_known(text[]) from public;
grant execute on function files.bytes_kept(uuid, uuid), files.still_known(text[]) to {app};
