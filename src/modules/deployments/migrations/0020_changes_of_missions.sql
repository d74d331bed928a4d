-- A tour that ends because of the mission, and where officers were relocated meanwhile.
alter table deployments.deployment drop constraint deployment_end_kind_check;
alter table deployments.deployment add constraint deployment_end_kind_check
  check (end_kind in ('end-of-tour', 'voluntary-early-return', 'for-the-mission'));
create table deployments.relocation (
  id uuid primary key,
  deployment_id uuid not null references deployments.deployment,
  person_id uuid not null,
  service_id uuid not null,
  mission_id uuid not null,
  on_day date not null,
  from_position_id uuid not null references missions.position,
  to_position_id uuid not null references missions.position,
  -- where the mission was on that day, when the position stayed the same
  place jsonb,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint relocated_once_a_day unique (deployment_id, on_day)
);
create index relocation_by_person on deployments.relocation (person_id);
grant select, insert on deployments.relocation to {app};
alter table deployments.relocation enable row level security;
alter table deployments.relocation force row level security;
-- Reach by service follows the membership of today, as everywhere (people).
create policy seen on deployments.relocation to {app}
  using ({{sees person_id - mission_id}} or person_id in (select m.person_id from people.service_membership m
    where m.service_id = any ((select sec.services())::uuid[]) and m.valid @> (select sec.today())))
  with check ({{sees person_id - mission_id}});
