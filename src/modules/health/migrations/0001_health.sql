-- Medical and psychological assessment. Outside this room only the outcome word and its validity exist.
create schema health authorization {owner};
grant usage on schema health to {app};

-- The case: dates and completion, no clinical word. The person sees their own; the unit sees those of its side.
create table health.assessment (
  id uuid primary key,
  candidacy_id uuid references candidacies.candidacy,
  person_id uuid not null references people.person,
  service_id uuid not null,
  kind text not null check (kind in ('medical', 'psychological')),
  purpose text not null check (purpose in ('pre-deployment', 'post-mission')),
  state text not null check (state in ('requested', 'scheduled', 'forms-in', 'concluded', 'cancelled')),
  requested_on date not null,
  due_on date,
  scheduled_for date,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create unique index one_open_assessment on health.assessment (candidacy_id, kind, purpose) where state not in ('concluded', 'cancelled');
create index assessment_by_person on health.assessment (person_id);
-- What the others see: a word, a validity, nothing else.
create table health.outcome (
  id uuid primary key,
  assessment_id uuid not null references health.assessment,
  candidacy_id uuid,
  person_id uuid not null,
  service_id uuid not null,
  kind text not null check (kind in ('medical', 'psychological')),
  purpose text not null default 'pre-deployment' check (purpose in ('pre-deployment', 'post-mission')),
  outcome text not null check (outcome in ('recommended', 'not-recommended', 'deferred')),
  declared_on date not null,
  -- recommended: valid until; deferred: until when
  valid_to date,
  superseded_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint validity_after_declaration check (valid_to is null or valid_to > declared_on)
);
create unique index one_standing_outcome on health.outcome (assessment_id) where superseded_at is null;
create index outcome_by_person on health.outcome (person_id, kind);
create index outcome_by_candidacy on health.outcome (candidacy_id);
-- One sealed note per assessment; readable with the key of its compartment only.
create table health.note (
  assessment_id uuid primary key references health.assessment,
  person_id uuid not null,
  sealed bytea not null,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create table health.psychological_note (
  assessment_id uuid primary key references health.assessment,
  person_id uuid not null,
  sealed bytea not null,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);

grant select on health.assessment, health.outcome to {app};
grant insert, update on health.assessment, health.outcome to {app_health}, {app_psych};
grant select, insert, update on health.note to {app_health};
grant select, insert, update on health.psychological_note to {app_psych};
-- A request for an assessment is made by those who start the selection, without seeing anything of it afterwards.
grant insert on health.assessment to {app};

alter table health.assessment enable row level security;
alter table health.assessment force row level security;
create policy own on health.assessment for select to {app} using (person_id = (select sec.person()) or (select sec.duty()) = 'system');
create policy requested on health.assessment for insert to {app}
  with check (state = 'requested' and (select sec.duty()) in ('irss-officer', 'readiness-officer', 'health-administrator', 'system'));
create policy medical_side on health.assessment to {app_health}
  using ((select sec.duty()) in ('physician', 'health-administrator', 'system')) with check ((select sec.duty()) in ('physician', 'health-administrator', 'system'));
create policy psychological_side on health.assessment to {app_psych}
  using (kind = 'psychological' and (select sec.duty()) in ('psychologist', 'system')) with check (kind = 'psychological' and (select sec.duty()) in ('psychologist', 'system'));

alter table health.outcome enable row level security;
alter table health.outcome force row level security;
-- Reach by service follows the membership of today, as everywhere (people): a service reads the word of its own officers only.
create policy seen on health.outcome for select to {app}
  using ({{sees person_id - -}} or person_id in (select m.person_id from people.service_membership m
    where m.service_id = any ((select sec.services())::uuid[]) and m.valid @> (select sec.today())));
create policy medical_side on health.outcome to {app_health}
  using ((select sec.duty()) in ('physician', 'health-administrator', 'system')) with check (kind = 'medical' and (select sec.duty()) in ('physician', 'system'));
create policy psychological_side on health.outcome to {app_psych}
  using (kind = 'psychological' and (select sec.duty()) in ('psychologist', 'system')) with check (kind = 'psychological' and (select sec.duty()) in ('psychologist', 'system'));

alter table health.note enable row level security;
alter table health.note force row level security;
create policy physicians on health.note to {app_health} using ((select sec.duty()) in ('physician', 'system')) with check ((select sec.duty()) in ('physician', 'system'));
alter table health.psychological_note enable row level security;
alter table health.psychological_note force row level security;
create policy psychologists on health.psychological_note to {app_psych}
  using ((select sec.duty()) in ('psychologist', 'system')) with check ((select sec.duty()) in ('psychologist', 'system'));
