-- What the programme and each mission are for, what is planned and measured, and what was learned.
create schema results authorization {owner};
grant usage on schema results to {app};

-- Dated facts about the programme itself. Two French names were in use at once: only 'also-named' may overlap.
create table results.programme_fact (
  id uuid primary key,
  attribute text not null check (attribute in ('name', 'also-named', 'rationale')),
  value jsonb not null,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  constraint programme_fact_in_both check (btrim(value ->> 'en') <> '' and btrim(value ->> 'fr') <> ''),
  constraint programme_fact_once exclude using gist (attribute with =, valid with &&) where (superseded_at is null and attribute <> 'also-named')
);
create table results.history (
  id uuid primary key,
  code text not null unique,
  -- as precise as its source: a year, a month or a day
  happened text not null,
  value jsonb not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint history_in_both check (btrim(value ->> 'en') <> '' and btrim(value ->> 'fr') <> '')
);
-- What the programme said about itself, as said on the day; nothing is counted from it.
create table results.said_number (
  id uuid primary key,
  code text not null unique,
  measure text not null,
  number numeric not null,
  qualifier text not null,
  observed text not null,
  source jsonb not null default '{}',
  verified boolean not null default false
);

create table results.objective (
  id uuid primary key,
  code text not null unique,
  kind text not null check (kind in ('objective', 'outcome')),
  mission_id uuid references missions.mission,
  -- of a mission: the objective of the programme that it serves
  serves uuid references results.objective,
  place int not null default 0,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint mission_objective_serves check (mission_id is null or serves is not null)
);
create index objective_by_mission on results.objective (mission_id);
-- What an objective says, over a period. One that is not released may lack a language and holds nowhere.
create table results.statement (
  id uuid primary key,
  objective_id uuid not null references results.objective,
  mission_id uuid references missions.mission,
  value jsonb not null,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  released_on date,
  released_by_name text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  constraint released_in_both check (released_on is null or (btrim(value ->> 'en') <> '' and btrim(value ->> 'fr') <> '')),
  constraint statement_once exclude using gist (objective_id with =, valid with &&) where (superseded_at is null and released_on is not null)
);
create unique index one_draft_statement on results.statement (objective_id) where (superseded_at is null and released_on is null);
create table results.mission_link (
  id uuid primary key,
  mission_id uuid not null references missions.mission,
  objective_id uuid not null references results.objective,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  constraint mission_linked_once exclude using gist (mission_id with =, objective_id with =, valid with &&) where (superseded_at is null)
);

-- A version of a mission's plan: a draft is written and given up; what was approved stands unchanged for its days.
create table results.plan (
  id uuid primary key,
  mission_id uuid not null references missions.mission,
  number int not null,
  state text not null check (state in ('draft', 'approved', 'given-up')),
  starts_on date not null,
  ends_on date not null,
  summary jsonb not null,
  -- the days on which it is the plan in force
  valid daterange,
  prepared_by uuid not null,
  prepared_by_name text not null,
  approved_on date,
  approved_by uuid,
  approved_by_name text,
  approval_note text,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint plan_ends_after_start check (ends_on > starts_on),
  constraint plan_number_once unique (mission_id, number),
  constraint plan_approved_by_a_person check ((state = 'approved') = (approved_by is not null and approved_on is not null and valid is not null)),
  constraint plan_approved_by_another check (approved_by is null or approved_by <> prepared_by),
  constraint one_plan_in_force exclude using gist (mission_id with =, valid with &&) where (state = 'approved')
);
create unique index one_draft_plan on results.plan (mission_id) where (state = 'draft');
create table results.plan_strength (
  id uuid primary key,
  plan_id uuid not null references results.plan,
  mission_id uuid not null,
  period daterange not null check (not isempty(period)),
  number int not null check (number >= 0),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  dropped_at timestamptz,
  constraint plan_strength_once exclude using gist (plan_id with =, period with &&) where (dropped_at is null)
);
create table results.plan_milestone (
  id uuid primary key,
  plan_id uuid not null references results.plan,
  mission_id uuid not null,
  -- the same milestone in every version of the plan
  key uuid not null,
  title jsonb not null,
  planned_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  dropped_at timestamptz
);
create table results.milestone_reached (
  id uuid primary key,
  key uuid not null,
  mission_id uuid not null,
  reached_on date not null,
  note text,
  by_name text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz
);
create unique index milestone_reached_once on results.milestone_reached (key) where (superseded_at is null);
create table results.plan_budget (
  id uuid primary key,
  plan_id uuid not null references results.plan,
  mission_id uuid not null,
  -- the year in which it begins: 2026 is 2026-2027
  fiscal_year int not null check (fiscal_year between 1989 and 2100),
  category text not null,
  cents bigint not null check (cents >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  dropped_at timestamptz
);
create unique index budget_line_once on results.plan_budget (plan_id, fiscal_year, category, currency) where (dropped_at is null);
create table results.budget_spent (
  id uuid primary key,
  mission_id uuid not null references missions.mission,
  fiscal_year int not null check (fiscal_year between 1989 and 2100),
  category text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  cents bigint not null check (cents >= 0),
  as_of date not null,
  source text not null,
  by_name text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz
);
create unique index budget_spent_once on results.budget_spent (mission_id, fiscal_year, category, currency) where (superseded_at is null);
create table results.plan_risk (
  id uuid primary key,
  plan_id uuid not null references results.plan,
  mission_id uuid not null,
  value jsonb not null,
  likelihood int not null check (likelihood between 1 and 5),
  impact int not null check (impact between 1 and 5),
  mitigation jsonb not null,
  owner_duty text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  dropped_at timestamptz
);

create table results.indicator (
  id uuid primary key,
  code text not null unique,
  mission_id uuid references missions.mission,
  objective_id uuid references results.objective,
  name jsonb not null,
  definition jsonb not null,
  unit text not null,
  better text not null check (better in ('higher', 'lower')),
  frequency text not null,
  retired_on date,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index indicator_by_mission on results.indicator (mission_id);
create table results.baseline (
  id uuid primary key,
  indicator_id uuid not null references results.indicator,
  mission_id uuid,
  -- whole hundredths of the unit
  value bigint not null,
  measured_on date not null,
  source text not null,
  by_name text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  constraint baseline_of_its_indicator unique (id, indicator_id)
);
create unique index one_baseline on results.baseline (indicator_id) where (superseded_at is null);
create table results.target (
  id uuid primary key,
  indicator_id uuid not null references results.indicator,
  mission_id uuid,
  value bigint not null,
  due_on date not null,
  by_name text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz
);
create unique index one_target_a_day on results.target (indicator_id, due_on) where (superseded_at is null);
-- A value counts against the baseline that stood when it was recorded: without one there is none.
create table results.measured (
  id uuid primary key,
  indicator_id uuid not null references results.indicator,
  mission_id uuid,
  baseline_id uuid not null,
  period daterange not null check (not isempty(period)),
  value bigint not null,
  source text not null,
  note text,
  by_name text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  superseded_by uuid,
  constraint measured_from_its_baseline foreign key (baseline_id, indicator_id) references results.baseline (id, indicator_id),
  constraint measured_once exclude using gist (indicator_id with =, period with &&) where (superseded_at is null)
);

create table results.evaluation (
  id uuid primary key,
  code text not null unique,
  kind text not null,
  mission_id uuid references missions.mission,
  period daterange not null check (not isempty(period)),
  title jsonb not null,
  evaluator text not null,
  state text not null check (state in ('under-way', 'reported', 'closed')),
  reported_on date,
  closed_on date,
  closed_by_name text,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index evaluation_by_mission on results.evaluation (mission_id);
create table results.finding (
  id uuid primary key,
  evaluation_id uuid not null references results.evaluation,
  mission_id uuid,
  number int not null,
  value jsonb not null,
  evidence text not null constraint finding_with_evidence check (btrim(evidence) <> ''),
  indicator_id uuid references results.indicator,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint finding_number_once unique (evaluation_id, number)
);
create table results.recommendation (
  id uuid primary key,
  evaluation_id uuid not null references results.evaluation,
  mission_id uuid,
  finding_id uuid references results.finding,
  number int not null,
  value jsonb not null,
  closed_on date,
  evidence text,
  closed_by_name text,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint recommendation_number_once unique (evaluation_id, number),
  constraint closed_with_evidence check ((closed_on is null) = (evidence is null) and (evidence is null or btrim(evidence) <> ''))
);
create index recommendation_open on results.recommendation (evaluation_id) where (closed_on is null);
create table results.response (
  id uuid primary key,
  recommendation_id uuid not null references results.recommendation,
  mission_id uuid,
  answer text not null check (answer in ('agree', 'partly', 'disagree')),
  reason text not null,
  action jsonb,
  owner_duty text,
  due_on date,
  said_on date not null,
  by_name text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  constraint action_with_owner check (answer = 'disagree' or (action is not null and owner_duty is not null and due_on is not null))
);
create unique index one_response on results.response (recommendation_id) where (superseded_at is null);
create table results.progress (
  id uuid primary key,
  recommendation_id uuid not null references results.recommendation,
  mission_id uuid,
  on_day date not null,
  done text not null,
  by_duty text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index progress_by_recommendation on results.progress (recommendation_id);

grant select, insert, update on all tables in schema results to {app};

-- Nothing here is about a person. What is said of the programme is for everybody who is signed in, drafts for those who write them.
do $$
declare t text;
begin
  foreach t in array array['programme_fact', 'history', 'said_number'] loop
    execute format('alter table results.%I enable row level security', t);
    execute format('alter table results.%I force row level security', t);
    execute format($p$create policy for_everybody_signed_in on results.%I to {app}
      using ((select sec.duty()) is not null) with check ((select sec.duty()) in ('rcmp-planner', 'system'))$p$, t);
  end loop;
  foreach t in array array['objective', 'statement', 'mission_link', 'plan', 'plan_strength', 'plan_milestone', 'milestone_reached', 'plan_budget',
    'budget_spent', 'plan_risk', 'indicator', 'baseline', 'target', 'measured', 'evaluation', 'finding', 'recommendation', 'response', 'progress'] loop
    execute format('alter table results.%I enable row level security', t);
    execute format('alter table results.%I force row level security', t);
    execute format($p$create policy for_those_who_plan on results.%I to {app}
      using ((select sec.duty()) in ('intake-officer', 'gac-assessor', 'ps-assessor', 'rcmp-planner', 'decision-body', 'irss-officer', 'training-officer',
          'readiness-officer', 'health-administrator', 'finance-officer', 'evaluation-officer', 'auditor', 'system')
        or ((select sec.duty()) = 'mission-desk' and (select sec.reach()) = 'programme')
        or mission_id = any ((select sec.missions())::uuid[]))
      with check ((select sec.duty()) in ('rcmp-planner', 'decision-body', 'irss-officer', 'training-officer', 'readiness-officer',
          'health-administrator', 'finance-officer', 'evaluation-officer', 'system')
        or ((select sec.duty()) = 'mission-desk' and (select sec.reach()) = 'programme')
        or mission_id = any ((select sec.missions())::uuid[]))$p$, t);
  end loop;
end $$;
-- The programme's own objectives, once released, and which mission serves which.
create policy of_the_programme on results.objective for select to {app} using (mission_id is null and (select sec.duty()) is not null);
create policy of_the_programme on results.statement for select to {app}
  using (mission_id is null and released_on is not null and (select sec.duty()) is not null);
create policy of_the_programme on results.mission_link for select to {app} using ((select sec.duty()) is not null);
