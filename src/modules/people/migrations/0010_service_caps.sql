-- How many of its officers a police service lets be abroad at once, as its chief or coordinator says; nothing personal.
create table people.service_cap (
  id uuid primary key,
  service_id uuid not null references people.service,
  number int not null check (number >= 0),
  valid daterange not null check (not isempty(valid)),
  -- the letter, order or agreement that says so
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  constraint one_cap_at_a_time exclude using gist (service_id with =, valid with &&) where (superseded_at is null)
);
grant select, insert, update on people.service_cap to {app};
alter table people.service_cap enable row level security;
alter table people.service_cap force row level security;
-- Departments and the decision body weigh the effect at home; row-level reach alone would hide it from them.
create policy seen on people.service_cap to {app}
  using ({{sees - service_id -}} or (select sec.duty()) in ('gac-assessor', 'ps-assessor', 'decision-body', 'auditor', 'system'))
  with check ({{sees - service_id -}} or (select sec.duty()) = 'system');
create policy owner_counts on people.service_cap for select to {owner} using (true);

-- A release that went beyond the cap, and why; the reference is that of a candidacy.
create table people.beyond_cap (
  id uuid primary key,
  service_id uuid not null references people.service,
  reference uuid not null,
  cap int not null,
  away int not null,
  reason text not null,
  released_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
grant select, insert on people.beyond_cap to {app};
alter table people.beyond_cap enable row level security;
alter table people.beyond_cap force row level security;
create policy seen on people.beyond_cap to {app} using ({{sees - service_id -}}) with check ({{sees - service_id -}});

-- The register of participation: from when until when, under which agreement. What a source says stays beside what was recorded here.
alter table people.service_participation
  add column id uuid not null default gen_random_uuid(),
  add column agreement text,
  add column recorded_at timestamptz,
  add column recorded_by uuid,
  add column superseded_at timestamptz,
  add constraint participation_key primary key (id);
