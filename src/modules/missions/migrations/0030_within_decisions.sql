-- The conditions of decisions bind whoever takes a place, whichever act takes it, also where its duty does not read decisions.

-- The decisions that bind a place: the one of its position, the one of its mission, those that gave mission or group their number.
-- Of each only the version that stands: an amendment binds in place of what it amended.
create function missions.decisions_binding(mission uuid, position_decision uuid)
  returns table (id uuid, code text, number int, valid daterange, max_tour_months int, armed boolean, language text, countries text[], duty_place text, own boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with tied as (
    select position_decision as id
    union select m.decision_id from missions.mission m where m.id = mission
    union select s.decision_id from missions.authorized_strength s
      where s.superseded_at is null and s.scope_id = mission
    union select s.decision_id from missions.group_member g join missions.authorized_strength s on s.scope_id = g.group_id
      where g.mission_id = mission and s.superseded_at is null and s.valid && g.valid
  ), requests as (
    select d.request_id, bool_or(d.id = position_decision) as own from tied join requests.decision d on d.id = tied.id group by d.request_id
  )
  select d.id, d.code, d.number, d.valid, d.max_tour_months, d.armed, d.language, d.countries, d.duty_place, r.own
  from requests r join requests.decision d on d.request_id = r.request_id and d.superseded_by is null
  where d.outcome = 'approved' and d.valid is not null
  order by lower(d.valid), d.code;
end;
alter function missions.decisions_binding(uuid, uuid) owner to {owner};
revoke all on function missions.decisions_binding(uuid, uuid) from public;
grant execute on function missions.decisions_binding(uuid, uuid) to {app};

-- Where a position stands on a day: its own duty location, else the mission's, else the countries that the mission serves.
create function missions.stands_in(position_id uuid, day date)
  returns table (countries text[], place jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select case when l.location ->> 'country' is null then array(select distinct unnest(m.host_country || m.host_countries))
      else array[l.location ->> 'country'] end,
    l.location -> 'place'
  from missions.position p join missions.mission m on m.id = p.mission_id
  cross join lateral (select coalesce(p.duty_location, (select f.value from missions.mission_fact f
    where f.mission_id = m.id and f.attribute = 'duty-location' and f.superseded_at is null and f.valid @> day limit 1)) as location) l
  where p.id = position_id;
end;
alter function missions.stands_in(uuid, date) owner to {owner};
revoke all on function missions.stands_in(uuid, date) from public;
grant execute on function missions.stands_in(uuid, date) to {app};

-- The first condition that a stay would break, as {"code", "decision", …}, or null. `arrived`: the day from which the months of a tour
-- count; unknown, thirty days of travel are allowed for. A place whose decisions are unknown (none was recorded) is bound by none.
create function missions.against_decisions(position_id uuid, stay daterange, arrived date, reference uuid)
  returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  p missions.position;
  d record;
  spot record;
  covered boolean := false;
  bound boolean := false;
  taken int;
begin
  select * into p from missions.position where id = position_id;
  if not found then return null; end if;
  for d in select * from missions.decisions_binding(p.mission_id, p.decision_id) loop
    bound := true;
    covered := covered or d.valid @> lower(stay);
    if not d.valid && stay then continue; end if;
    if d.max_tour_months is not null and upper(stay) > (coalesce(arrived, lower(stay) + 30) + make_interval(months => d.max_tour_months))::date then
      return jsonb_build_object('code', 'decision_tour', 'decision', d.code, 'months', d.max_tour_months);
    end if;
    if d.armed is not null and d.armed <> p.armed then
      return jsonb_build_object('code', case when d.armed then 'decision_armed' else 'decision_unarmed' end, 'decision', d.code, 'position', p.code);
    end if;
    if d.language is not null and d.language <> p.language then
      return jsonb_build_object('code', case d.language when 'en' then 'decision_english' else 'decision_french' end, 'decision', d.code, 'position', p.code);
    end if;
    if d.countries is not null or d.duty_place is not null then
      select * into spot from missions.stands_in(position_id, lower(stay));
      if d.countries is not null and not spot.countries <@ d.countries then
        return jsonb_build_object('code', 'decision_country', 'decision', d.code, 'position', p.code, 'countries', array_to_string(d.countries, ', '));
      end if;
      if d.duty_place is not null and not coalesce(sec.fold(d.duty_place) = any (array[sec.fold(spot.place ->> 'en'), sec.fold(spot.place ->> 'fr')]), false) then
        return jsonb_build_object('code', 'decision_place', 'decision', d.code, 'position', p.code, 'place', d.duty_place);
      end if;
    end if;
    -- Its own number counts for the places of the decision itself; what it gave to a mission is counted as strength.
    if d.own then
      select coalesce(max(x.n), 0) into taken from (
        select (select count(*) from missions.occupancy o join missions.position q on q.id = o.position_id
          join requests.decision e on e.id = q.decision_id join requests.decision mine on mine.id = d.id and mine.request_id = e.request_id
          where o.state <> 'released' and o.reference <> against_decisions.reference and o.period @> days.day) as n
        from (select lower(stay) as day union
          select lower(o.period) from missions.occupancy o join missions.position q on q.id = o.position_id
          where o.state <> 'released' and q.decision_id is not null and lower(o.period) <@ stay) days) x;
      if taken + 1 > d.number then
        return jsonb_build_object('code', 'decision_number', 'decision', d.code, 'number', d.number, 'taken', taken);
      end if;
    end if;
  end loop;
  -- The days that follow are held to by the strength, which ends with the decision that gave it.
  if bound and not covered then
    return jsonb_build_object('code', 'decision_days', 'day', lower(stay),
      'decision', (select string_agg(b.code, ', ') from missions.decisions_binding(p.mission_id, p.decision_id) b));
  end if;
  return null;
end $$;
alter function missions.against_decisions(uuid, daterange, date, uuid) owner to {owner};
revoke all on function missions.against_decisions(uuid, daterange, date, uuid) from public;
grant execute on function missions.against_decisions(uuid, daterange, date, uuid) to {app};

-- Whoever is there stays as the fact it is; a place that is taken, moved or held longer keeps every condition.
create function missions.refuse_against_decision() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  broken jsonb;
begin
  if new.state = 'released' then return new; end if;
  -- Who left or arrived some days off the plan did so: that is recorded. Acts that ask for a longer stay are judged to the day.
  if tg_op = 'UPDATE' and old.state <> 'released' and old.position_id = new.position_id
    and new.period <@ daterange(lower(old.period) - 30, upper(old.period) + 30) then
    return new;
  end if;
  -- What began before today is recorded as what happened.
  if tg_op = 'INSERT' and lower(new.period) < sec.today() then return new; end if;
  broken := missions.against_decisions(new.position_id, new.period, null, new.reference);
  if broken is not null then
    raise exception 'a condition of the decision % would be broken: % (%)', broken ->> 'decision', broken ->> 'code', new.period
      using errcode = '23514', constraint = broken ->> 'code', hint = (broken - 'code')::text;
  end if;
  return new;
end $$;
alter function missions.refuse_against_decision() owner to {owner};
create trigger decisions_hold before insert or update on missions.occupancy
  for each row execute function missions.refuse_against_decision();
