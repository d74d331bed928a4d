create schema if not exists planning authorization {owner};
grant usage on schema planning to {app};

-- How long stages take and how varied the officers are is counted over everybody, also for duties that may see nobody: functions count, and
-- give numbers only. They run as the owner, who reads what they count.
create policy throughput_counts on candidacies.endorsement for select to {owner} using (true);
create policy throughput_counts on candidacies.recommendation for select to {owner} using (true);
create policy throughput_counts on candidacies.nomination for select to {owner} using (true);
create policy throughput_counts on candidacies.offer for select to {owner} using (true);
create policy throughput_counts on requests.request for select to {owner} using (true);
create policy throughput_counts on requests.decision for select to {owner} using (true);
create policy representation_counts on people.competency_gained for select to {owner} using (true);
create policy representation_counts on people.background for select to {owner} using (true);

-- Days between two dated facts of one file, by stage, mission and the fiscal year (1 April to 31 March) in which the stage ended.
create function planning.stage_times()
  returns table (stage text, mission_id uuid, fiscal_year int, of_mission boolean, of_year boolean, n int, median numeric, p90 numeric)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if sec.duty() is null or sec.duty() not in ('evaluation-officer', 'rcmp-planner', 'irss-officer', 'training-officer', 'readiness-officer',
    'gac-assessor', 'ps-assessor', 'decision-body', 'auditor', 'system') then
    raise exception 'These figures are not yours.' using errcode = 'insufficient_privilege';
  end if;
  return query
  with file as (
    select k.mission_id as mission, k.applied_on as applied,
      (select min(e.signed_on) from candidacies.endorsement e where e.candidacy_id = k.id and e.decision = 'endorsed') as endorsed,
      (select r.decided_on from candidacies.recommendation r where r.candidacy_id = k.id and r.decision = 'recommended') as recommended,
      (select o.answered_on from candidacies.nomination o where o.candidacy_id = k.id and o.outcome = 'accepted') as selected,
      (select min(o.answered_on) from candidacies.offer o where o.candidacy_id = k.id and o.answer = 'accepted') as accepted,
      (select max(s.concluded_on) from training.pdt_seat s where s.candidacy_id = k.id and s.state = 'completed') as trained,
      (select d.departed_on from deployments.deployment d where d.candidacy_id = k.id) as departed
    from candidacies.candidacy k
  ), asked as (
    select (select m.id from missions.mission m where m.code = q.mission_code) as mission, q.received_on as received, d.decided_on as decided,
      (select min(t.arrived_on) from missions.position p join deployments.deployment t on t.position_id = p.id
        where p.decision_id = d.id and t.arrived_on >= d.decided_on) as arrived
    from requests.request q join lateral (select min(d.decided_on) as decided_on,
        (array_agg(d.id order by d.decided_on))[1] as id from requests.decision d where d.request_id = q.id and d.outcome = 'approved') d on true
  ), span as (
    select v.stage, f.mission, v.until, v.until - v.since as days from file f cross join lateral (values
      ('applied-endorsed', f.applied, f.endorsed), ('endorsed-recommended', f.endorsed, f.recommended),
      ('recommended-selected', f.recommended, f.selected), ('selected-accepted', f.selected, f.accepted),
      ('accepted-trained', f.accepted, f.trained), ('trained-departed', f.trained, f.departed),
      ('applied-departed', f.applied, f.departed)) as v(stage, since, until)
    where v.until >= v.since
    union all
    select v.stage, a.mission, v.until, v.until - v.since from asked a cross join lateral (values
      ('received-decided', a.received, a.decided), ('decided-arrived', a.decided, a.arrived)) as v(stage, since, until)
    where v.until >= v.since
  ), dated as (
    select s.stage, s.mission, (extract(year from s.until) - case when extract(month from s.until) < 4 then 1 else 0 end)::int as year, s.days
    from span s
  )
  select d.stage, d.mission, d.year, grouping(d.mission) = 0, grouping(d.year) = 0, count(*)::int,
    percentile_disc(0.5) within group (order by d.days)::numeric, percentile_disc(0.9) within group (order by d.days)::numeric
  from dated d group by grouping sets ((d.stage), (d.stage, d.mission), (d.stage, d.year), (d.stage, d.mission, d.year));
end $$;
alter function planning.stage_times() owner to {owner};
revoke all on function planning.stage_times() from public;
grant execute on function planning.stage_times() to {app};

-- Officers on deployment on a day, counted by what they bring. `whole`: everybody stands in exactly one of the values.
create function planning.representation(on_day date) returns table (dimension text, value text, n int, whole boolean)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if sec.duty() is null or sec.duty() not in ('evaluation-officer', 'rcmp-planner', 'irss-officer', 'communications-officer', 'gac-assessor',
    'ps-assessor', 'decision-body', 'auditor', 'system') then
    raise exception 'These figures are not yours.' using errcode = 'insufficient_privilege';
  end if;
  return query
  with there as (
    select p.id, p.sex, p.language, (select s.kind from people.service_membership m join people.service s on s.id = m.service_id
        where m.person_id = p.id and m.valid @> on_day limit 1) as kind
    from people.person p where exists (select from deployments.deployment d where d.person_id = p.id and d.state <> 'cancelled'
      and d.departed_on <= on_day and (d.returned_on is null or d.returned_on > on_day))
  )
  select 'sex', coalesce(t.sex, 'not-said'), count(*)::int, true from there t group by 2
  union all select 'language', t.language, count(*)::int, true from there t group by 2
  union all select 'service', coalesce(t.kind, 'none'), count(*)::int, true from there t group by 2
  union all select case b.kind when 'language' then 'spoken' else b.kind end, b.value, count(*)::int, false from there t join people.background b on b.person_id = t.id
    where b.removed_on is null and b.consented_on <= on_day group by 1, 2
  union all select 'skill', g.competency_code, count(distinct t.id)::int, false from there t join people.competency_gained g on g.person_id = t.id
    where g.state = 'validated' and g.judged_on <= on_day group by 2;
end $$;
alter function planning.representation(date) owner to {owner};
revoke all on function planning.representation(date) from public;
grant execute on function planning.representation(date) to {app};
