-- A team on one theme inside a mission: a national lead and members (deployments), what it is to reach, until when.
create table missions.team (
  id uuid primary key,
  code text not null constraint team_code_key unique,
  mission_id uuid not null references missions.mission,
  theme text not null,
  name jsonb not null,
  -- the country that leads it, ISO 3166
  lead_nation text not null,
  -- with its lead
  seats int not null constraint team_seats check (seats between 2 and 60),
  roles text[] not null default '{}',
  valid daterange not null constraint team_lasts check (not isempty(valid)),
  end_reason text,
  source jsonb not null default '{}',
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index team_by_mission on missions.team (mission_id);
create table missions.team_objective (
  id uuid primary key,
  team_id uuid not null references missions.team,
  mission_id uuid not null,
  role text not null,
  text text not null,
  due_on date,
  state text not null constraint objective_state check (state in ('open', 'met', 'dropped')),
  settled_on date,
  settled_how text,
  set_by_name text not null,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index team_objective_by_team on missions.team_objective (team_id);
grant select, insert, update on missions.team, missions.team_objective to {app};
do $$
declare t text;
begin
  foreach t in array array['team', 'team_objective'] loop
    execute format('alter table missions.%I enable row level security', t);
    execute format('alter table missions.%I force row level security', t);
    execute format($p$create policy seen on missions.%I to {app} using ({{sees - - mission_id}}) with check ({{sees - - mission_id}})$p$, t);
  end loop;
end $$;
