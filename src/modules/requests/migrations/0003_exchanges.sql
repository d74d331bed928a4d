-- Messages between the parties on a request; organisations that are known; Canada's seats in them; requests that a police adviser hands in.

-- A message is said once: it is neither changed nor removed, and a correction is another message.
create table requests.message (
  id uuid primary key,
  request_id uuid not null references requests.request,
  kind text not null constraint message_kind check (kind in ('note', 'question', 'answer', 'correction')),
  text text not null,
  -- whose voice: the duty of the author, and the organisation it spoke for on that day
  author_duty text not null constraint message_author_duty check (author_duty in ('intake-officer', 'gac-assessor', 'ps-assessor', 'rcmp-planner')),
  department text,
  -- a question waits for this party
  asked_of text constraint message_asked_of check (asked_of in ('intake-officer', 'gac-assessor', 'ps-assessor', 'rcmp-planner')),
  answer_by date,
  -- the question that it answers, or the message that it corrects
  about_id uuid references requests.message,
  on_day date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint question_is_asked_of_somebody check ((kind = 'question') = (asked_of is not null)),
  constraint answer_and_correction_name_what_they_are_about check ((kind in ('answer', 'correction')) = (about_id is not null))
);
create index message_of on requests.message (request_id, recorded_at);
create unique index answered_once on requests.message (about_id) where kind = 'answer';
grant select, insert on requests.message to {app};
alter table requests.message enable row level security;
alter table requests.message force row level security;
-- Between the departments: the decision body reads their positions and the package, not their correspondence.
create policy between_the_parties on requests.message to {app}
  using ((select sec.duty()) in ('intake-officer', 'gac-assessor', 'ps-assessor', 'rcmp-planner', 'auditor', 'system'))
  with check ((select sec.duty()) = 'system' or author_duty = (select sec.duty()) and recorded_by = (select sec.account()));

-- Organisations of the pack that ask, select or take part, under each name they had.
create table requests.organisation (
  code text not null,
  kind text not null,
  name jsonb not null,
  short jsonb,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint organisation_named_once exclude using gist (code with =, valid with &&)
);
grant select, insert on requests.organisation to {app};

-- Canada's seats in organisations: a dated fact with its source. A correction supersedes.
create table requests.membership (
  id uuid primary key,
  organisation text not null,
  organisation_code text,
  body jsonb not null,
  role text not null constraint membership_role check (role in ('member', 'chair', 'vice-chair', 'observer', 'donor', 'founder')),
  -- as precise as the source: '2012', '2012-06' or '2012-06-01'; both ends included, no end: it goes on
  since text not null constraint membership_since check (since ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  until text constraint membership_until check (until ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  -- the days that the two can mean at most: for "as at"
  valid daterange not null,
  held_by text,
  source text not null,
  verified boolean not null default false,
  superseded_at timestamptz,
  superseded_by uuid,
  replaced_by uuid references requests.membership,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index membership_standing on requests.membership using gist (valid) where superseded_at is null;
grant select, insert, update on requests.membership to {app};
alter table requests.membership enable row level security;
alter table requests.membership force row level security;
create policy for_those_who_decide on requests.membership to {app}
  using ((select sec.duty()) in ('intake-officer', 'gac-assessor', 'ps-assessor', 'rcmp-planner', 'decision-body', 'communications-officer',
    'irss-officer', 'auditor', 'system'))
  with check ((select sec.duty()) in ('intake-officer', 'rcmp-planner', 'system'));

-- A police adviser at a post abroad hands a request in: they put it there, and may do nothing else with it, not even read it.
create policy handed_in_by_an_adviser on requests.request for insert to {app}
  with check ((select sec.duty()) in ('contingent-commander', 'mission-desk') and channel = 'police-adviser' and state = 'received'
    and recorded_by = (select sec.account()));
create policy handed_in_by_an_adviser on requests.paper for insert to {app}
  with check ((select sec.duty()) in ('contingent-commander', 'mission-desk') and recorded_by = (select sec.account()));
