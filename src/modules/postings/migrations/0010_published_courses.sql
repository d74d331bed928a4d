-- Training abroad, as it is offered: reference data of the pack that everybody may read, dated like all of it.
create table published.course (
  id uuid primary key,
  code text not null,
  kind text not null check (kind in ('roster-training', 'instruction', 'senior-course')),
  role text not null check (role in ('participant', 'instructor')),
  name jsonb not null,
  short jsonb not null,
  summary jsonb not null,
  audience jsonb not null,
  -- audiences of published.contact, to whom those who are interested turn
  contacts text[] not null,
  encouragement jsonb,
  host jsonb,
  -- codes of countries whose police organizations hold it together
  consortium text[] not null default '{}',
  place jsonb,
  languages text[] not null default '{}',
  seats int,
  seats_each text check (seats_each in ('year', 'session')),
  sessions_a_year int,
  frequency jsonb,
  weeks int,
  criteria jsonb not null default '[]',
  sort_order int not null,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  fr_verified boolean not null default false,
  constraint course_once exclude using gist (code with =, valid with &&)
);
grant select on published.course to {app_public}, {app};
grant insert on published.course to {app};
