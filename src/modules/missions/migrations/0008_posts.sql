-- What a post is for, what the host calls it, and its life from the proposal to the abolition.
alter table missions.position
  add column stream text constraint position_stream check (stream in ('command', 'operations', 'capacity-building', 'administration')),
  add column host_number text,
  add column host_level text,
  -- the level of the home ladder that the host's level stands for, 1 = highest
  add column host_rank int constraint host_rank_on_the_ladder check (host_rank between 1 and 20),
  add column roles text[] not null default '{}',
  add column restricted boolean not null default false,
  add column moved_from uuid references missions.position;
create index position_restricted on missions.position (mission_id) where restricted;

-- Catalogues of the pack: what officers do in a mission, and the themes of specialized teams.
create table missions.role (
  code text not null,
  name jsonb not null,
  objective jsonb,
  stream text not null check (stream in ('command', 'operations', 'capacity-building', 'administration')),
  -- reports of it are read by the mission's desk and their author alone
  sensitive boolean not null default false,
  -- posts of it are of restricted visibility
  restricted boolean not null default false,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint role_once exclude using gist (code with =, valid with &&)
);
create table missions.team_theme (
  code text not null,
  name jsonb not null,
  -- types of certificates of which every member has one
  requires text[] not null default '{}',
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint team_theme_once exclude using gist (code with =, valid with &&)
);
alter table missions.role enable row level security;
alter table missions.role force row level security;
create policy readable on missions.role for select to {app} using (true);
create policy by_the_set_up on missions.role for insert to {app} with check ((select sec.duty()) = 'system');
alter table missions.team_theme enable row level security;
alter table missions.team_theme force row level security;
create policy readable on missions.team_theme for select to {app} using (true);
create policy by_the_set_up on missions.team_theme for insert to {app} with check ((select sec.duty()) = 'system');
grant select, insert on missions.role, missions.team_theme to {app};

-- Where a post stands in its life on days on which `valid` alone does not say it: a post is open in `valid` unless a row says otherwise.
create table missions.position_stage (
  id uuid primary key,
  position_id uuid not null references missions.position,
  mission_id uuid not null,
  stage text not null constraint position_stage_known check (stage in ('proposed', 'authorised', 'frozen', 'abolished')),
  valid daterange not null constraint position_stage_lasts check (not isempty(valid)),
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  constraint one_stage_at_a_time exclude using gist (position_id with =, valid with &&) where (superseded_at is null)
);
-- What a post was before each change, and on whose word it changed. Nothing is overwritten without it.
create table missions.position_was (
  id uuid primary key,
  position_id uuid not null references missions.position,
  mission_id uuid not null,
  change text not null constraint position_change_known
    check (change in ('proposed', 'authorised', 'opened', 'froze', 'abolished', 'corrected', 'moved')),
  on_day date not null,
  -- null: the post did not exist before
  was jsonb,
  reason text,
  by_name text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index position_was_by_position on missions.position_was (position_id, recorded_at);
grant select, insert, update on missions.position_stage to {app};
grant select, insert on missions.position_was to {app};

-- The posts of restricted visibility that the reader may not know of. One function for every table that tells of posts; it runs as the owner,
-- who reads positions for this alone. Whoever has no duty sees none of them.
create policy owner_counts on missions.position for select to {owner} using (true);
create policy owner_counts on missions.position_stage for select to {owner} using (true);
create function missions.unseen_posts() returns uuid[]
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce(array_agg(p.id), '{}') from missions.position p
  where p.restricted and not coalesce(sec.duty() in ('rcmp-planner', 'irss-officer', 'system')
    or (sec.duty() = 'mission-desk' and (sec.reach() = 'programme' or p.mission_id = any (sec.missions()))), false);
end;
alter function missions.unseen_posts() owner to {owner};
revoke all on function missions.unseen_posts() from public;
grant execute on function missions.unseen_posts() to {app};

-- What carrying an officer needs of any post, also of one that the reader may not know: how long the tour is, and where.
create function missions.terms_of_post(post uuid) returns table (tour_months int, duty_location jsonb)
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
begin atomic
  select p.tour_months, p.duty_location from missions.position p where p.id = post;
end;
alter function missions.terms_of_post(uuid) owner to {owner};
revoke all on function missions.terms_of_post(uuid) from public;
grant execute on function missions.terms_of_post(uuid) to {app};

alter table missions.position enable row level security;
alter table missions.position force row level security;
create policy seen on missions.position to {app} using (id <> all ((select missions.unseen_posts())::uuid[]))
  with check (not restricted or (select sec.duty()) in ('rcmp-planner', 'system'));
do $$
declare t text;
begin
  foreach t in array array['position_stage', 'position_was'] loop
    execute format('alter table missions.%I enable row level security', t);
    execute format('alter table missions.%I force row level security', t);
    execute format($p$create policy seen on missions.%I to {app}
      using ({{sees - - mission_id}} and position_id <> all ((select missions.unseen_posts())::uuid[]))$p$, t);
  end loop;
end $$;

-- Nobody is held a place on a post on days on which it is not open.
create function missions.refuse_not_open() returns trigger language plpgsql security definer set search_path = pg_catalog, missions as $$
declare
  closed record;
begin
  if new.state = 'released' then return new; end if;
  if tg_op = 'UPDATE' and old.state <> 'released' and old.position_id = new.position_id and new.period <@ old.period then
    return new;
  end if;
  select s.stage, greatest(lower(s.valid), lower(new.period)) as day into closed from position_stage s
    where s.position_id = new.position_id and s.superseded_at is null and s.valid && new.period order by lower(s.valid) limit 1;
  if found then
    raise exception 'the post is not open on all of these days' using errcode = '23514', constraint = 'position_not_open',
      hint = jsonb_build_object('day', closed.day)::text;
  end if;
  return new;
end $$;
alter function missions.refuse_not_open() owner to {owner};
create trigger post_is_open before insert or update on missions.occupancy
  for each row execute function missions.refuse_not_open();
