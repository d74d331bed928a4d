-- Releases of the programme's own statistics: counted, protected, proposed by one person, released by another, frozen.
create table reporting.release (
  id uuid primary key,
  number int not null constraint release_number_once unique,
  -- the last day that is counted
  as_at date not null,
  state text not null constraint release_state check (state in ('proposed', 'released', 'given-up')),
  note jsonb not null,
  -- protected already when it is proposed: exact small counts stand nowhere
  tables jsonb not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_on date not null,
  released_by uuid,
  released_by_name text,
  released_on date,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint release_in_both check (btrim(note ->> 'en') <> '' and btrim(note ->> 'fr') <> ''),
  constraint release_by_a_person check ((state = 'released') = (released_by is not null and released_on is not null)),
  constraint release_by_another check (released_by is null or released_by <> proposed_by)
);
create unique index one_proposed_release on reporting.release (state) where state = 'proposed';
grant select, insert on reporting.release to {app};
grant update (state, released_by, released_by_name, released_on, version) on reporting.release to {app};
alter table reporting.release enable row level security;
alter table reporting.release force row level security;
create policy seen on reporting.release for select to {app}
  using ((select sec.duty()) in ('evaluation-officer', 'communications-officer', 'rcmp-planner', 'auditor', 'system'));
create policy proposed on reporting.release for insert to {app}
  with check ((select sec.duty()) in ('evaluation-officer', 'communications-officer', 'system'));
create policy decided on reporting.release for update to {app}
  using ((select sec.duty()) in ('evaluation-officer', 'communications-officer', 'system'))
  with check ((select sec.duty()) in ('evaluation-officer', 'communications-officer', 'system'));
-- What was released stays as it was released.
create function reporting.keep_released() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.state <> 'proposed' then
    raise exception 'a release is frozen' using errcode = '23514', constraint = 'release_is_frozen';
  end if;
  return new;
end $$;
create trigger frozen before update on reporting.release for each row execute function reporting.keep_released();

create table published.statistics_release (
  number int primary key,
  as_at date not null,
  released_on date not null,
  note jsonb not null,
  tables jsonb not null
);
grant select on published.statistics_release to {app_public}, {app};
grant insert on published.statistics_release to {app};

-- Counts over everybody, for duties that may see nobody: functions give numbers only, and run as the owner, who reads what they count.
create policy reporting_counts on people.competency_reused for select to {owner} using (true);
create policy reporting_counts on reintegration.home_answer for select to {owner} using (true);

create function reporting.may_count() returns boolean language sql stable set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce(sec.duty() in ('evaluation-officer', 'communications-officer', 'system'), false);
end;
alter function reporting.may_count() owner to {owner};
revoke all on function reporting.may_count() from public;
grant execute on function reporting.may_count() to {app};

-- Deployments under way in each calendar year, by one dimension at a time. Posts of restricted visibility are counted nowhere.
create function reporting.deployments_by_year(first_year int, last_year int) returns table (year int, dimension text, value text, name jsonb, n int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with away as (
    select y.year, m.code as mission, m.host_country as country, s.kind as service, p.sex, o.leadership
    from generate_series(first_year, last_year) y(year)
    join deployments.deployment d on d.state <> 'cancelled' and d.departed_on <= make_date(y.year, 12, 31)
      and coalesce(d.returned_on, d.ended_on, 'infinity') >= make_date(y.year, 1, 1)
    join missions.position o on o.id = d.position_id and not o.restricted
    join missions.mission m on m.id = d.mission_id
    join people.service s on s.id = d.service_id
    join people.person p on p.id = d.person_id
    where reporting.may_count()
  )
  select a.year, 'mission', a.mission, (select f.value from missions.mission_fact f join missions.mission m on m.id = f.mission_id
      where m.code = a.mission and f.attribute = 'name' and f.superseded_at is null
      order by f.valid @> make_date(a.year, 12, 31) desc, lower(f.valid) desc limit 1), count(*)::int from away a group by a.year, a.mission
  union all select a.year, 'service', a.service, null, count(*)::int from away a group by a.year, a.service
  union all select a.year, 'sex', case when a.sex in ('female', 'male') then a.sex else 'not-said' end, null, count(*)::int from away a group by 1, 3
  union all select a.year, 'post', case when a.leadership then 'leadership' else 'other' end, null, count(*)::int from away a group by 1, 3
  union all select a.year, 'missions', 'all', null, count(distinct a.mission)::int from away a group by a.year
  union all select a.year, 'countries', 'all', null, count(distinct a.country)::int from away a group by a.year;
end;
alter function reporting.deployments_by_year(int, int) owner to {owner};
revoke all on function reporting.deployments_by_year(int, int) from public;
grant execute on function reporting.deployments_by_year(int, int) to {app};

-- The first year in which somebody of these records was away, or null.
create function reporting.first_year() returns int language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select extract(year from min(d.departed_on))::int from deployments.deployment d
    join missions.position o on o.id = d.position_id and not o.restricted where d.state <> 'cancelled' and reporting.may_count();
end;
alter function reporting.first_year() owner to {owner};
revoke all on function reporting.first_year() from public;
grant execute on function reporting.first_year() to {app};

-- Officers up to a day: who was ever away, who for the first time after the day of the historical number, who came home and with what.
create function reporting.officers_until(until date, after date) returns table (measure text, n int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with tour as (
    select d.id, d.person_id, d.departed_on, d.returned_on from deployments.deployment d
    join missions.position o on o.id = d.position_id and not o.restricted
    where d.state <> 'cancelled' and d.departed_on <= until and reporting.may_count()
  ), home as (select t.id, t.person_id from tour t where t.returned_on <= until)
  select 'officers', count(distinct t.person_id)::int from tour t
  union all select 'additions', count(*)::int from (select t.person_id from tour t group by t.person_id having min(t.departed_on) > after) a
  union all select 'returned', count(distinct h.person_id)::int from home h
  union all select 'brought-home', count(distinct h.person_id)::int from home h
    join people.competency_gained g on g.deployment_id = h.id and g.state = 'validated' and g.judged_on <= until
  union all select 'used-at-home', count(distinct h.person_id)::int from home h
    join people.competency_gained g on g.deployment_id = h.id and g.state = 'validated' and g.judged_on <= until
    join people.competency_reused r on r.gained_id = g.id and r.since <= until
  union all select 'answered', count(distinct h.person_id)::int from home h
    join reintegration.home_answer a on a.deployment_id = h.id and a.superseded_at is null and a.answered_on <= until
  union all select 'answer-' || k, count(distinct h.person_id)::int from home h
    join reintegration.home_answer a on a.deployment_id = h.id and a.superseded_at is null and a.answered_on <= until
    cross join lateral unnest(a.kinds) k group by k;
end;
alter function reporting.officers_until(date, date) owner to {owner};
revoke all on function reporting.officers_until(date, date) from public;
grant execute on function reporting.officers_until(date, date) to {app};
