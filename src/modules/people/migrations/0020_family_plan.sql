-- The family contact plan of an officer: kept of one's own accord, read by oneself; who else may, and when, is said by `deployments`.
create table people.family_plan (
  person_id uuid primary key references people.person,
  -- counts every change; what was confirmed is a number of these
  version int not null,
  children text,
  not_by_phone text,
  changed_on date not null,
  confirmed_on date,
  confirmed_version int,
  declined_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint family_plan_confirmed_is_one check ((confirmed_on is null) = (confirmed_version is null)),
  constraint family_plan_declined_is_empty check (declined_on is null or (children is null and not_by_phone is null and confirmed_on is null))
);
create table people.family_contact (
  id uuid primary key,
  person_id uuid not null references people.person,
  name text not null,
  relation text not null,
  phone text,
  email text,
  language text not null,
  place int not null check (place between 1 and 9),
  -- from which version of the plan, and up to which without it
  since int not null,
  until int,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint family_contact_reachable check (phone is not null or email is not null)
);
create unique index family_contact_place on people.family_contact (person_id, place) where until is null;
create table people.family_rule (
  id uuid primary key,
  person_id uuid not null references people.person,
  situation text not null check (situation in ('illness', 'area-incident', 'return-delayed', 'no-contact', 'grave')),
  contact_id uuid not null references people.family_contact,
  then_contact_id uuid references people.family_contact,
  channel text not null check (channel in ('telephone', 'message', 'email', 'visit')),
  after_days int,
  how text,
  since int not null,
  until int,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint family_rule_days check ((situation = 'no-contact') = (after_days is not null)),
  constraint family_rule_two_people check (then_contact_id is null or then_contact_id <> contact_id)
);
create unique index family_rule_once on people.family_rule (person_id, situation) where until is null;
create table people.family_support (
  id uuid primary key,
  person_id uuid not null references people.person,
  area text not null,
  who text not null,
  agreed boolean not null,
  since int not null,
  until int,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create unique index family_support_once on people.family_support (person_id, area) where until is null;
create index family_contact_by_person on people.family_contact (person_id);
create index family_rule_by_person on people.family_rule (person_id);
create index family_support_by_person on people.family_support (person_id);

-- A plan that was given up leaves nothing: its rows go.
grant select, insert, update, delete on people.family_plan, people.family_contact, people.family_rule, people.family_support to {app};
do $$
declare t text;
begin
  foreach t in array array['family_plan', 'family_contact', 'family_rule', 'family_support'] loop
    execute format('alter table people.%I enable row level security', t);
    execute format('alter table people.%I force row level security', t);
    -- The reach of the programme, of a service or of a mission opens nothing here.
    execute format($p$create policy own on people.%I to {app}
      using (person_id = (select sec.person()) and (select sec.duty()) = 'candidate')
      with check (person_id = (select sec.person()) and (select sec.duty()) = 'candidate')$p$, t);
    execute format($p$create policy invented on people.%I for insert to {app} with check ((select sec.duty()) = 'system')$p$, t);
  end loop;
end $$;
