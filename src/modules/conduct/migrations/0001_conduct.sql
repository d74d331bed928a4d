-- Vetting. The others see clear or not clear, until a day.
create schema conduct authorization {owner};
grant usage on schema conduct to {app};

create table conduct.vetting (
  id uuid primary key,
  candidacy_id uuid references candidacies.candidacy,
  person_id uuid not null references people.person,
  service_id uuid not null,
  state text not null check (state in ('requested', 'concluded', 'cancelled')),
  requested_on date not null,
  due_on date,
  sealed bytea,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create unique index one_open_vetting on conduct.vetting (candidacy_id) where state = 'requested';
create table conduct.clearance (
  id uuid primary key,
  vetting_id uuid not null references conduct.vetting,
  person_id uuid not null,
  service_id uuid not null,
  clear boolean not null,
  declared_on date not null,
  -- clear: valid to; not clear: until when
  until date,
  superseded_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint until_after_declaration check (until is null or until > declared_on)
);
create unique index one_standing_clearance on conduct.clearance (vetting_id) where superseded_at is null;
create index clearance_by_person on conduct.clearance (person_id);

grant select on conduct.clearance to {app};
grant insert on conduct.vetting to {app};
grant select, insert, update on conduct.vetting, conduct.clearance to {app_conduct};

alter table conduct.vetting enable row level security;
alter table conduct.vetting force row level security;
create policy requested on conduct.vetting for insert to {app}
  with check (state = 'requested' and sealed is null and (select sec.duty()) in ('irss-officer', 'readiness-officer', 'system'));
create policy unit on conduct.vetting to {app_conduct} using ((select sec.duty()) in ('conduct-officer', 'system')) with check ((select sec.duty()) in ('conduct-officer', 'system'));
alter table conduct.clearance enable row level security;
alter table conduct.clearance force row level security;
-- Reach by service follows the membership of today.
create policy seen on conduct.clearance for select to {app}
  using ({{sees person_id - -}} or person_id in (select m.person_id from people.service_membership m
    where m.service_id = any ((select sec.services())::uuid[]) and m.valid @> (select sec.today())));
create policy unit on conduct.clearance to {app_conduct} using ((select sec.duty()) in ('conduct-officer', 'system')) with check ((select sec.duty()) in ('conduct-officer', 'system'));
