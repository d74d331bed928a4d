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
  -- order on the public page: block and place within it
  block text,
  sort_order int not null default 0,
  successor_of uuid references missions.mission,
  decision_id uuid,
  source jsonb not null default '{}',
  version int not null default 1
);
-- Effective-dated attributes: name, language, armed, summary, duty-location, status, since, tour-months, aliases.
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
  constraint mission_fact_once exclude using gist (mission_id with =, attribute with =, valid with &&) where (superseded_at is null)
);
-- How many officers are authorized, for the programme, a group, a mission: a dated number with the authority behind it.
create table missions.authorized_strength (
  id uuid primary key,
  scope text not null check (scope in ('programme', 'group', 'mission')),
  scope_id uuid,
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
  exclude using gist ((coalesce(scope_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =, valid with &&) where (superseded_at is null);

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

-- The number of days on which taking this place would pass the authorized strength of a scope, and the first such day.
-- Days without any published or decided number are closed: nothing is guessed. Locks: programme, group, mission, in that order.
create function missions.refuse_over_strength() returns trigger language plpgsql security definer set search_path = pg_catalog, missions as $$
declare
  added daterange;
  worst record;
begin
  if new.state = 'released' then return new; end if;
  if tg_op = 'UPDATE' and old.state <> 'released' and old.mission_id = new.mission_id and new.period <@ old.period then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtext('strength'), 0);
  added := new.period;
  for worst in
    with scopes as (
      select 'programme' as scope, null::uuid as id, 1 as ord
      union all select 'group', new.group_id, 2 where new.group_id is not null
      union all select 'mission', new.mission_id, 3 where new.group_id is null or exists (
        select 1 from missions.authorized_strength s where s.scope = 'mission' and s.scope_id = new.mission_id and s.superseded_at is null)
    ),
    -- occupancy only changes on its own boundaries and strength on its own: it is enough to look at those days
    days as (
      select lower(added) as d
      union select lower(o.period) from missions.occupancy o where o.state <> 'released' and o.period && added and lower(o.period) <@ added
      union select lower(s.valid) from missions.authorized_strength s where s.superseded_at is null and lower(s.valid) <@ added
      union select upper(s.valid) from missions.authorized_strength s where s.superseded_at is null and upper(s.valid) <@ added
    ),
    counted as (
      select x.scope, x.ord, days.d,
        (select s.number from missions.authorized_strength s
          where s.superseded_at is null and s.scope = x.scope and s.scope_id is not distinct from x.id and s.valid @> days.d) as allowed,
        (select count(*) from missions.occupancy o
          where o.state <> 'released' and o.id <> new.id and o.period @> days.d
            and (x.scope = 'programme' or (x.scope = 'group' and o.group_id = x.id) or (x.scope = 'mission' and o.mission_id = x.id))) as taken
      from scopes x cross join days
    )
    select * from counted where (allowed is null and scope <> 'programme') or taken + 1 > allowed order by ord, d limit 1
  loop
    raise exception 'authorized strength of the % would be passed on %', worst.scope, worst.d
      using errcode = '23514', constraint = case when worst.allowed is null then 'strength_not_authorized' else 'strength_exceeded' end,
        hint = jsonb_build_object('day', worst.d, 'allowed', coalesce(worst.allowed, 0), 'taken', worst.taken, 'scope', worst.scope)::text;
  end loop;
  return new;
end $$;
alter function missions.refuse_over_strength() owner to {owner};
create trigger strength_holds before insert or update on missions.occupancy
  for each row execute function missions.refuse_over_strength();

grant select, insert, update on all tables in schema missions to {app};
