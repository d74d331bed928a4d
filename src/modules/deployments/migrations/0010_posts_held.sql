-- The rank that the officer has at home while serving, as it was on the day of departure: what the post asks is compared with it.
alter table deployments.deployment add column home_rank text, add column home_rank_level int;
alter table deployments.deployment no force row level security;
alter table people.rank_held no force row level security;
update deployments.deployment d set home_rank = r.code, home_rank_level = r.level
  from people.rank_held h join people.rank r on r.id = h.rank_id
  where h.person_id = d.person_id and h.valid @> coalesce(d.departed_on, d.planned_departure);
alter table people.rank_held force row level security;
alter table deployments.deployment force row level security;

create table deployments.team_member (
  id uuid primary key,
  team_id uuid not null references missions.team,
  deployment_id uuid not null references deployments.deployment,
  person_id uuid not null,
  service_id uuid not null,
  mission_id uuid not null,
  lead boolean not null,
  valid daterange not null constraint membership_lasts check (not isempty(valid)),
  -- the certificate that proves what the theme asks, or the reason why the officer may do without
  certificate_id uuid references people.certificate,
  basis text,
  named_by_name text not null,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint one_lead_at_a_time exclude using gist (team_id with =, valid with &&) where (lead),
  constraint member_once exclude using gist (person_id with =, valid with &&)
);
create index team_member_by_team on deployments.team_member (team_id);
create table deployments.team_report (
  id uuid primary key,
  team_id uuid not null references missions.team,
  mission_id uuid not null,
  -- the lead who wrote it; null: the desk did
  person_id uuid references people.person,
  role text not null,
  objective_id uuid references missions.team_objective,
  covers daterange not null constraint report_covers check (not isempty(covers)),
  text text not null,
  sensitive boolean not null,
  written_on date not null,
  written_by_name text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index team_report_by_team on deployments.team_report (team_id, written_on);
create table deployments.deliverable (
  id uuid primary key,
  position_id uuid not null references missions.position,
  mission_id uuid not null,
  title jsonb not null,
  kind text not null constraint deliverable_kind check (kind in ('guidelines', 'conops', 'assessment', 'strategy', 'other')),
  due_on date not null,
  state text not null constraint deliverable_state check (state in ('planned', 'delivered', 'dropped')),
  settled_on date,
  settled_by_name text,
  note text,
  attachment_id uuid,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index deliverable_by_position on deployments.deliverable (position_id);
create index deliverable_waits on deployments.deliverable (due_on) where state = 'planned';
-- Who could follow on a post, as posts and pools; a new plan supersedes.
create table deployments.succession_plan (
  id uuid primary key,
  position_id uuid not null references missions.position,
  mission_id uuid not null,
  pools text not null,
  review_on date not null,
  note text,
  planned_on date not null,
  planned_by_name text not null,
  superseded_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create unique index one_plan_of_succession on deployments.succession_plan (position_id) where superseded_at is null;
-- The officers who are thought of: for the office that recommends, and for nobody else.
create table deployments.succession_candidate (
  id uuid primary key,
  position_id uuid not null references missions.position,
  mission_id uuid not null,
  person_id uuid not null references people.person,
  service_id uuid not null,
  readiness text not null constraint succession_readiness check (readiness in ('now', 'within-a-year', 'later')),
  reason text not null,
  named_on date not null,
  named_by_name text not null,
  dropped_on date,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create unique index thought_of_once on deployments.succession_candidate (position_id, person_id) where dropped_on is null;
create index succession_candidate_by_person on deployments.succession_candidate (person_id);
grant select, insert, update on deployments.team_member, deployments.deliverable, deployments.succession_plan,
  deployments.succession_candidate to {app};
grant select, insert on deployments.team_report to {app};

-- The posts that the reader holds.
create function deployments.posts_of_mine() returns setof uuid
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
begin atomic
  select d.position_id from deployments.deployment d where d.person_id = (select sec.person()) and d.state not in ('cancelled', 'closed');
end;
alter function deployments.posts_of_mine() owner to {owner};
revoke all on function deployments.posts_of_mine() from public;
grant execute on function deployments.posts_of_mine() to {app};
-- The holder knows the post, however few others do: from the offer on, and afterwards what it was.
create or replace function missions.unseen_posts() returns uuid[]
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce(array_agg(p.id), '{}') from missions.position p
  where p.restricted and not coalesce(sec.duty() in ('rcmp-planner', 'irss-officer', 'system')
    or (sec.duty() = 'mission-desk' and (sec.reach() = 'programme' or p.mission_id = any (sec.missions()))), false)
    and not (sec.person() is not null and exists (select from candidacies.candidacy k where k.person_id = sec.person()
      and k.position_id = p.id and k.state in ('offered', 'accepted', 'deployed')));
end;

-- A certificate of one of the types that holds on a day, for whoever runs the officer's mission: that it is there, and nothing else of the file.
create policy owner_proves on people.certificate for select to {owner} using (true);
create function deployments.proof_for(deployment uuid, types text[], day date) returns uuid
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.id from deployments.deployment d join people.certificate c on c.person_id = d.person_id
  where d.id = deployment and (sec.reach() = 'programme' or d.mission_id = any (sec.missions())) and c.type_code = any (types)
    and c.verified_on is not null and c.revoked_on is null and c.issued_on <= day and (c.expires_on is null or c.expires_on > day)
  order by c.issued_on desc limit 1;
end;
alter function deployments.proof_for(uuid, text[], date) owner to {owner};
revoke all on function deployments.proof_for(uuid, text[], date) from public;
grant execute on function deployments.proof_for(uuid, text[], date) to {app};

create policy owner_finds on deployments.team_member for select to {owner} using (true);
create function deployments.teams_of_mine() returns setof uuid
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
begin atomic
  select m.team_id from deployments.team_member m where m.person_id = (select sec.person());
end;
alter function deployments.teams_of_mine() owner to {owner};
revoke all on function deployments.teams_of_mine() from public;
grant execute on function deployments.teams_of_mine() to {app};
create policy of_my_team on missions.team for select to {app} using (id in (select m from deployments.teams_of_mine() m));
create policy of_my_team on missions.team_objective for select to {app} using (team_id in (select m from deployments.teams_of_mine() m));

do $$
declare
  t text;
  theirs text := $p$(select sec.reach() = 'programme') or person_id = (select sec.person())
    or mission_id = any ((select sec.missions())::uuid[])$p$;
  staff text := $p$(select sec.duty() in ('rcmp-planner', 'mission-desk', 'contingent-commander', 'system'))
    and ((select sec.reach() = 'programme') or mission_id = any ((select sec.missions())::uuid[]))$p$;
begin
  foreach t in array array['team_member', 'team_report', 'deliverable', 'succession_plan', 'succession_candidate'] loop
    execute format('alter table deployments.%I enable row level security', t);
    execute format('alter table deployments.%I force row level security', t);
  end loop;
  execute format('create policy seen on deployments.team_member to {app} using (%s) with check (%s)', theirs, theirs);
  -- A report of a sensitive role: its author, and the desk of the mission.
  execute format($p$create policy seen on deployments.team_report to {app}
    using (person_id = (select sec.person()) or ((not sensitive or (select sec.duty() in ('mission-desk', 'system'))) and %s))
    with check (person_id = (select sec.person()) or (%s))$p$, staff, staff);
  execute format($p$create policy seen on deployments.deliverable to {app}
    using (position_id <> all ((select missions.unseen_posts())::uuid[])
      and ((%s) or position_id in (select m from deployments.posts_of_mine() m)))$p$, staff);
  execute $p$create policy seen on deployments.succession_plan to {app}
    using (position_id <> all ((select missions.unseen_posts())::uuid[]) and (select sec.duty() in ('rcmp-planner', 'irss-officer', 'mission-desk', 'system'))
      and {{sees - - mission_id}})$p$;
  execute $p$create policy seen on deployments.succession_candidate to {app} using ((select sec.duty() in ('irss-officer', 'system')))$p$;
end $$;

-- What was handed in is seen by whoever sees the line of the post.
create policy of_deliverables on files.attachment to {app}
  using (compartment = 'ordinary' and attached_at is not null and attached_to_kind = 'deliverable'
    and exists (select from deployments.deliverable d where d.id = attached_to_id));
