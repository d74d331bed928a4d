-- From departure to return.
create schema deployments authorization {owner};
grant usage on schema deployments to {app};

create table deployments.deployment (
  id uuid primary key,
  code text not null unique,
  candidacy_id uuid not null unique references candidacies.candidacy,
  person_id uuid not null references people.person,
  service_id uuid not null references people.service,
  mission_id uuid not null references missions.mission,
  position_id uuid not null references missions.position,
  legal_status text not null,
  state text not null check (state in ('preparing', 'departed', 'arrived', 'on-duty', 'ended', 'closed', 'cancelled')),
  -- the days held for this deployment: planned until they are actual
  period daterange not null check (not isempty(period)),
  planned_departure date not null,
  planned_end date not null,
  departed_on date,
  arrived_on date,
  on_duty_on date,
  ended_on date,
  end_kind text check (end_kind in ('end-of-tour', 'voluntary-early-return')),
  returned_on date,
  closed_on date,
  -- the planned end about which officer and desks were told: that it comes near, that it has passed
  end_told_for date,
  overdue_told_for date,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint no_overlapping_deployments exclude using gist (person_id with =, period with &&) where (state <> 'cancelled'),
  constraint arrival_after_departure check (arrived_on is null or arrived_on >= departed_on),
  constraint end_after_arrival check (ended_on is null or arrived_on is null or ended_on >= arrived_on),
  constraint return_after_end check (returned_on is null or returned_on >= ended_on)
);
create index deployment_by_mission on deployments.deployment (mission_id);
create table deployments.extension (
  id uuid primary key,
  deployment_id uuid not null references deployments.deployment,
  person_id uuid not null,
  service_id uuid not null,
  mission_id uuid not null,
  new_end date not null,
  reason text not null,
  state text not null check (state in ('requested', 'granted', 'refused')),
  requested_on date not null,
  answered_on date,
  answer_reason text,
  answered_by_name text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  version int not null default 1
);
create unique index one_open_extension on deployments.extension (deployment_id) where state = 'requested';
-- What the rooms to come will do by themselves, until then a task with an owner: money and equipment.
create table deployments.task (
  id uuid primary key,
  deployment_id uuid not null references deployments.deployment,
  person_id uuid not null,
  service_id uuid not null,
  mission_id uuid not null,
  kind text not null check (kind in ('money', 'equipment', 'travel', 'accounting')),
  owner_duty text not null,
  title jsonb not null,
  due_on date not null,
  done_on date,
  done_by_name text,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint task_once unique (deployment_id, kind)
);
grant select, insert, update on all tables in schema deployments to {app};
do $$
declare t text;
begin
  foreach t in array array['deployment', 'extension', 'task'] loop
    execute format('alter table deployments.%I enable row level security', t);
    execute format('alter table deployments.%I force row level security', t);
    -- Reach by service follows the membership of today, as everywhere (people).
    execute format($p$create policy seen on deployments.%I to {app}
      using ({{sees person_id - mission_id}} or person_id in (select m.person_id from people.service_membership m
        where m.service_id = any ((select sec.services())::uuid[]) and m.valid @> (select sec.today())))
      with check ({{sees person_id - mission_id}} or person_id in (select m.person_id from people.service_membership m
        where m.service_id = any ((select sec.services())::uuid[]) and m.valid @> (select sec.today())))$p$, t);
    execute format('create index %I on deployments.%I (person_id)', t || '_by_person', t);
  end loop;
end $$;
-- A contingent commander and a mission's desk know the officers of their mission, while these belong to it.
create policy of_my_mission on people.person for select to {app}
  using (id in (select d.person_id from deployments.deployment d where d.mission_id = any ((select sec.missions())::uuid[]) and d.state <> 'cancelled' and d.state <> 'closed'));
