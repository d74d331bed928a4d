create schema if not exists planning authorization {owner};
grant usage on schema planning to {app};

-- Which police services take part when, as the public reads it: the agreement behind it stays inside. Here, and not beside the
-- register itself, because the schema of what is published is made after it.
create table published.participation (
  id uuid primary key,
  code text not null,
  name jsonb not null,
  kind text not null,
  province text,
  valid daterange not null,
  verified boolean not null default false,
  source jsonb not null default '{}'
);
grant select on published.participation to {app_public}, {app};
grant insert, delete on published.participation to {app};
insert into published.participation (id, code, name, kind, province, valid, verified, source)
  select y.id, s.code, s.name, s.kind, s.province, y.valid, y.verified, y.source - 'note'
  from people.service_participation y join people.service s on s.id = y.service_id where y.superseded_at is null;

-- The decision package of a request: a draft that is worked on, then frozen as submitted; a change is the next one.
create table planning.package (
  id uuid primary key,
  request_id uuid not null references requests.request,
  number int not null check (number > 0),
  state text not null check (state in ('draft', 'submitted')),
  mission_id uuid references missions.mission,
  contribution text,
  recommendation text check (recommendation in ('approve', 'decline', 'defer')),
  why text,
  options text,
  level text check (level in ('ministerial', 'ancillary')),
  proposed_number int check (proposed_number > 0),
  proposed daterange,
  max_tour_months int,
  armed boolean,
  language text check (language in ('en', 'fr')),
  countries text[],
  duty_place text,
  conditions text,
  -- [{"serviceId": "…", "number": 4}]: from which services the officers would come
  drawn jsonb not null default '[]',
  -- what ministers read, in both languages, and its SHA-256; never changed afterwards
  content jsonb,
  hash text,
  submitted_on date,
  submitted_at timestamptz,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint package_numbered unique (request_id, number),
  constraint submitted_is_whole check ((state = 'submitted') = (content is not null and hash is not null and submitted_on is not null))
);
create unique index one_draft_of_a_package on planning.package (request_id) where state = 'draft';
grant select, insert, update on planning.package to {app};
alter table planning.package enable row level security;
alter table planning.package force row level security;
-- Ministers read what was submitted; who works on it reads the draft as well.
create policy for_those_who_decide on planning.package to {app}
  using ((select sec.duty()) in ('rcmp-planner', 'gac-assessor', 'ps-assessor', 'intake-officer', 'system')
    or (state = 'submitted' and (select sec.duty()) in ('decision-body', 'auditor')))
  with check ((select sec.duty()) in ('rcmp-planner', 'system'));
create function planning.keep_what_was_submitted() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.state = 'submitted' then
    raise exception 'what was submitted is not changed' using errcode = '23514', constraint = 'package_is_frozen';
  end if;
  return new;
end $$;
create trigger package_is_frozen before update on planning.package for each row execute function planning.keep_what_was_submitted();

-- Where a request stands in the queue when more is asked than services can give: a place and its reason; said anew, it supersedes.
create table planning.queue_place (
  id uuid primary key,
  request_id uuid not null references requests.request,
  place int check (place > 0),
  reason text not null,
  recorded_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz
);
create unique index one_place_in_the_queue on planning.queue_place (request_id) where superseded_at is null;
grant select, insert, update on planning.queue_place to {app};
alter table planning.queue_place enable row level security;
alter table planning.queue_place force row level security;
create policy for_those_who_decide on planning.queue_place to {app}
  using ((select sec.duty()) in ('rcmp-planner', 'gac-assessor', 'ps-assessor', 'intake-officer', 'decision-body', 'auditor', 'system'))
  with check ((select sec.duty()) in ('rcmp-planner', 'system'));

-- Counts of who is away, without who it is: departments weigh the effect at home and see no officer.
-- (language_level has its owner policy from 0001.)
create policy owner_counts on deployments.deployment for select to {owner} using (true);
create policy owner_counts on candidacies.candidacy for select to {owner} using (true);
create policy owner_counts on people.rank_held for select to {owner} using (true);

-- Whose services the reader may count: all of them for those who plan and decide, one's own for a service.
create function planning.counted_services() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.id from people.service s
  where (select sec.duty()) in ('rcmp-planner', 'gac-assessor', 'ps-assessor', 'decision-body', 'auditor', 'system')
    or ((select sec.duty()) in ('service-coordinator', 'service-chief', 'rcmp-adviser') and s.id = any ((select sec.services())::uuid[]));
end;
alter function planning.counted_services() owner to {owner};
revoke all on function planning.counted_services() from public;
grant execute on function planning.counted_services() to {app};

-- Every stay away from a service that is known on record, without the person: from departure until the return, as it was or is planned;
-- `planned`: nobody has left yet. A place that was offered and has no deployment yet is planned.
create function planning.stays() returns table (service_id uuid, reference uuid, mission_id uuid, position_id uuid, person_id uuid, period daterange, planned boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select d.service_id, d.candidacy_id, d.mission_id, d.position_id, d.person_id,
    daterange(coalesce(d.departed_on, d.planned_departure),
      greatest(coalesce(d.returned_on, d.ended_on, d.planned_end), coalesce(d.departed_on, d.planned_departure) + 1)),
    d.departed_on is null
  from deployments.deployment d where d.state <> 'cancelled'
  union all
  select k.service_id, k.id, o.mission_id, o.position_id, k.person_id, o.period, true
  from missions.occupancy o join candidacies.candidacy k on k.id = o.reference
  where o.state = 'reserved' and not exists (select from deployments.deployment d where d.candidacy_id = k.id);
end;
alter function planning.stays() owner to {owner};
revoke all on function planning.stays() from public;

-- How many officers of each service are away on each of some days.
create function planning.away_on(days date[]) returns table (service_id uuid, day date, away int, planned int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.service_id, d.day, (count(*) filter (where not s.planned))::int, (count(*) filter (where s.planned))::int
  from unnest(days) d(day) join planning.stays() s on s.period @> d.day
  where s.service_id in (select c from planning.counted_services() c)
  group by s.service_id, d.day;
end;
alter function planning.away_on(date[]) owner to {owner};
revoke all on function planning.away_on(date[]) from public;
grant execute on function planning.away_on(date[]) to {app};

-- What leaves with them: ranks, languages, kinds of positions, and when the last of each is back; counts only.
create function planning.leaves_with(service uuid, day date) returns table (kind text, label jsonb, number int, back date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with gone as (
    select s.person_id, s.position_id, upper(s.period) as back from planning.stays() s
    where s.service_id = service and s.period @> day and service in (select c from planning.counted_services() c)
  )
  select 'rank', r.name, count(*)::int, max(g.back) from gone g
    join people.rank_held h on h.person_id = g.person_id and h.valid @> day join people.rank r on r.id = h.rank_id group by r.name
  union all
  select 'language', to_jsonb(l.language), count(distinct g.person_id)::int, max(g.back) from gone g
    join people.language_level l on l.person_id = g.person_id and l.level in ('B', 'C') group by l.language
  union all
  select 'position', p.title, count(*)::int, max(g.back) from gone g join missions.position p on p.id = g.position_id group by p.title
  union all
  select 'leadership', to_jsonb(true), count(*)::int, max(g.back) from gone g
    join missions.position p on p.id = g.position_id where p.leadership having count(*) > 0;
end;
alter function planning.leaves_with(uuid, date) owner to {owner};
revoke all on function planning.leaves_with(uuid, date) from public;
grant execute on function planning.leaves_with(uuid, date) to {app};

-- Officer-days of each service in a period, and how many officers: for statistics by service.
create function planning.officer_days(within daterange) returns table (service_id uuid, days int, officers int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.service_id, sum(upper(s.period * within) - lower(s.period * within))::int, count(distinct s.person_id)::int
  from planning.stays() s
  where s.period && within and s.service_id in (select c from planning.counted_services() c)
  group by s.service_id;
end;
alter function planning.officer_days(daterange) owner to {owner};
revoke all on function planning.officer_days(daterange) from public;
grant execute on function planning.officer_days(daterange) to {app};

-- Whether the places taken under each decision keep its conditions: what the statistic "conditions of ministers' decisions met" counts.
create function planning.conditions_kept(day date)
  returns table (decision_id uuid, condition text, places int, broken int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with places as (
    select b.id, o.period, p.armed, p.language, p.id as position_id, b.max_tour_months, b.armed as armed_said, b.language as language_said,
      b.countries, b.duty_place, b.number, s.countries as here, s.place
    from missions.occupancy o join missions.position p on p.id = o.position_id
    cross join lateral missions.decisions_binding(p.mission_id, p.decision_id) b
    cross join lateral missions.stands_in(p.id, day) s
    where o.state <> 'released' and o.period @> day and b.valid @> day
      and (select sec.duty()) in ('rcmp-planner', 'gac-assessor', 'ps-assessor', 'decision-body', 'auditor', 'mission-desk', 'irss-officer',
        'intake-officer', 'system')
  )
  select id, 'number', count(*)::int, greatest(count(*) - max(number), 0)::int from places group by id
  union all
  -- the days of travel before the arrival do not count as a tour
  select id, 'months', count(*)::int, (count(*) filter (where upper(period) > (lower(period) + 30 + make_interval(months => max_tour_months))::date))::int
    from places where max_tour_months is not null group by id
  union all
  select id, 'armed', count(*)::int, (count(*) filter (where armed <> armed_said))::int from places where armed_said is not null group by id
  union all
  select id, 'language', count(*)::int, (count(*) filter (where language <> language_said))::int
    from places where language_said is not null group by id
  union all
  select id, 'countries', count(*)::int, (count(*) filter (where not here <@ countries))::int from places where countries is not null group by id
  union all
  select id, 'place', count(*)::int, (count(*) filter (where not coalesce(sec.fold(duty_place) = any (array[sec.fold(place ->> 'en'), sec.fold(place ->> 'fr')]), false)))::int
    from places where duty_place is not null group by id;
end;
alter function planning.conditions_kept(date) owner to {owner};
revoke all on function planning.conditions_kept(date) from public;
grant execute on function planning.conditions_kept(date) to {app};
