-- Strength at the type of a post, handing over on the spot, and the state of the mission, all under one lock.
alter table missions.authorized_strength drop constraint authorized_strength_scope_check;
alter table missions.authorized_strength add constraint strength_scope_known check (scope in ('programme', 'group', 'mission', 'post-type'));
-- The positions of one title in one mission are a type of post; its id is reckoned from both.
create function missions.post_type(mission uuid, title jsonb) returns uuid language sql immutable strict parallel safe
  set search_path = pg_catalog as $$ select left(encode(sha256(convert_to(mission::text || ' ' || lower(title ->> 'en'), 'UTF8')), 'hex'), 32)::uuid $$;
grant execute on function missions.post_type(uuid, jsonb) to {app};
create index position_by_type on missions.position (missions.post_type(mission_id, title));

-- How long both may be there at a hand-over in one mission, and whether both count: what holds for it in the place of its kind's rule.
create table missions.handover (
  id uuid primary key,
  mission_id uuid not null references missions.mission,
  days int not null check (days between 0 and 90),
  counted boolean not null,
  decision_id uuid,
  valid daterange not null,
  source jsonb not null default '{}',
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  constraint one_handover_at_a_time exclude using gist (mission_id with =, valid with &&) where (superseded_at is null),
  constraint uncounted_needs_a_decision check (counted or decision_id is not null)
);
grant select, insert, update on missions.handover to {app};
create function missions.handover_on(mission uuid, day date, out days int, out counted boolean) language sql stable parallel safe
  set search_path = pg_catalog, missions as $$
  select coalesce(h.days, k.handover_days, 0), coalesce(h.counted, k.handover_counted, true)
  from missions.mission m
    left join missions.handover h on h.mission_id = m.id and h.superseded_at is null and h.valid @> day
    left join missions.kind_rule k on k.kind = m.kind and k.valid @> day
  where m.id = mission $$;
grant execute on function missions.handover_on(uuid, date) to {app};

-- The first days of a stay during which the one before is still there; the position is held by the newcomer from then on.
alter table missions.occupancy add column handover_days int not null default 0 check (handover_days >= 0);
alter table missions.occupancy add column handover_counted boolean not null default true;
alter table missions.occupancy add column held daterange generated always as (daterange(lower(period) + handover_days, upper(period))) stored;
alter table missions.occupancy add column counted daterange generated always as
  (case when handover_counted then period else daterange(lower(period) + handover_days, upper(period)) end) stored;
alter table missions.occupancy add constraint handover_within_stay check (handover_days < upper(period) - lower(period));
alter table missions.occupancy drop constraint position_taken;
alter table missions.occupancy add constraint position_taken exclude using gist (position_id with =, held with &&) where (state <> 'released');

-- Refuses a place on the first day on which the strength of the programme, a group, the mission or the type of post would be passed.
-- A mission needs a number of its own or its group's on every day: without one the day is closed, nothing is guessed.
-- Every number that is known must hold. The locks come in the order programme, group, mission, position: one lock stands for the
-- numbers of all scopes, since every place counts for the programme; then the mission, whose state must allow a stay; then the position.
create or replace function missions.refuse_over_strength() returns trigger language plpgsql security definer set search_path = pg_catalog, missions as $$
declare
  worst record;
  standing text;
  code text;
  rule record;
begin
  if new.state = 'released' then return new; end if;
  if tg_op = 'UPDATE' and old.state <> 'released' and old.position_id = new.position_id and new.period <@ old.period then
    -- shorter from its beginning: the days of handing over that are left
    new.handover_days := greatest(0, old.handover_days - (lower(new.period) - lower(old.period)));
    if new.handover_days >= upper(new.period) - lower(new.period) then new.handover_days := 0; end if;
    return new;
  end if;
  if not exists (select from position p where p.id = new.position_id and p.mission_id = new.mission_id and p.valid @> new.period) then
    raise exception 'the position does not exist on all of these days' using errcode = '23514', constraint = 'position_not_there';
  end if;
  perform pg_advisory_xact_lock(hashtext('missions.strength'), 0);
  -- whoever closes or suspends the mission waits for this, or this for them
  select m.code into code from mission m where m.id = new.mission_id for share;
  if tg_op = 'INSERT' or old.state = 'released' or old.mission_id <> new.mission_id then
    select f.value #>> '{}' into standing from mission_fact f
      where f.mission_id = new.mission_id and f.attribute = 'status' and f.superseded_at is null and f.valid @> lower(new.period);
    if standing in ('prospect', 'suspended', 'closed', 'archived', 'ended') then
      raise exception 'nobody starts in a mission that is %', standing using errcode = '23514',
        constraint = case standing when 'suspended' then 'mission_suspended' when 'prospect' then 'mission_only_a_prospect' else 'mission_closed' end,
        hint = jsonb_build_object('mission', code, 'day', lower(new.period))::text;
    end if;
  end if;
  select h.days, h.counted into rule from handover_on(new.mission_id, lower(new.period)) h;
  select coalesce(max(upper(o.period) - lower(new.period)), 0) into new.handover_days from occupancy o
    where o.position_id = new.position_id and o.state <> 'released' and o.id <> new.id and o.reference <> new.reference
      and o.period @> lower(new.period) and lower(o.period) < lower(new.period) and upper(o.period) < upper(new.period)
      and upper(o.period) - lower(new.period) <= rule.days;
  new.handover_counted := rule.counted or new.handover_days = 0;
  -- occupancy and strength change on their own boundaries only: it is enough to look at those days
  with span as (
    select case when new.handover_counted then new.period else daterange(lower(new.period) + new.handover_days, upper(new.period)) end as days
  ), days as (
    select lower(span.days) as d from span
    union select lower(o.counted) from occupancy o, span where o.state <> 'released' and lower(o.counted) <@ span.days
    union select lower(s.valid) from authorized_strength s, span where s.superseded_at is null and lower(s.valid) <@ span.days
    union select upper(s.valid) from authorized_strength s, span where s.superseded_at is null and upper(s.valid) <@ span.days
    union select lower(g.valid) from group_member g, span where lower(g.valid) <@ span.days
    union select upper(g.valid) from group_member g, span where upper(g.valid) <@ span.days
  ), scopes as (
    select days.d, 'programme' as scope, null::uuid as id, 1 as ord from days
    union all select days.d, 'group', g.group_id, 2 from days join group_member g on g.mission_id = new.mission_id and g.valid @> days.d
    union all select days.d, 'mission', new.mission_id, 3 from days
    union all select days.d, 'post-type', post_type(p.mission_id, p.title), 4 from days join position p on p.id = new.position_id
  ), counted as (
    select x.scope, x.ord, x.d,
      (select min(s.number) from authorized_strength s
        where s.superseded_at is null and s.scope = x.scope and s.scope_id is not distinct from x.id and s.valid @> x.d) as allowed,
      (select count(*) from occupancy o
        where o.state <> 'released' and o.id <> new.id and o.counted @> x.d
          and (x.scope = 'programme' or (x.scope = 'mission' and o.mission_id = x.id)
            or (x.scope = 'post-type' and o.position_id in (select p.id from position p where post_type(p.mission_id, p.title) = x.id))
            or (x.scope = 'group' and o.mission_id in (select m.mission_id from group_member m where m.group_id = x.id and m.valid @> x.d)))) as taken
    from scopes x
  )
  select c.scope, c.d, c.allowed, c.taken into worst from (
    select scope, ord, d, allowed, taken from counted where taken + 1 > allowed
    union all
    select 'mission', 5, d, null, max(taken) from counted where scope in ('group', 'mission') group by d having count(allowed) = 0
  ) c order by c.d, c.ord limit 1;
  if found then
    raise exception 'authorized strength of the % would be passed on %', worst.scope, worst.d
      using errcode = '23514', constraint = case when worst.allowed is null then 'strength_not_authorized' else 'strength_exceeded' end,
        hint = jsonb_build_object('day', worst.d, 'allowed', coalesce(worst.allowed, 0), 'taken', worst.taken, 'scope', worst.scope)::text;
  end if;
  return new;
end $$;
