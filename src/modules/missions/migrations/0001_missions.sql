-- Missions as they were named and run on any day; authorized strength; positions; who stands where on which day.
create schema missions authorization {owner};
grant usage on schema missions to {app};

create table missions.mission_group (
  id uuid primary key,
  code text not null unique,
  name jsonb not null,
  intro jsonb
);
create table missions.mission (
  id uuid primary key,
  code text not null unique,
  kind text not null,
  group_id uuid references missions.mission_group,
  host_country text not null,
  -- all that it serves, the first one included
  host_countries text[] not null default '{}',
  -- order on the public page: block and place within it
  block text,
  sort_order int not null default 0,
  successor_of uuid references missions.mission,
  decision_id uuid,
  source jsonb not null default '{}',
  version int not null default 1
);
-- Which missions share the strength of a group, and when.
create table missions.group_member (
  group_id uuid not null references missions.mission_group,
  mission_id uuid not null references missions.mission,
  valid daterange not null,
  constraint one_group_at_a_time exclude using gist (mission_id with =, valid with &&)
);
-- Months before the end of a tour at which a successor's posting is due, by kind of mission.
create table missions.rotation_lead (
  kind text not null,
  months int not null,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint one_lead_at_a_time exclude using gist (kind with =, valid with &&)
);
-- Where an operation stands in a list that was published.
create table missions.listing (
  id uuid primary key,
  mission_id uuid not null references missions.mission,
  list text not null,
  section text not null,
  block int not null,
  place int not null,
  number int,
  letter text,
  named_in text not null default 'text',
  heading jsonb not null,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false
);
-- Effective-dated attributes (`since` alone may hold twice: phases of participation): name, language, armed, summary, duty-location, status, since, tour-months, aliases.
create table missions.mission_fact (
  id uuid primary key,
  mission_id uuid not null references missions.mission,
  attribute text not null,
  value jsonb not null,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  constraint mission_fact_once exclude using gist (mission_id with =, attribute with =, valid with &&) where (superseded_at is null and attribute <> 'since')
);
-- How many officers are authorized, for the programme, a group, a mission: a dated number with the authority behind it.
create table missions.authorized_strength (
  id uuid primary key,
  scope text not null check (scope in ('programme', 'group', 'mission')),
  scope_id uuid,
  -- what ministers authorized, or how far the policy cover reaches
  measure text not null default 'authorized' check (measure in ('authorized', 'policy-cap')),
  number int not null check (number >= 0),
  valid daterange not null,
  -- as the source words it: "Up to 20 total"
  as_printed jsonb,
  decision_id uuid,
  source jsonb not null default '{}',
  verified boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  constraint scope_named check ((scope = 'programme') = (scope_id is null))
);
-- The programme has no id of its own: one key serves all three scopes.
alter table missions.authorized_strength add constraint one_strength_at_a_time
  exclude using gist ((coalesce(scope_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =, measure with =, valid with &&) where (superseded_at is null);

create table missions.position (
  id uuid primary key,
  code text not null unique,
  mission_id uuid not null references missions.mission,
  title jsonb not null,
  language text not null check (language in ('en', 'fr')),
  armed boolean not null,
  rank_from int,
  rank_to int,
  tour_months int not null check (tour_months between 1 and 60),
  leadership boolean not null default false,
  duty_location jsonb,
  -- the period in which the position exists
  valid daterange not null,
  since text,
  decision_id uuid,
  source jsonb not null default '{}',
  verified boolean not null default false,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index position_by_mission on missions.position (mission_id);

-- Who stands on which position when; the reference is opaque (a candidacy or a deployment). The cap is checked by trigger on every change.
create table missions.occupancy (
  id uuid primary key,
  position_id uuid not null references missions.position,
  mission_id uuid not null references missions.mission,
  group_id uuid references missions.mission_group,
  period daterange not null check (not isempty(period) and not upper_inf(period) and not lower_inf(period)),
  state text not null check (state in ('reserved', 'filled', 'released')),
  reference uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  version int not null default 1,
  constraint position_taken exclude using gist (position_id with =, period with &&) where (state <> 'released'),
  constraint one_occupancy_per_reference exclude using gist (reference with =, period with &&) where (state <> 'released')
);
create index occupancy_by_mission on missions.occupancy using gist (mission_id, period) where state <> 'released';

-- Refuses a place on the first day on which the strength of the programme, a group or the mission would be passed.
-- A mission needs a number of its own or its group's on every day: without one the day is closed, nothing is guessed.
-- Every number that is known must hold. One lock stands for programme, group and mission in that order.
create function missions.refuse_over_strength() returns trigger language plpgsql security definer set search_path = pg_catalog, missions as $$
declare
  worst record;
begin
  if new.state = 'released' then return new; end if;
  if tg_op = 'UPDATE' and old.state <> 'released' and old.mission_id = new.mission_id and new.period <@ old.period then
    return new;
  end if;
  if not exists (select from position p where p.id = new.position_id and p.mission_id = new.mission_id and p.valid @> new.period) then
    raise exception 'the position does not exist on all of these days' using errcode = '23514', constraint = 'position_not_there';
  end if;
  perform pg_advisory_xact_lock(hashtext('missions.strength'), 0);
  -- occupancy and strength change on their own boundaries only: it is enough to look at those days
  with days as (
    select lower(new.period) as d
    union select lower(o.period) from occupancy o where o.state <> 'released' and lower(o.period) <@ new.period
    union select lower(s.valid) from authorized_strength s where s.superseded_at is null and lower(s.valid) <@ new.period
    union select upper(s.valid) from authorized_strength s where s.superseded_at is null and upper(s.valid) <@ new.period
    union select lower(g.valid) from group_member g where lower(g.valid) <@ new.period
    union select upper(g.valid) from group_member g where upper(g.valid) <@ new.period
  ), scopes as (
    select days.d, 'programme' as scope, null::uuid as id, 1 as ord from days
    union all select days.d, 'group', g.group_id, 2 from days join group_member g on g.mission_id = new.mission_id and g.valid @> days.d
    union all select days.d, 'mission', new.mission_id, 3 from days
  ), counted as (
    select x.scope, x.ord, x.d,
      (select min(s.number) from authorized_strength s
        where s.superseded_at is null and s.scope = x.scope and s.scope_id is not distinct from x.id and s.valid @> x.d) as allowed,
      (select count(*) from occupancy o
        where o.state <> 'released' and o.id <> new.id and o.period @> x.d
          and (x.scope = 'programme' or (x.scope = 'mission' and o.mission_id = x.id)
            or (x.scope = 'group' and o.mission_id in (select m.mission_id from group_member m where m.group_id = x.id and m.valid @> x.d)))) as taken
    from scopes x
  )
  select c.scope, c.d, c.allowed, c.taken into worst from (
    select scope, ord, d, allowed, taken from counted where taken + 1 > allowed
    union all
    select 'mission', 4, d, null, max(taken) from counted where scope <> 'programme' group by d having count(allowed) = 0
  ) c order by c.d, c.ord limit 1;
  if found then
    raise exception 'authorized strength of the % would be passed on %', worst.scope, worst.d
      using errcode = '23514', constraint = case when worst.allowed is null then 'strength_not_authorized' else 'strength_exceeded' end,
        hint = jsonb_build_object('day', worst.d, 'allowed', coalesce(worst.allowed, 0), 'taken', worst.taken, 'scope', worst.scope)::text;
  end if;
  return new;
end $$;
alter function missions.refuse_over_strength() owner to {owner};
create trigger strength_holds before insert or update on missions.occupancy
  for each row execute function missions.refuse_over_strength();

grant select, insert, update on all tables in schema missions to {app};
