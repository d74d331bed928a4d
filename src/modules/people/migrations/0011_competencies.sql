-- What officers gained on a tour and use again at home, and what they say of themselves of their own accord.
create table people.competency (
  id uuid primary key,
  code text not null,
  family text not null check (family in ('personal', 'professional')),
  name jsonb not null,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint competency_once exclude using gist (code with =, valid with &&)
);
create table people.competency_gained (
  id uuid primary key,
  person_id uuid not null references people.person,
  mission_id uuid not null,
  -- the tour on which it was gained; opaque here
  deployment_id uuid not null,
  competency_code text not null,
  level text not null check (level in ('guided', 'alone', 'leading')),
  -- what it was shown in: the role and the days, as they stood
  role_title jsonb not null,
  served daterange not null,
  account text not null,
  state text not null check (state in ('recorded', 'validated', 'not-validated', 'withdrawn')),
  recorded_on date not null,
  judged_by uuid,
  judged_by_name text,
  judged_on date,
  judged_note text,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint competency_judged check ((state in ('validated', 'not-validated')) = (judged_by is not null)),
  constraint judged_by_another check (judged_by is null or judged_by <> recorded_by),
  constraint not_validated_says_why check (state <> 'not-validated' or btrim(coalesce(judged_note, '')) <> '')
);
create index competency_by_person on people.competency_gained (person_id);
create index competency_by_mission on people.competency_gained (mission_id) where state = 'recorded';
create unique index competency_once_a_tour on people.competency_gained (person_id, deployment_id, competency_code) where state in ('recorded', 'validated');
-- Used again in the work at home, as the service says.
create table people.competency_reused (
  id uuid primary key,
  gained_id uuid not null references people.competency_gained,
  person_id uuid not null references people.person,
  since date not null,
  used_in text not null,
  by_name text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index reused_by_person on people.competency_reused (person_id);
-- Declared by the officer, for a purpose that was said and with consent; removed at a word, and then nothing of it is kept.
create table people.background (
  id uuid primary key,
  person_id uuid not null references people.person,
  kind text not null check (kind in ('language', 'specialisation')),
  value text,
  consented_on date not null,
  removed_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint removed_is_gone check ((removed_on is null) = (value is not null))
);
create unique index background_once on people.background (person_id, kind, value);

grant select, insert, update on people.competency, people.competency_gained, people.competency_reused, people.background to {app};
do $$
declare
  t text;
  theirs text := $p$(select sec.reach() = 'programme') or person_id = (select sec.person())
    or person_id in (select m from people.of_my_services() m)$p$;
begin
  foreach t in array array['competency_gained', 'competency_reused', 'background'] loop
    execute format('alter table people.%I enable row level security', t);
    execute format('alter table people.%I force row level security', t);
    execute format('create policy seen on people.%I to {app} using (%s) with check (%s)', t, theirs, theirs);
  end loop;
end $$;
-- The people of a mission judge what was gained there.
create policy of_my_mission on people.competency_gained to {app}
  using (mission_id = any ((select sec.missions())::uuid[])) with check (mission_id = any ((select sec.missions())::uuid[]));
