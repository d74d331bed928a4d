-- A request from the UN, the EU or a State; the departments' positions; the decision under the Canadian Police Arrangement.
create schema requests authorization {owner};
grant usage on schema requests to {app};

-- Which departments decide together under the Canadian Police Arrangement, in which role, in which years.
create table requests.partner (
  organisation text not null,
  name jsonb not null,
  role text not null check (role in ('foreign-affairs', 'development', 'public-safety', 'police')),
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint partner_once exclude using gist (organisation with =, role with =, valid with &&)
);
create table requests.request (
  id uuid primary key,
  code text not null unique,
  requester_kind text not null check (requester_kind in ('un', 'eu', 'state', 'other')),
  requester text not null,
  subject text not null,
  text text not null,
  asked_number int check (asked_number > 0),
  mission_code text,
  host_country text,
  received_on date not null,
  answer_by date,
  state text not null check (state in ('received', 'acknowledged', 'assessing', 'decided', 'withdrawn')),
  acknowledged_on date,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint answer_after_receipt check (answer_by is null or answer_by >= received_on)
);
create table requests.departmental_position (
  id uuid primary key,
  request_id uuid not null references requests.request,
  -- the organisation code of the department: a partner of the arrangement on that day
  department text not null,
  stance text not null check (stance in ('support', 'support-with-conditions', 'do-not-support')),
  considerations text not null,
  suggested_conditions text,
  stated_on date not null,
  superseded_by uuid references requests.departmental_position,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create unique index one_standing_position on requests.departmental_position (request_id, department) where superseded_by is null;
create table requests.decision (
  id uuid primary key,
  code text not null unique,
  request_id uuid not null references requests.request,
  outcome text not null check (outcome in ('approved', 'declined', 'deferred')),
  -- ministerial, or ancillary: officials decide
  level text not null check (level in ('ministerial', 'ancillary')),
  number int check (number > 0),
  valid daterange,
  max_tour_months int,
  armed boolean,
  conditions text,
  reasons text not null,
  decided_on date not null,
  superseded_by uuid references requests.decision,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint approval_says_number_and_period check (outcome <> 'approved' or (number is not null and valid is not null))
);
create unique index one_standing_decision on requests.decision (request_id) where superseded_by is null;

grant select, insert, update on all tables in schema requests to {app};

-- Requests and decisions are not personal, but they are not for everybody either.
do $$
declare t text;
begin
  foreach t in array array['request', 'departmental_position', 'decision'] loop
    execute format('alter table requests.%I enable row level security', t);
    execute format('alter table requests.%I force row level security', t);
    execute format($p$create policy for_those_who_decide on requests.%I to {app}
      using ((select sec.duty()) in ('intake-officer', 'gac-assessor', 'ps-assessor', 'rcmp-planner', 'decision-body', 'irss-officer',
        'communications-officer', 'mission-desk', 'auditor', 'system'))
      with check ((select sec.duty()) in ('intake-officer', 'gac-assessor', 'ps-assessor', 'rcmp-planner', 'decision-body', 'system'))$p$, t);
  end loop;
end $$;
