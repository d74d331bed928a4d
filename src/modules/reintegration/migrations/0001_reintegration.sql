-- The return home: follow-ups scheduled and done.
create schema reintegration authorization {owner};
grant usage on schema reintegration to {app};

create table reintegration.follow_up_rule (
  id uuid primary key,
  code text not null,
  kind text not null check (kind in ('health', 'employer', 'family')),
  title jsonb not null,
  owner_duty text not null,
  days_after_return int not null,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint follow_up_rule_once exclude using gist (code with =, valid with &&)
);
create table reintegration.follow_up (
  id uuid primary key,
  deployment_id uuid not null references deployments.deployment,
  person_id uuid not null,
  service_id uuid not null,
  mission_id uuid not null,
  kind text not null check (kind in ('health', 'employer', 'family')),
  code text not null,
  title jsonb not null,
  owner_duty text not null,
  due_on date not null,
  -- the day on which the officer was reminded
  told_on date,
  done_on date,
  done_by_name text,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint follow_up_once unique (deployment_id, code)
);
grant select, insert, update on all tables in schema reintegration to {app};
alter table reintegration.follow_up enable row level security;
alter table reintegration.follow_up force row level security;
-- Reach by service follows the membership of today; the desk of the mission closes the file and must see what is left to do.
create policy seen on reintegration.follow_up to {app}
  using ({{sees person_id - -}} or person_id in (select m.person_id from people.service_membership m
    where m.service_id = any ((select sec.services())::uuid[]) and m.valid @> (select sec.today()))
    or ((select sec.duty()) = 'mission-desk' and mission_id = any ((select sec.missions())::uuid[])))
  with check ({{sees person_id - -}} or person_id in (select m.person_id from people.service_membership m
    where m.service_id = any ((select sec.services())::uuid[]) and m.valid @> (select sec.today()))
    or ((select sec.duty()) = 'mission-desk' and mission_id = any ((select sec.missions())::uuid[])));
create index follow_up_by_person on reintegration.follow_up (person_id);
