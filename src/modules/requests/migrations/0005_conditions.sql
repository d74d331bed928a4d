-- Conditions that are enforced wherever a place is taken, and what the decision does for the goal of the arrangement.
alter table requests.decision
  add column language text,
  -- null: the decision does not say; countries by ISO 3166
  add column countries text[],
  add column duty_place text,
  add column contribution text,
  add constraint condition_language_known check (language in ('en', 'fr')),
  add constraint condition_countries_named check (cardinality(countries) > 0);

-- Each warning of an end once: the window that was reached, not the day on which somebody looked.
create table requests.expiry_warning (
  id uuid primary key,
  decision_id uuid not null references requests.decision,
  days int not null check (days > 0),
  warned_on date not null,
  constraint expiry_warned_once unique (decision_id, days)
);
grant select, insert on requests.expiry_warning to {app};
alter table requests.expiry_warning enable row level security;
alter table requests.expiry_warning force row level security;
create policy for_those_who_decide on requests.expiry_warning to {app}
  using ((select sec.duty()) in ('rcmp-planner', 'decision-body', 'gac-assessor', 'ps-assessor', 'auditor', 'system'))
  with check ((select sec.duty()) = 'system');

-- The conditions bind whoever takes a place, also where that duty does not read decisions: functions of the owner look them up.
create policy owner_enforces on requests.decision for select to {owner} using (true);
