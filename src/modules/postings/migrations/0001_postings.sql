-- Bulletins: what is wanted, where and until when, with three layers of criteria and the steps they require.
create schema postings authorization {owner};
grant usage on schema postings to {app};

create table postings.posting (
  id uuid primary key,
  code text not null unique,
  mission_id uuid not null references missions.mission,
  decision_id uuid,
  title jsonb not null,
  text jsonb not null,
  -- whether a person has verified that both languages say the same
  translation_verified boolean not null default false,
  places int not null check (places > 0),
  planned_departure date not null,
  tour_months int not null,
  opens_on date,
  closes_on date not null,
  state text not null check (state in ('draft', 'published', 'closed', 'completed', 'cancelled')),
  published_at timestamptz,
  succeeds uuid,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint both_languages_when_published check (state in ('draft', 'cancelled') or (
    coalesce(title ->> 'en', '') <> '' and coalesce(title ->> 'fr', '') <> '' and coalesce(text ->> 'en', '') <> '' and coalesce(text ->> 'fr', '') <> '')),
  constraint closes_after_opening check (opens_on is null or closes_on >= opens_on)
);
create table postings.posting_position (
  posting_id uuid not null references postings.posting,
  position_id uuid not null references missions.position,
  primary key (posting_id, position_id)
);
-- A change of criteria after publication is a new version; whoever was judged stays under theirs.
create table postings.criteria_version (
  id uuid primary key,
  posting_id uuid not null references postings.posting,
  number int not null,
  in_force_from timestamptz not null,
  reason text,
  recorded_by uuid not null,
  unique (posting_id, number)
);
create table postings.criterion (
  id uuid primary key,
  version_id uuid not null references postings.criteria_version,
  code text not null,
  layer text not null check (layer in ('host', 'programme', 'service')),
  -- the service whose officers it binds, in the service layer
  service_id uuid references people.service,
  -- the name of a step (candidacies/step.ts): what judges it
  step text not null,
  settings jsonb not null default '{}',
  anchor text not null check (anchor in ('application', 'nomination', 'pdt-start', 'departure', 'arrival', 'end-of-tour')),
  margin_days int not null default 0,
  -- until when it must be met: to be eligible, to be recommended, or to depart
  phase text not null check (phase in ('eligibility', 'selection', 'readiness')),
  -- a warning is shown and stops nothing
  effect text not null default 'required' check (effect in ('required', 'warning')),
  message jsonb not null,
  sort_order int not null default 0,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint criterion_once unique (version_id, code)
);
-- The library from which bulletins take their criteria: the pack's, dated.
create table postings.standard_criterion (
  id uuid primary key,
  code text not null,
  layer text not null check (layer in ('host', 'programme', 'service')),
  service_id uuid references people.service,
  step text not null,
  settings jsonb not null default '{}',
  anchor text not null,
  margin_days int not null default 0,
  phase text not null,
  effect text not null default 'required' check (effect in ('required', 'warning')),
  applies jsonb not null default '{}',
  message jsonb not null,
  sort_order int not null default 0,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint standard_criterion_once exclude using gist (code with =, valid with &&)
);
grant select, insert, update on all tables in schema postings to {app};
grant delete on postings.criterion, postings.posting_position to {app};

-- Whoever was judged under a version stays under it: what was published is never edited, it is succeeded.
create function postings.keep_published_criteria() returns trigger language plpgsql security definer set search_path = pg_catalog, postings as $$
begin
  if exists (select 1 from postings.criteria_version v join postings.posting p on p.id = v.posting_id
      where v.id = old.version_id and p.state <> 'draft') then
    raise exception 'criteria of a published bulletin are not edited' using errcode = '23514', constraint = 'published_criteria_stay';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
alter function postings.keep_published_criteria() owner to {owner};
create trigger published_criteria_stay before update or delete on postings.criterion
  for each row execute function postings.keep_published_criteria();

alter table postings.posting enable row level security;
alter table postings.posting force row level security;
-- A draft is seen by those who make it; everybody who is signed in reads what is published.
create policy readable on postings.posting for select to {app}
  using (state <> 'draft' or (select sec.duty()) in ('irss-officer', 'rcmp-planner', 'communications-officer', 'readiness-officer', 'mission-desk', 'auditor', 'system'));
create policy made on postings.posting for insert to {app}
  with check ((select sec.duty()) in ('irss-officer', 'rcmp-planner', 'communications-officer', 'system'));
create policy changed on postings.posting for update to {app}
  using ((select sec.duty()) in ('irss-officer', 'rcmp-planner', 'communications-officer', 'system'))
  with check ((select sec.duty()) in ('irss-officer', 'rcmp-planner', 'communications-officer', 'system'));
-- The guard of the criteria looks at every bulletin, whoever edits.
create policy guarded on postings.posting for select to {owner} using (true);
