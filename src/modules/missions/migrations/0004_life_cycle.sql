-- What a kind of mission brings with it: reference data of the pack, dated.
create table missions.kind_rule (
  id uuid primary key,
  kind text not null,
  -- with which paper an officer is put forward, and who selects
  nomination_form text not null,
  selecting_body jsonb not null,
  legal_status text not null,
  pays_salary jsonb not null,
  pays_allowance jsonb not null,
  -- days for which somebody who leaves and the successor may both be there, and whether both count (domain.md T9)
  handover_days int not null default 0 check (handover_days between 0 and 90),
  handover_counted boolean not null default true,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint one_kind_rule_at_a_time exclude using gist (kind with =, valid with &&)
);

-- Phases of a mission and the kinds of deployment that run side by side in it, each with its own length, criteria and costs.
create table missions.phase (
  id uuid primary key,
  mission_id uuid not null references missions.mission,
  kind text not null check (kind in ('long-term', 'short-term', 'reform')),
  name jsonb not null,
  -- as exactly as the source says: '2015-07'
  since text not null,
  valid daterange not null,
  tour_weeks int check (tour_weeks between 1 and 260),
  tour_months int check (tour_months between 1 and 60),
  criteria jsonb,
  costs jsonb,
  decision_id uuid,
  source jsonb not null default '{}',
  verified boolean not null default false,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint one_length_of_tour check (tour_weeks is null or tour_months is null)
);
create index phase_by_mission on missions.phase (mission_id);

-- A change that touched people and files of other rooms, as it was made.
create table missions.change (
  id uuid primary key,
  mission_id uuid references missions.mission,
  group_id uuid references missions.mission_group,
  kind text not null,
  holds_from date not null,
  about jsonb not null default '{}',
  authority text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index change_by_mission on missions.change (mission_id);
-- What it asked of whom. The reference is opaque here: a candidacy, a deployment, a bulletin; its room names it to those who may know.
create table missions.consequence (
  id uuid primary key,
  change_id uuid not null references missions.change,
  mission_id uuid references missions.mission,
  part text not null,
  reference uuid not null,
  ask text not null,
  owner_duty text not null,
  due_on date not null,
  done_on date,
  -- the act that closed it
  outcome text,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint consequence_once unique (change_id, part, reference, ask),
  constraint done_says_how check ((done_on is null) = (outcome is null))
);
create index consequence_by_change on missions.consequence (change_id);
create index consequence_open_by_reference on missions.consequence (reference) where done_on is null;
create index consequence_open_by_part on missions.consequence (part, owner_duty) where done_on is null;

-- The months of a tour that held in a mission on a day: twelve unless the mission says otherwise (S2-5).
create function missions.tour_on(mission uuid, day date) returns int language sql stable parallel safe
  set search_path = pg_catalog, missions as
  $$ select coalesce((select (f.value #>> '{}')::int from missions.mission_fact f
      where f.mission_id = mission and f.attribute = 'tour-months' and f.superseded_at is null and f.valid @> day), 12) $$;
-- A position has a length of its own where it is not what its mission's was when the position began; else it follows its mission.
-- Asked of positions that the reader may not know of, too: it says a length and nothing else.
create function missions.has_own_tour(position_id uuid) returns boolean language sql stable parallel safe security definer
  set search_path = pg_catalog, missions as
  $$ select p.tour_months <> missions.tour_on(p.mission_id, lower(p.valid)) from missions.position p where p.id = position_id $$;
-- The months of a tour on a position that begins on a day.
create function missions.tour_of_post(position_id uuid, day date) returns int language sql stable parallel safe security definer
  set search_path = pg_catalog, missions as
  $$ select case when missions.has_own_tour(p.id) then p.tour_months else missions.tour_on(p.mission_id, day) end
     from missions.position p where p.id = position_id $$;
revoke all on function missions.tour_on(uuid, date), missions.has_own_tour(uuid), missions.tour_of_post(uuid, date) from public;
grant execute on function missions.tour_on(uuid, date), missions.has_own_tour(uuid), missions.tour_of_post(uuid, date) to {app};
grant select, insert, update on missions.kind_rule, missions.phase, missions.change, missions.consequence to {app};
