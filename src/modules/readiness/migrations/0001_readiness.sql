-- Instruction packages. Gates are derived from the bulletin's criteria and stand in no table.
create schema readiness authorization {owner};
grant usage on schema readiness to {app};

create table readiness.package_template (
  id uuid primary key,
  kind text not null check (kind in ('preliminary', 'joining')),
  items jsonb not null,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint package_template_once exclude using gist (kind with =, valid with &&)
);
create table readiness.instruction_package (
  id uuid primary key,
  candidacy_id uuid not null references candidacies.candidacy,
  person_id uuid not null,
  service_id uuid not null,
  kind text not null check (kind in ('preliminary', 'joining')),
  number int not null,
  -- the dates and terms that this version states
  terms jsonb not null default '{}',
  sent_on date not null,
  opened_on date,
  acknowledged_on date,
  superseded_at timestamptz,
  reason text,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint package_version_once unique (candidacy_id, kind, number)
);
create unique index one_standing_package on readiness.instruction_package (candidacy_id, kind) where superseded_at is null;
create table readiness.instruction_item (
  id uuid primary key,
  package_id uuid not null references readiness.instruction_package,
  person_id uuid not null,
  service_id uuid not null,
  code text not null,
  title jsonb not null,
  text jsonb not null,
  due_on date,
  done_on date,
  attachment_id uuid,
  sort_order int not null,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint item_once unique (package_id, code)
);
grant select, insert, update on all tables in schema readiness to {app};
do $$
declare t text;
begin
  foreach t in array array['instruction_package', 'instruction_item'] loop
    execute format('alter table readiness.%I enable row level security', t);
    execute format('alter table readiness.%I force row level security', t);
    -- Reach by service follows the membership of today, as everywhere (people).
    execute format($p$create policy seen on readiness.%I to {app}
      using ({{sees person_id - -}} or person_id in (select m.person_id from people.service_membership m
        where m.service_id = any ((select sec.services())::uuid[]) and m.valid @> (select sec.today())))
      with check ({{sees person_id - -}} or person_id in (select m.person_id from people.service_membership m
        where m.service_id = any ((select sec.services())::uuid[]) and m.valid @> (select sec.today())))$p$, t);
  end loop;
end $$;
