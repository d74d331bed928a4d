-- The board asks what of a place is personal: whose officers they are, what they are called, how many are women. Each answer is a function that
-- gives a duty what domain.md 7.1 gives it and no more; the places themselves name nobody.
create schema if not exists planning authorization {owner};
grant usage on schema planning to {app};

-- The functions that only count run as the owner, whom row security holds as well.
create policy owner_counts on people.language_level for select to {owner} using (true);
create policy owner_counts on postings.posting_position for select to {owner} using (true);

-- The police service of each place. Numbers by service are for everybody who sees the board; who sees one service or mission has its own places.
create function planning.service_of_stays(refs uuid[]) returns table (reference uuid, service_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select k.id, k.service_id from candidacies.candidacy k
  where k.id = any (refs) and case (select sec.reach())
    when 'service' then k.person_id in (select m from people.of_my_services() m)
    when 'mission' then k.mission_id = any ((select sec.missions())::uuid[])
    else (select sec.duty()) in ('rcmp-planner', 'intake-officer', 'irss-officer', 'readiness-officer', 'training-officer', 'host-liaison', 'mission-desk',
      'auditor', 'decision-body', 'gac-assessor', 'ps-assessor', 'system') end;
end;
alter function planning.service_of_stays(uuid[]) owner to {owner};
revoke all on function planning.service_of_stays(uuid[]) from public;
grant execute on function planning.service_of_stays(uuid[]) to {app};

-- Who sees names on the board at all; whose they are, the row policies decide.
create function planning.sees_names() returns boolean language sql stable parallel safe
  return coalesce((select sec.duty()) in ('irss-officer', 'readiness-officer', 'mission-desk', 'contingent-commander', 'service-coordinator',
    'service-chief', 'rcmp-adviser', 'system'), false);

-- Names of those who hold places: read as the reader, under the row policies. A mission knows its officers while their deployment is open.
create function planning.names_of_stays(refs uuid[]) returns table (reference uuid, name text, deployment_id uuid)
  language sql stable security invoker set search_path = pg_catalog, pg_temp
begin atomic
  select held.reference, p.given_names || ' ' || p.family_name, held.deployment_id
  from (
    select distinct on (each.reference) each.reference, each.person_id, each.deployment_id from (
      select d.candidacy_id as reference, d.person_id, d.id as deployment_id from deployments.deployment d
      where d.candidacy_id = any (refs) and d.state <> 'cancelled'
        and (d.state <> 'closed' or (select sec.duty()) not in ('mission-desk', 'contingent-commander'))
      union all
      select k.id, k.person_id, null::uuid from candidacies.candidacy k
      where k.id = any (refs) and k.state <> 'withdrawn' and (select sec.duty()) not in ('mission-desk', 'contingent-commander')
    ) each order by each.reference, each.deployment_id nulls last
  ) held join people.person p on p.id = held.person_id
  where planning.sees_names();
end;

-- How many of those who are there on a day are women, by mission; the row without a mission is all of them. For a reader who sees no names a number from
-- one to four is not given, nor a total from which it could be reckoned (domain.md C11).
create function planning.women_on(day date) returns table (mission_id uuid, women int, too_few boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with there as (
    select o.mission_id, count(*) filter (where p.sex = 'female')::int as women
    from missions.occupancy o
      join candidacies.candidacy k on k.id = o.reference
      join people.person p on p.id = k.person_id
    where o.state = 'filled' and o.period @> day and o.position_id <> all ((select missions.unseen_posts())::uuid[]) and case (select sec.reach())
      when 'service' then k.person_id in (select m from people.of_my_services() m)
      when 'mission' then o.mission_id = any ((select sec.missions())::uuid[])
      else (select sec.duty()) in ('rcmp-planner', 'intake-officer', 'irss-officer', 'readiness-officer', 'training-officer', 'host-liaison', 'mission-desk',
        'auditor', 'decision-body', 'gac-assessor', 'ps-assessor', 'system') end
    group by o.mission_id
  ), judged as (
    select t.mission_id, t.women, not planning.sees_names() and t.women between 1 and 4 as hidden from there t
  ), whole as (
    select coalesce(sum(women), 0)::int as women, coalesce(sum(women) filter (where hidden), 0) as hidden_women,
      count(*) filter (where hidden) as hidden_rows from judged
  )
  select j.mission_id, case when j.hidden then null else j.women end, j.hidden from judged j
  union all
  select null, case when w.hidden_rows > 0 and (w.hidden_women < 5 or w.hidden_rows < 2) then null else w.women end,
    w.hidden_rows > 0 and (w.hidden_women < 5 or w.hidden_rows < 2) from whole w;
$$;
alter function planning.women_on(date) owner to {owner};
revoke all on function planning.women_on(date) from public;
grant execute on function planning.women_on(date) to {app};

-- How many candidates who are recommended, put forward, accepted or in reserve hold no place and fit a post of a language, armed or not: a bulletin for armed
-- posts asks for more, and who meets it fits the others too.
create function planning.pool() returns table (language text, armed boolean, candidates int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with free as (
    select k.person_id, p.language as first_language,
      coalesce(bool_or(s.armed), false) as for_armed
    from candidacies.candidacy k join people.person p on p.id = k.person_id
      left join postings.posting_position x on x.posting_id = k.posting_id
      left join missions.position s on s.id = x.position_id
    where k.state in ('recommended', 'nominated', 'reserve', 'host-accepted') and (select sec.duty()) in ('rcmp-planner', 'intake-officer', 'irss-officer', 'readiness-officer', 'training-officer', 'host-liaison',
      'mission-desk', 'contingent-commander', 'auditor', 'system')
      and not exists (select from missions.occupancy o where o.reference = k.id and o.state <> 'released')
    group by k.person_id, p.language
  )
  select l.language, a.armed, count(f.person_id)::int
  from (values ('en'), ('fr')) l(language) cross join (values (false), (true)) a(armed)
    left join free f on (f.for_armed or not a.armed) and (f.first_language = l.language or exists (
      select from people.language_level v where v.person_id = f.person_id and v.language = l.language and v.level in ('B', 'C')))
  group by l.language, a.armed;
end;
alter function planning.pool() owner to {owner};
revoke all on function planning.pool() from public;
grant execute on function planning.pool() to {app};
