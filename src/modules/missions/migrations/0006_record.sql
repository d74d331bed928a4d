-- What a mission's record tells beside its facts: partners, activities and tasks over time, needs for training, links to departments.

-- Departments and bodies under the names that they had: the body stays, its name changes.
create table missions.organisation_name (
  code text not null,
  name jsonb not null,
  short jsonb,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint organisation_named_once exclude using gist (code with =, valid with &&)
);
-- With whom a mission is run: a body of the catalogue, or a State by its country.
create table missions.partner (
  id uuid primary key,
  mission_id uuid not null references missions.mission,
  role text not null check (role in ('lead-organisation', 'assistance-body', 'host-partner', 'partner-nation', 'supported-operation')),
  organisation text,
  country text,
  valid daterange not null check (not isempty(valid)),
  source jsonb not null default '{}',
  verified boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  constraint partner_is_body_or_state check ((organisation is null) <> (country is null)),
  constraint partner_once exclude using gist (mission_id with =, role with =, (coalesce(organisation, country)) with =, valid with &&)
    where (superseded_at is null)
);
create index partner_by_mission on missions.partner (mission_id);

-- Dated catalogues of the pack: activities (S4.02), tasks (S2.10, S2.19), kinds of risk.
create table missions.catalogue_item (
  family text not null check (family in ('activity', 'task', 'risk')),
  code text not null,
  name jsonb not null,
  sort_order int not null default 0,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint catalogue_item_once exclude using gist (family with =, code with =, valid with &&)
);
-- What a mission does, over time: an activity, or a task at a level of the host's service.
create table missions.mission_tag (
  id uuid primary key,
  mission_id uuid not null references missions.mission,
  family text not null check (family in ('activity', 'task')),
  code text not null,
  level text check (level in ('district', 'headquarters', 'ministry')),
  valid daterange not null check (not isempty(valid)),
  source jsonb not null default '{}',
  verified boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  constraint level_is_of_a_task check (level is null or family = 'task'),
  constraint tag_once exclude using gist (mission_id with =, family with =, code with =, (coalesce(level, '')) with =, valid with &&)
    where (superseded_at is null)
);
create index tag_by_mission on missions.mission_tag (mission_id);
create index tag_by_code on missions.mission_tag (family, code) where superseded_at is null;

-- Assessments of training standards and needs (S2.10); nothing about persons stands in them.
create table missions.needs_assessment (
  id uuid primary key,
  mission_id uuid not null references missions.mission,
  code text not null unique,
  title text not null,
  made_on date not null,
  level text check (level in ('district', 'headquarters', 'ministry')),
  standards text not null,
  findings text not null,
  visible_to text not null check (visible_to in ('mission', 'programme', 'departments')),
  by_duty text not null,
  by_account uuid not null,
  attachment_id uuid,
  version int not null default 1,
  recorded_at timestamptz not null
);
create index needs_by_mission on missions.needs_assessment (mission_id, made_on);
create table missions.training_need (
  id uuid primary key,
  assessment_id uuid not null references missions.needs_assessment,
  mission_id uuid not null references missions.mission,
  topic text not null,
  people int check (people > 0),
  priority text not null check (priority in ('high', 'medium', 'low')),
  approach text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint need_once unique (assessment_id, topic)
);

-- Where other departments tell more (S2.15). A change supersedes; what a check found stands beside.
create table missions.department_link (
  id uuid primary key,
  mission_id uuid not null references missions.mission,
  organisation text not null,
  title jsonb not null,
  address jsonb not null,
  valid daterange not null check (not isempty(valid)),
  published_on date,
  -- The newest check, by language: the day on which it last answered, and since when it does not.
  checked_on date,
  last_ok_on date,
  broken_since date,
  answer text,
  version int not null default 1,
  source jsonb not null default '{}',
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz
);
create index link_by_mission on missions.department_link (mission_id) where superseded_at is null;

create table published.link (
  id uuid primary key,
  code text not null,
  title jsonb not null,
  address jsonb not null,
  department jsonb not null,
  valid daterange not null
);
grant select on published.link to {app_public}, {app};
grant insert, update, delete on published.link to {app};
grant select, insert on missions.organisation_name, missions.catalogue_item to {app};
grant select, insert, update on missions.partner, missions.mission_tag, missions.needs_assessment, missions.training_need,
  missions.department_link to {app};

do $$
declare t text;
begin
  foreach t in array array['needs_assessment', 'training_need'] loop
    execute format('alter table missions.%I enable row level security', t);
    execute format('alter table missions.%I force row level security', t);
  end loop;
end $$;
-- Those on the spot read all of their mission's; how much further one goes its author said.
create policy seen on missions.needs_assessment to {app} using (
  (select sec.duty()) in ('rcmp-planner', 'system')
  or ((select sec.duty()) in ('mission-desk', 'contingent-commander')
    and ((select sec.reach()) = 'programme' or mission_id = any ((select sec.missions())::uuid[])))
  or (visible_to in ('programme', 'departments') and (select sec.duty()) in ('intake-officer', 'training-officer', 'irss-officer', 'readiness-officer'))
  or (visible_to = 'departments' and (select sec.duty()) in ('gac-assessor', 'ps-assessor')));
create policy seen on missions.training_need to {app}
  using (exists (select from missions.needs_assessment a where a.id = assessment_id));
-- The report of an assessment is read by whoever reads the assessment, and by nobody else.
create policy reports_of_needs on files.attachment for select to {app}
  using (attached_to_kind = 'needs-assessment' and exists (select from missions.needs_assessment a where a.id = attached_to_id));
create policy reports_of_needs_only on files.attachment as restrictive for select to {app}
  using (attached_to_kind is distinct from 'needs-assessment' or exists (select from missions.needs_assessment a where a.id = attached_to_id));
