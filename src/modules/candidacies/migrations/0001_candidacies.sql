-- Applications and nominations, from interest to selection.
create schema candidacies authorization {owner};
grant usage on schema candidacies to {app};

create table candidacies.candidacy (
  id uuid primary key,
  code text not null unique,
  person_id uuid not null references people.person,
  posting_id uuid not null references postings.posting,
  criteria_version_id uuid not null references postings.criteria_version,
  mission_id uuid not null references missions.mission,
  -- the home service that releases the officer; follows a change of service
  service_id uuid not null references people.service,
  state text not null check (state in ('applied', 'endorsed', 'not-released', 'initially-selected', 'not-selected', 'recommended', 'not-recommended',
    'nominated', 'reserve', 'not-accepted', 'host-accepted', 'offered', 'accepted', 'declined', 'deployed', 'withdrawn')),
  applied_on date not null,
  -- the dates against which criteria are judged; they move with the offer and with a new departure date
  planned_departure date not null,
  planned_arrival date not null,
  planned_end date not null,
  -- the initial selection by the programme: its day and, where it was declined, why
  screened_on date,
  screened_by_name text,
  screening_reason text,
  -- the first day of the officer's pre-deployment training, once a seat is confirmed
  pdt_start date,
  position_id uuid references missions.position,
  withdrawn_on date,
  -- the stage that was left by withdrawal; shown to the person only, never to a later panel
  withdrawn_from text,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint end_after_departure check (planned_end > planned_arrival and planned_arrival >= planned_departure)
);
create unique index one_open_candidacy on candidacies.candidacy (person_id, posting_id)
  where state not in ('withdrawn', 'not-released', 'not-selected', 'not-recommended', 'not-accepted', 'declined');
create index candidacy_by_posting on candidacies.candidacy (posting_id);
create index candidacy_by_person on candidacies.candidacy (person_id);
create index candidacy_by_service on candidacies.candidacy (service_id);

create table candidacies.consent (
  id uuid primary key,
  candidacy_id uuid not null references candidacies.candidacy,
  person_id uuid not null,
  service_id uuid not null,
  kind text not null check (kind in ('apply', 'offer', 'changed-terms')),
  -- the terms that were consented to: departure, tour length, duty location, return position
  terms jsonb not null,
  given_on date not null,
  superseded_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create table candidacies.endorsement (
  id uuid primary key,
  candidacy_id uuid not null references candidacies.candidacy,
  person_id uuid not null,
  service_id uuid not null,
  decision text not null check (decision in ('endorsed', 'not-released')),
  reason text,
  release_from date,
  release_to date,
  return_position text,
  promotion_stance text,
  signed_by uuid not null,
  signed_by_name text not null,
  signed_on date not null,
  -- a release that is taken back, or that a change of service made void
  ended_on date,
  ended_reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint endorsed_says_dates check (decision <> 'endorsed' or (release_from is not null and release_to > release_from and coalesce(return_position, '') <> '')),
  constraint refusal_says_reason check (decision <> 'not-released' or coalesce(reason, '') <> '')
);
create unique index one_standing_endorsement on candidacies.endorsement (candidacy_id) where ended_on is null;
-- IRSS's decision, with the findings it rested on, word for word.
create table candidacies.recommendation (
  id uuid primary key,
  candidacy_id uuid not null references candidacies.candidacy,
  person_id uuid not null,
  service_id uuid not null,
  decision text not null check (decision in ('recommended', 'not-recommended')),
  reasons text not null,
  findings jsonb not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint one_recommendation unique (candidacy_id)
);
create table candidacies.nomination (
  id uuid primary key,
  candidacy_id uuid not null references candidacies.candidacy,
  person_id uuid not null,
  service_id uuid not null,
  selecting_body text not null,
  -- how the Assessment for Mission Service is covered: a valid clearance, a recorded planned test in mission, or not asked for
  ams_basis text not null check (ams_basis in ('clearance', 'planned-in-mission', 'not-required')),
  ams_planned_on date,
  sent_on date not null,
  outcome text check (outcome in ('accepted', 'reserve', 'not-accepted')),
  feedback text,
  answered_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint planned_test_has_a_day check (ams_basis <> 'planned-in-mission' or ams_planned_on is not null)
);
create unique index one_nomination on candidacies.nomination (candidacy_id);
create table candidacies.offer (
  id uuid primary key,
  candidacy_id uuid not null references candidacies.candidacy,
  person_id uuid not null,
  service_id uuid not null,
  position_id uuid not null references missions.position,
  departure date not null,
  arrival date not null,
  ends date not null,
  duty_location jsonb,
  made_on date not null,
  answer text check (answer in ('accepted', 'declined')),
  answered_on date,
  superseded_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create unique index one_standing_offer on candidacies.offer (candidacy_id) where superseded_at is null;
-- Anything but health and vetting may be waived by a named authority, with a reason and until a day.
create table candidacies.waiver (
  id uuid primary key,
  candidacy_id uuid not null references candidacies.candidacy,
  person_id uuid not null,
  service_id uuid not null,
  criterion_code text not null,
  step text not null,
  authority text not null,
  reason text not null,
  until date not null,
  granted_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint health_and_vetting_cannot_be_waived check (step not in ('medical', 'psychological', 'conduct', 'integrity'))
);

grant select, insert, update on all tables in schema candidacies to {app};
-- Withdrawal is never shown to a later panel: from that day the file is the person's own (domain.md 8.5, 9).
alter table candidacies.candidacy enable row level security;
alter table candidacies.candidacy force row level security;
create policy seen on candidacies.candidacy to {app}
  using (({{sees person_id service_id -}} or ((select sec.duty()) = 'mission-desk' and mission_id = any ((select sec.missions())::uuid[])))
    and (state <> 'withdrawn' or person_id = (select sec.person()) or (select sec.duty()) = 'system'))
  with check ({{sees person_id service_id -}} or ((select sec.duty()) = 'mission-desk' and mission_id = any ((select sec.missions())::uuid[])));

-- Everything else belongs to a candidacy and is seen by whoever sees that.
do $$
declare t text;
begin
  foreach t in array array['consent', 'endorsement', 'recommendation', 'nomination', 'offer', 'waiver'] loop
    execute format('alter table candidacies.%I enable row level security', t);
    execute format('alter table candidacies.%I force row level security', t);
    execute format('create index %I on candidacies.%I (candidacy_id)', t || '_by_candidacy', t);
    execute format($p$create policy seen on candidacies.%I to {app}
      using (exists (select 1 from candidacies.candidacy k where k.id = candidacy_id))
      with check (exists (select 1 from candidacies.candidacy k where k.id = candidacy_id))$p$, t);
  end loop;
end $$;
