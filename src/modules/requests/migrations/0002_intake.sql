-- Intake of requests: how they arrived, what was asked line by line, corrections that keep what was said before, links, papers,
-- the acknowledgement as sent, the answer; and prospects, which nobody has asked for yet.

-- The owner changes old rows too: row security holds for the owner as for everybody.
alter table requests.request no force row level security;

alter table requests.request
  drop constraint request_requester_kind_check,
  drop constraint request_state_check,
  add constraint request_requester_kind_check check (requester_kind in ('un', 'eu', 'regional', 'court', 'state', 'other')),
  add constraint request_state_check check (state in ('received', 'acknowledged', 'assessing', 'decided', 'closed', 'withdrawn')),
  -- the organisation of the pack that asked, where it is one of those
  add column requester_code text,
  add column channel text constraint request_channel
    check (channel in ('note-verbale', 'letter', 'email', 'meeting', 'call-for-contributions', 'police-adviser')),
  add column note_reference text,
  -- as precise as it is known: '2026', '2026-03' or '2026-03-02'
  add column note_dated text constraint request_note_dated check (note_dated ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  -- a deferred request is looked at again on that day
  add column look_again_on date,
  add column closed_on date,
  add column closed_because text constraint request_closed_because check (closed_because in ('answered', 'duplicate')),
  add column closing_note text,
  add column withdrawn_on date,
  add constraint closed_says_why check ((state = 'closed') = (closed_on is not null) and (state = 'closed') = (closed_because is not null));
alter table requests.request force row level security;
create index request_by_answer_by on requests.request (answer_by) where state in ('received', 'acknowledged', 'assessing');

-- What a request said before it was corrected: who corrected it, when, and why.
create table requests.request_version (
  id uuid primary key,
  request_id uuid not null references requests.request,
  said jsonb not null,
  because text not null,
  corrected_at timestamptz not null,
  corrected_by uuid not null
);
create index request_version_of on requests.request_version (request_id, corrected_at);

-- The profile asked for, line by line. A line that was replaced or taken back stays on record.
create table requests.profile_line (
  id uuid primary key,
  request_id uuid not null references requests.request,
  number int not null constraint profile_line_number check (number between 1 and 10000),
  role text not null constraint profile_line_role check (role in
    ('patrol', 'training', 'mentoring', 'monitoring', 'investigation', 'human-rights', 'elections', 'humanitarian', 'gender-based-violence', 'organized-crime', 'adviser', 'other')),
  stream text constraint profile_line_stream check (stream in ('command', 'operations', 'capacity-building', 'administration')),
  ranks text,
  languages text[] not null default '{}',
  armed boolean,
  skills text,
  place text,
  months int constraint profile_line_months check (months between 1 and 60),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  replaced_by uuid references requests.profile_line,
  constraint profile_line_ends_with_somebody check ((ended_at is null) = (ended_by is null))
);
create index profile_line_of on requests.profile_line (request_id);

-- Requests about the same thing. A link that was wrong is ended, not removed.
create table requests.link (
  id uuid primary key,
  request_id uuid not null references requests.request,
  other_id uuid not null references requests.request,
  kind text not null constraint link_kind check (kind in ('related', 'duplicate-of')),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  ended_at timestamptz,
  constraint link_not_to_itself check (request_id <> other_id)
);
create unique index linked_once on requests.link (least(request_id, other_id), greatest(request_id, other_id)) where ended_at is null;
create index link_of_other on requests.link (other_id);

-- Papers of a request: the note verbale and what came with it. The file follows the request (policy on files.attachment below).
create table requests.paper (
  id uuid primary key,
  request_id uuid not null references requests.request,
  kind text not null constraint paper_kind check (kind in ('note-verbale', 'annex', 'correspondence', 'answer')),
  title text not null,
  attachment_id uuid not null,
  on_day date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index paper_of on requests.paper (request_id);

-- The acknowledgement exactly as it was sent, in both languages.
create table requests.acknowledgement (
  request_id uuid primary key references requests.request,
  sent_on date not null,
  letter jsonb not null,
  contact text,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);

-- The decision as it was told to the requester: once for each version of it that was told.
create table requests.answer (
  id uuid primary key,
  request_id uuid not null references requests.request,
  decision_id uuid not null references requests.decision,
  answered_on date not null,
  channel text not null constraint answer_channel check (channel in ('note-verbale', 'letter', 'email', 'meeting', 'police-adviser')),
  reference text,
  remarks text,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index answer_of on requests.answer (request_id);

grant select, insert, update on requests.request_version, requests.profile_line, requests.link, requests.paper to {app};
grant select, insert on requests.acknowledgement, requests.answer to {app};
revoke update on requests.request_version, requests.paper from {app};

do $$
declare t text;
begin
  foreach t in array array['request_version', 'profile_line', 'link', 'paper', 'acknowledgement', 'answer'] loop
    execute format('alter table requests.%I enable row level security', t);
    execute format('alter table requests.%I force row level security', t);
    -- who may read the request may read what belongs to it; intake writes it
    execute format($p$create policy for_those_who_decide on requests.%I to {app}
      using ((select sec.duty()) in ('intake-officer', 'gac-assessor', 'ps-assessor', 'rcmp-planner', 'decision-body', 'irss-officer',
        'mission-desk', 'auditor', 'system'))
      with check ((select sec.duty()) in ('intake-officer', 'system'))$p$, t);
  end loop;
end $$;

-- A file of a request is seen with the request: whoever finds no request there finds no file. Its sender may look at what they sent.
create policy files_of_requests on files.attachment as restrictive for select to {app}
  using (attached_to_kind is distinct from 'request' or staged_by = (select sec.account())
    or exists (select from requests.request r where r.id = attached_to_id));

-- Missions that nobody has asked for yet. Never public: no column of theirs has a place in `published`.
create table requests.prospect (
  id uuid primary key,
  code text not null unique,
  title text not null,
  country text,
  organisation text,
  organisation_code text,
  status text not null constraint prospect_status check (status in ('idea', 'explored', 'in-discussion', 'expected', 'requested', 'dropped')),
  confidence text not null constraint prospect_confidence check (confidence in ('low', 'medium', 'high')),
  next_step text,
  next_step_on date,
  owner_duty text not null constraint prospect_owner check (owner_duty in ('intake-officer', 'gac-assessor', 'ps-assessor', 'rcmp-planner')),
  owner_name text,
  request_id uuid references requests.request,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint prospect_step_has_a_day check (next_step is null or next_step_on is not null),
  constraint prospect_requested_names_it check ((status = 'requested') = (request_id is not null))
);
-- What was noted about a prospect, each time: nothing of it changes.
create table requests.prospect_entry (
  id uuid primary key,
  prospect_id uuid not null references requests.prospect,
  status text not null,
  confidence text not null,
  note text not null,
  next_step text,
  next_step_on date,
  owner_duty text not null,
  owner_name text,
  on_day date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index prospect_entry_of on requests.prospect_entry (prospect_id, recorded_at);
grant select, insert, update on requests.prospect to {app};
grant select, insert on requests.prospect_entry to {app};
do $$
declare t text;
begin
  foreach t in array array['prospect', 'prospect_entry'] loop
    execute format('alter table requests.%I enable row level security', t);
    execute format('alter table requests.%I force row level security', t);
    execute format($p$create policy for_those_who_look_ahead on requests.%I to {app}
      using ((select sec.duty()) in ('intake-officer', 'gac-assessor', 'ps-assessor', 'rcmp-planner', 'auditor', 'system'))
      with check ((select sec.duty()) in ('intake-officer', 'gac-assessor', 'ps-assessor', 'rcmp-planner', 'system'))$p$, t);
  end loop;
end $$;
