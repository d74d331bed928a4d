-- Monthly figures of the United Nations as they were imported: a corrected month supersedes, and both are kept.
create schema reporting authorization {owner};
grant usage on schema reporting to {app};

-- What the source prints for each contributor, over time.
create table reporting.un_contributor (
  iso3 text primary key constraint un_contributor_code check (iso3 ~ '^[A-Z]{3}$'),
  name text not null,
  also text[] not null default '{}',
  -- the country of this installation
  own boolean not null default false
);
create unique index one_own_contributor on reporting.un_contributor (own) where own;

create table reporting.un_import (
  id uuid primary key,
  file_name text not null,
  sha256 text not null,
  layout text not null constraint un_import_layout check (layout in ('by-mission', 'totals', 'pack')),
  rows_read int not null,
  rows_taken int not null,
  rows_aside int not null,
  rows_refused int not null,
  months_new int not null,
  months_corrected int not null,
  months_same int not null,
  -- what was seen and did not stop anything: names never seen, a month like the one beside it, sums that differ between series
  notices jsonb not null default '[]',
  imported_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create table reporting.un_refused (
  id uuid primary key,
  import_id uuid not null references reporting.un_import,
  -- 0: the whole month, not one row
  line int not null,
  code text not null,
  params jsonb not null default '{}',
  printed text not null
);
create index un_refused_by_import on reporting.un_refused (import_id, line);

create table reporting.un_month (
  id uuid primary key,
  series text not null constraint un_month_series check (series in ('by-mission', 'totals')),
  month date not null constraint un_month_first_day check (extract(day from month) = 1),
  import_id uuid not null references reporting.un_import,
  digest text not null,
  rows int not null,
  contributors int not null,
  -- individual police officers of all contributors, and the women among them; null where the source does not say
  all_total int,
  all_female int,
  sources text[] not null default '{}',
  recorded_at timestamptz not null,
  superseded_at timestamptz
);
create unique index one_standing_month on reporting.un_month (series, month) where superseded_at is null;
create table reporting.un_figure (
  month_id uuid not null references reporting.un_month,
  contributor text not null references reporting.un_contributor,
  -- empty: the source gives no mission
  mission text not null,
  kind text not null constraint un_figure_kind check (kind in ('IPO', 'FPU', 'police')),
  male int constraint un_figure_male check (male >= 0),
  female int constraint un_figure_female check (female >= 0),
  -- null: the source has the contributor and gives no figure
  total int constraint un_figure_total check (total >= 0),
  constraint un_figure_adds_up check (male is null or female is null or male + female = total),
  primary key (month_id, contributor, mission, kind)
);
grant select, insert on reporting.un_contributor, reporting.un_import, reporting.un_refused, reporting.un_month, reporting.un_figure to {app};
grant update (superseded_at) on reporting.un_month to {app};
grant update (notices) on reporting.un_import to {app};

do $$
declare t text;
begin
  foreach t in array array['un_contributor', 'un_import', 'un_refused', 'un_month', 'un_figure'] loop
    execute format('alter table reporting.%I enable row level security', t);
    execute format('alter table reporting.%I force row level security', t);
    execute format($p$create policy seen on reporting.%I for select to {app}
      using ((select sec.duty()) in ('evaluation-officer', 'communications-officer', 'rcmp-planner', 'auditor', 'system'))$p$, t);
    execute format($p$create policy imported on reporting.%I for insert to {app} with check ((select sec.duty()) = 'system')$p$, t);
  end loop;
end $$;
create policy noticed on reporting.un_import for update to {app} using ((select sec.duty()) = 'system') with check ((select sec.duty()) = 'system');
create policy superseded on reporting.un_month for update to {app} using ((select sec.duty()) = 'system') with check ((select sec.duty()) = 'system');

-- What the public reads of it: the own country by mission and month, and all contributors as one. A version is what stood after an import.
create table published.un_version (
  number int primary key,
  published_on date not null,
  months_new int not null,
  months_corrected int not null,
  last_month date not null
);
create table published.un_month (
  id uuid primary key,
  month date not null,
  kind text not null constraint un_month_kind check (kind in ('by-mission', 'no-mission', 'total')),
  total int,
  female int,
  all_total int,
  all_female int,
  source jsonb not null default '{}',
  from_version int not null references published.un_version,
  to_version int,
  constraint published_un_month_once exclude using gist (month with =, int4range(from_version, to_version) with &&)
);
create table published.un_mission (
  month_id uuid not null references published.un_month,
  mission text not null,
  male int,
  female int,
  total int not null,
  primary key (month_id, mission)
);
create table published.un_break (
  month date primary key,
  text jsonb not null,
  source jsonb not null default '{}'
);
create table published.women_target (
  year int primary key,
  percent int not null,
  name jsonb not null,
  source jsonb not null default '{}',
  verified boolean not null default false
);
-- What the programme said about itself, as said on the day.
create table published.programme_statement (
  code text primary key,
  measure text not null,
  number numeric not null,
  qualifier text not null,
  observed text not null,
  source jsonb not null default '{}',
  verified boolean not null default false
);
-- Under what terms the data are given.
create table published.data_licence (
  name jsonb not null,
  address jsonb not null,
  verified boolean not null default false
);
grant select on published.un_version, published.un_month, published.un_mission, published.un_break, published.women_target,
  published.programme_statement, published.data_licence to {app_public}, {app};
grant insert on published.un_version, published.un_month, published.un_mission, published.un_break, published.women_target,
  published.programme_statement, published.data_licence to {app};
grant update (to_version) on published.un_month to {app};
do $$ begin perform missions.hides_protected('published.un_mission', 'mission'); end $$;

-- An installation that is older than this room has its statements already.
alter table results.said_number no force row level security;
insert into published.programme_statement (code, measure, number, qualifier, observed, source, verified)
  select code, measure, number, qualifier, observed, source - 'note', verified from results.said_number;
alter table results.said_number force row level security;
