-- Risk assessments (S0.53) and what living there is like. Both are written as versions: a new one supersedes, nothing is overwritten.

create table missions.risk_scale (
  code text not null,
  -- [{ value, name }] from the least to the most
  likelihoods jsonb not null,
  impacts jsonb not null,
  -- [{ code, from, name, review_months }]: the level that a product of both reaches
  levels jsonb not null,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint risk_scale_once exclude using gist (valid with &&)
);
-- The head of a version: what everybody may read who reads the mission, in plain words. Draft, or issued for a period.
create table missions.risk_assessment (
  id uuid primary key,
  mission_id uuid not null references missions.mission,
  -- a duty location; null: the whole mission
  place jsonb,
  place_key text not null default '',
  number int not null,
  state text not null check (state in ('draft', 'issued', 'replaced', 'discarded')),
  assessed_on date not null,
  valid daterange,
  review_on date,
  summary jsonb not null,
  residual_level text,
  author_duty text not null,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint risk_version_once unique (mission_id, place_key, number),
  constraint issued_has_a_period check (state not in ('issued', 'replaced') or (valid is not null and not isempty(valid) and review_on is not null and residual_level is not null)),
  constraint risk_in_force_once exclude using gist (mission_id with =, place_key with =, valid with &&) where (state = 'issued')
);
create unique index one_risk_draft on missions.risk_assessment (mission_id, place_key) where state = 'draft';
-- The threat picture, the risks and what is done about them: for those who need them.
create table missions.risk_picture (
  assessment_id uuid primary key references missions.risk_assessment,
  mission_id uuid not null references missions.mission,
  picture text not null
);
create table missions.risk (
  id uuid primary key,
  assessment_id uuid not null references missions.risk_assessment,
  mission_id uuid not null references missions.mission,
  category text not null,
  description text not null,
  likelihood int not null check (likelihood between 1 and 5),
  impact int not null check (impact between 1 and 5),
  level text not null,
  residual_likelihood int not null check (residual_likelihood between 1 and 5),
  residual_impact int not null check (residual_impact between 1 and 5),
  residual_level text not null,
  dropped_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint residual_is_not_higher check (residual_likelihood <= likelihood and residual_impact <= impact)
);
create index risk_by_assessment on missions.risk (assessment_id);
create table missions.risk_mitigation (
  id uuid primary key,
  risk_id uuid not null references missions.risk,
  assessment_id uuid not null references missions.risk_assessment,
  mission_id uuid not null references missions.mission,
  by_whom text not null check (by_whom in ('host', 'programme')),
  measure text not null,
  owner text not null,
  due_on date,
  done_on date,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index mitigation_by_assessment on missions.risk_mitigation (assessment_id);

create table missions.living_brief (
  id uuid primary key,
  mission_id uuid not null references missions.mission,
  place jsonb,
  place_key text not null default '',
  number int not null,
  state text not null check (state in ('draft', 'issued', 'replaced', 'discarded')),
  written_on date not null,
  valid daterange,
  -- topic → text in both languages; a topic of which nothing is known is absent
  parts jsonb not null,
  source_note text not null,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint living_version_once unique (mission_id, place_key, number),
  constraint released_has_a_period check (state not in ('issued', 'replaced') or (valid is not null and not isempty(valid))),
  constraint living_in_force_once exclude using gist (mission_id with =, place_key with =, valid with &&) where (state = 'issued')
);
create unique index one_living_draft on missions.living_brief (mission_id, place_key) where state = 'draft';

grant select, insert on missions.risk_scale to {app};
grant select, insert, update on missions.risk_assessment, missions.risk_picture, missions.risk, missions.risk_mitigation, missions.living_brief to {app};

do $$
declare
  t text;
  theirs constant text := $p$((select sec.reach()) = 'programme' or mission_id = any ((select sec.missions())::uuid[]))$p$;
  writers constant text := format($p$((select sec.duty()) in ('rcmp-planner', 'system') or ((select sec.duty()) = 'mission-desk' and %s))$p$, theirs);
begin
  foreach t in array array['risk_assessment', 'risk_picture', 'risk', 'risk_mitigation', 'living_brief'] loop
    execute format('alter table missions.%I enable row level security', t);
    execute format('alter table missions.%I force row level security', t);
    execute format('create policy written on missions.%I to {app} using (%s) with check (%s)', t, writers, writers);
  end loop;
  -- What is dangerous in other hands: intake, the departments that assess, and the commander of that mission.
  foreach t in array array['risk_picture', 'risk', 'risk_mitigation'] loop
    execute format($p$create policy for_those_who_need_it on missions.%I for select to {app} using (
      ((select sec.duty()) in ('intake-officer', 'gac-assessor', 'ps-assessor')
        or ((select sec.duty()) = 'contingent-commander' and %s))
      and exists (select from missions.risk_assessment a where a.id = assessment_id))$p$, t, theirs);
  end loop;
  -- Plain words, once issued: everybody who works with the mission or its officers. Candidates: see readiness.
  foreach t in array array['risk_assessment', 'living_brief'] loop
    execute format($p$create policy issued on missions.%I for select to {app} using (
      state in ('issued', 'replaced') and ((select sec.reach()) in ('programme', 'service')
        or (select sec.duty()) in ('intake-officer', 'gac-assessor', 'ps-assessor', 'decision-body')
        or mission_id = any ((select sec.missions())::uuid[])))$p$, t);
  end loop;
end $$;
