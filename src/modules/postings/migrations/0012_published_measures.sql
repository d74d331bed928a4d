-- What a reader must be able to name when asked about a criterion: ranks with their equivalents, certificates and how long they hold, fitness tests.
create table published.rank (
  code text primary key,
  scale text not null,
  -- level of the RCMP ladder that it is equivalent to, 1 = highest
  level int not null,
  place int not null,
  name jsonb not null,
  verified boolean not null
);
create table published.rank_scale (
  service text primary key,
  scale text not null
);
create table published.certificate_type (
  code text not null,
  name jsonb not null,
  validity text not null,
  validity_months int,
  counts_after_days int not null,
  valid daterange not null,
  verified boolean not null,
  constraint published_certificate_type_once exclude using gist (code with =, valid with &&)
);
create table published.fitness_protocol (
  code text primary key,
  name jsonb not null,
  short jsonb not null,
  measure text not null check (measure in ('seconds', 'stage')),
  lower_is_better boolean not null,
  decimals int not null,
  verified boolean not null
);
grant select on published.rank, published.rank_scale, published.certificate_type, published.fitness_protocol to {app_public}, {app};

-- They follow the reference data by themselves, so that what the public is asked and what a file is judged by are the same.
create function postings.publish_measures() returns trigger language plpgsql security definer set search_path = pg_catalog, postings as $$
begin
  case tg_table_name
    when 'rank' then
      delete from published.rank;
      insert into published.rank (code, scale, level, place, name, verified) select r.code, r.scale, r.level, r.place, r.name, r.verified from people.rank r;
    when 'service' then
      delete from published.rank_scale;
      insert into published.rank_scale (service, scale) select s.code, s.rank_scale from people.service s;
    when 'certificate_type' then
      delete from published.certificate_type;
      insert into published.certificate_type (code, name, validity, validity_months, counts_after_days, valid, verified)
        select t.code, t.name, t.validity, t.validity_months, t.counts_after_days, t.valid, t.verified from people.certificate_type t;
    else
      delete from published.fitness_protocol;
      insert into published.fitness_protocol (code, name, short, measure, lower_is_better, decimals, verified)
        select f.code, f.name, f.short, f.measure, f.lower_is_better, f.decimals, f.verified from people.fitness_protocol f;
  end case;
  return null;
end $$;
alter function postings.publish_measures() owner to {owner};
do $$
declare t text;
begin
  foreach t in array array['rank', 'service', 'certificate_type', 'fitness_protocol'] loop
    execute format('create trigger published_measures after insert or update or delete on people.%I for each statement execute function postings.publish_measures()', t);
  end loop;
end $$;
insert into published.rank (code, scale, level, place, name, verified) select code, scale, level, place, name, verified from people.rank;
insert into published.rank_scale (service, scale) select code, rank_scale from people.service;
insert into published.certificate_type (code, name, validity, validity_months, counts_after_days, valid, verified)
  select code, name, validity, validity_months, counts_after_days, valid, verified from people.certificate_type;
insert into published.fitness_protocol (code, name, short, measure, lower_is_better, decimals, verified)
  select code, name, short, measure, lower_is_better, decimals, verified from people.fitness_protocol;

-- How long each part of the way usually takes: planning defaults of the pack, with their sources.
create table published.lead_time (
  code text not null,
  what jsonb not null,
  kinds text[] not null,
  months_least numeric(4, 1) not null,
  months_most numeric(4, 1) not null,
  use text not null,
  sort_order int not null,
  valid daterange not null,
  source jsonb not null,
  verified boolean not null,
  constraint lead_time_once exclude using gist (code with =, valid with &&)
);
grant select on published.lead_time to {app_public}, {app};
grant insert on published.lead_time to {app};
