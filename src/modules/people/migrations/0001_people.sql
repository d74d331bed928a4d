-- Officers, police services, ranks and certificates. Dated facts carry a period and who recorded them when.
create schema people authorization {owner};
grant usage on schema people to {app};

create table people.organisation (
  id uuid primary key,
  code text not null unique,
  kind text not null,
  source jsonb not null default '{}'
);
create table people.organisation_name (
  organisation_id uuid not null references people.organisation,
  name jsonb not null,
  short_name jsonb,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint organisation_name_once exclude using gist (organisation_id with =, valid with &&)
);
create table people.contact_point (
  id uuid primary key,
  code text not null unique,
  audience text not null,
  label jsonb not null,
  -- 'own-service-coordinator' is found at run time from the officer's service, 'organisation' is the one named here
  reaches text not null check (reaches in ('own-service-coordinator', 'organisation')),
  organisation text,
  guidance jsonb not null,
  email text,
  phone text,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false
);

create table people.service (
  id uuid primary key,
  code text not null unique,
  kind text not null check (kind in ('federal', 'provincial', 'regional', 'municipal', 'indigenous')),
  province text,
  name jsonb not null,
  short text not null,
  rank_scale text not null,
  partnership text not null check (partnership in ('known-partner', 'example')),
  source jsonb not null default '{}',
  verified boolean not null default false
);
-- Years in which a source names the service in the programme; nothing between them is claimed.
create table people.service_participation (
  service_id uuid not null references people.service,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false
);
create index participation_by_service on people.service_participation (service_id);
create table people.rank (
  id uuid primary key,
  code text not null unique,
  scale text not null,
  -- level of the RCMP ladder that it is equivalent to, 1 = highest
  level int not null,
  -- place on the service's own scale, 1 = highest
  place int not null,
  name jsonb not null,
  source jsonb not null default '{}',
  verified boolean not null default false
);
create table people.certificate_type (
  code text not null,
  name jsonb not null,
  kind text not null,
  validity text not null,
  validity_months int,
  -- days after issue before it counts
  counts_after_days int not null default 0,
  for_armed_only boolean not null default false,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint certificate_type_once exclude using gist (code with =, valid with &&)
);
-- How many days before its end a certificate is warned of.
create table people.warning_window (
  days int not null check (days > 0),
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint warning_window_once exclude using gist (days with =, valid with &&)
);
create table people.fitness_protocol (
  code text primary key,
  name jsonb not null,
  short jsonb not null,
  decimals int not null default 0,
  measure text not null check (measure in ('seconds', 'stage')),
  lower_is_better boolean not null,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false
);

create table people.person (
  id uuid primary key,
  code text not null unique,
  given_names text not null,
  family_name text not null,
  search_name text generated always as (sec.fold(given_names || ' ' || family_name)) stored,
  sort_name text generated always as (sec.fold(family_name || ' ' || given_names)) stored,
  born_on date not null,
  language text not null check (language in ('en', 'fr')),
  sex text check (sex in ('female', 'male', 'another')),
  email text,
  sworn boolean not null default true,
  practice boolean not null default false,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint person_once unique (sort_name, born_on)
);
create index person_search on people.person using gin (search_name gin_trgm_ops);

-- Which police service an officer belongs to, and until when: the tenant of every personal row follows from it.
create table people.service_membership (
  id uuid primary key,
  person_id uuid not null references people.person,
  service_id uuid not null references people.service,
  valid daterange not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint one_service_at_a_time exclude using gist (person_id with =, valid with &&)
);
create index membership_by_service on people.service_membership (service_id);
create index membership_by_person on people.service_membership (person_id);
create table people.rank_held (
  id uuid primary key,
  person_id uuid not null references people.person,
  rank_id uuid not null references people.rank,
  valid daterange not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint one_rank_at_a_time exclude using gist (person_id with =, valid with &&)
);
create table people.employment_period (
  id uuid primary key,
  person_id uuid not null references people.person,
  kind text not null check (kind in ('operational', 'training', 'leave')),
  valid daterange not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint one_employment_at_a_time exclude using gist (person_id with =, valid with &&)
);
create table people.language_level (
  id uuid primary key,
  person_id uuid not null references people.person,
  language text not null check (language in ('en', 'fr')),
  level text not null check (level in ('A', 'B', 'C')),
  assessed_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index language_level_by_person on people.language_level (person_id);
-- Answers that the officer gives under their own name: integrity, computer skills, standard-shift driving.
create table people.attestation (
  id uuid primary key,
  person_id uuid not null references people.person,
  kind text not null check (kind in ('integrity', 'computer', 'standard-shift')),
  answer boolean not null,
  attested_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index attestation_by_person on people.attestation (person_id);
create table people.certificate (
  id uuid primary key,
  person_id uuid not null references people.person,
  type_code text not null,
  number text,
  issued_on date not null,
  expires_on date,
  attachment_id uuid,
  verified_by uuid,
  verified_by_name text,
  verified_on date,
  -- How it was checked where no evidence is attached.
  checked_how text,
  revoked_on date,
  revoked_by_name text,
  note text,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint expires_after_issue check (expires_on is null or expires_on > issued_on)
);
create index certificate_by_person on people.certificate (person_id, type_code);
-- Each warning once: the window that was reached, not the day on which somebody looked.
create table people.certificate_warning (
  id uuid primary key,
  certificate_id uuid not null references people.certificate,
  days int not null,
  warned_on date not null,
  constraint warned_once unique (certificate_id, days)
);
-- Raw results by protocol; whether one passes is judged against a bulletin, never stored.
create table people.fitness_result (
  id uuid primary key,
  person_id uuid not null references people.person,
  protocol_code text not null references people.fitness_protocol,
  -- whole hundredths: seconds × 100, or stage × 100
  result int not null check (result > 0),
  performed_on date not null,
  assessor text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index fitness_by_person on people.fitness_result (person_id, performed_on);

grant select, insert, update on all tables in schema people to {app};

-- Reach by service follows the membership of today: a service sees its officers from the day they join to the day they leave.
alter table people.service_membership enable row level security;
alter table people.service_membership force row level security;
create policy seen on people.service_membership to {app} using ({{sees person_id service_id -}}) with check ({{sees person_id service_id -}});

alter table people.person enable row level security;
alter table people.person force row level security;
create policy seen on people.person to {app}
  using ({{sees id - -}} or id in (select m.person_id from people.service_membership m
    where m.service_id = any ((select sec.services())::uuid[]) and m.valid @> (select sec.today())))
  with check ({{sees id - -}} or (select sec.reach()) = 'service');

do $$
declare t text;
begin
  foreach t in array array['rank_held', 'employment_period', 'language_level', 'attestation', 'certificate', 'fitness_result'] loop
    execute format('alter table people.%I enable row level security', t);
    execute format('alter table people.%I force row level security', t);
    execute format($p$create policy seen on people.%I to {app}
      using ({{sees person_id - -}} or person_id in (select m.person_id from people.service_membership m
        where m.service_id = any ((select sec.services())::uuid[]) and m.valid @> (select sec.today())))
      with check ({{sees person_id - -}} or person_id in (select m.person_id from people.service_membership m
        where m.service_id = any ((select sec.services())::uuid[]) and m.valid @> (select sec.today())))$p$, t);
  end loop;
end $$;

alter table people.certificate_warning enable row level security;
alter table people.certificate_warning force row level security;
create policy seen on people.certificate_warning to {app}
  using (exists (select from people.certificate c where c.id = certificate_id))
  with check ((select sec.duty()) = 'system');

-- The evidence of a certificate is seen by whoever sees the certificate, so it changes service with its officer.
create policy evidence_of_certificates on files.attachment to {app}
  using (compartment = 'ordinary' and attached_at is not null and attached_to_kind = 'certificate'
    and exists (select from people.certificate c where c.id = attached_to_id));

-- Who coordinates a service on a day, for "who to contact": a name and an address, nothing else of the account.
create function people.coordinators_of(service uuid, day date) returns table (name text, email text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select a.name, a.email from access.assignment s join access.account a on a.id = s.account_id
  where s.service_id = service and s.duty in ('service-coordinator', 'rcmp-adviser') and s.valid @> day and a.disabled_at is null
  order by a.name;
end;
alter function people.coordinators_of(uuid, date) owner to {owner};
revoke all on function people.coordinators_of(uuid, date) from public;
grant execute on function people.coordinators_of(uuid, date) to {app};

-- A change of service joins two tenants of which neither sees the other: these functions do that one thing and no more.
create policy owner_moves on people.service_membership to {owner} using (true) with check (true);
create policy owner_finds on people.person for select to {owner} using (true);
create policy owner_touches on people.person for update to {owner} using (true) with check (true);

-- The officer whom a coordinator expects, by code and date of birth: who gives both knows the officer.
create function people.find_to_receive(officer text, birth date)
  returns table (id uuid, code text, given_names text, family_name text, version int, service_id uuid, since date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select p.id, p.code, p.given_names, p.family_name, p.version, m.service_id, lower(m.valid)
  from people.person p left join people.service_membership m on m.person_id = p.id and upper_inf(m.valid)
  where p.code = officer and p.born_on = birth and sec.reach() = 'service';
end;
alter function people.find_to_receive(text, date) owner to {owner};
revoke all on function people.find_to_receive(text, date) from public;
grant execute on function people.find_to_receive(text, date) to {app};

create function people.move_to_service(person uuid, service uuid, on_day date, membership uuid, at timestamptz, by uuid)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not (sec.reach() = 'programme' or (sec.duty() = 'service-coordinator' and service = any (sec.services()))) then
    raise exception 'This service is not yours.' using errcode = 'insufficient_privilege';
  end if;
  update people.service_membership m set valid = daterange(lower(m.valid), on_day)
    where m.person_id = person and m.valid @> on_day and lower(m.valid) < on_day;
  insert into people.service_membership (id, person_id, service_id, valid, recorded_at, recorded_by)
    values (membership, person, service, daterange(on_day, null), at, by);
  update people.person p set version = version + 1 where p.id = person;
end $$;
alter function people.move_to_service(uuid, uuid, date, uuid, timestamptz, uuid) owner to {owner};
revoke all on function people.move_to_service(uuid, uuid, date, uuid, timestamptz, uuid) from public;
grant execute on function people.move_to_service(uuid, uuid, date, uuid, timestamptz, uuid) to {app};
