-- What everybody may read of the programme: names, rationale, objectives, what it said of itself, the departments and units of each day.
-- Kept equal to what is recorded by triggers, in the transaction of the change; drafts and missions' own objectives never pass, nor does the history, which tells of single missions.
create table published.programme_fact (
  id uuid primary key,
  attribute text not null,
  value jsonb not null,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  recorded_on date not null
);
create table published.objective (
  id uuid primary key,
  code text not null,
  kind text not null,
  serves text,
  place int not null,
  value jsonb not null,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  recorded_on date not null
);
create table published.said_number (
  code text primary key,
  measure text not null,
  number numeric not null,
  qualifier text not null,
  observed text not null,
  source jsonb not null default '{}',
  verified boolean not null default false
);
-- Departments that decide together and the units that do the work, under the names of each period.
create table published.body (
  id uuid primary key,
  code text not null,
  part text not null constraint body_part check (part in ('partner', 'unit')),
  roles text[] not null default '{}',
  name jsonb not null,
  short jsonb,
  does jsonb,
  valid daterange not null check (not isempty(valid)),
  source jsonb not null default '{}',
  verified boolean not null default false,
  fr_verified boolean not null default false
);
-- What the facts of the public pages were read in.
create table published.source (
  id text primary key,
  title jsonb not null,
  as_at text not null,
  circa boolean not null,
  address text
);
grant insert on published.source to {app};
grant select on published.source, published.programme_fact, published.objective, published.said_number, published.body to {app_public}, {app};
grant insert on published.body to {app};

-- The writers below run as the owner, who is bound by row security as well.
create policy published on results.objective for select to {owner} using (true);
create function results.publish_fact() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from published.programme_fact where id = new.id;
  if new.superseded_at is null then
    insert into published.programme_fact (id, attribute, value, valid, source, verified, recorded_on)
      values (new.id, new.attribute, new.value, new.valid, case when new.source ? 'id' then new.source - 'note' else '{}' end, new.verified, (new.recorded_at at time zone 'UTC')::date);
  end if;
  return null;
end $$;
create function results.publish_statement() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from published.objective where id = new.id;
  if new.superseded_at is null and new.released_on is not null and new.mission_id is null then
    insert into published.objective (id, code, kind, serves, place, value, valid, source, verified, recorded_on)
      select new.id, o.code, o.kind, s.code, o.place, new.value, new.valid, case when new.source ? 'id' then new.source - 'note' else '{}' end, new.verified, new.released_on
      from results.objective o left join results.objective s on s.id = o.serves where o.id = new.objective_id and o.mission_id is null;
  end if;
  return null;
end $$;
create function results.publish_said() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into published.said_number (code, measure, number, qualifier, observed, source, verified)
    values (new.code, new.measure, new.number, new.qualifier, new.observed, new.source, new.verified)
    on conflict (code) do update set measure = excluded.measure, number = excluded.number, qualifier = excluded.qualifier, observed = excluded.observed,
      source = excluded.source, verified = excluded.verified;
  return null;
end $$;
do $$
declare f text;
begin
  foreach f in array array['fact', 'statement', 'said'] loop
    execute format('alter function results.publish_%s() owner to {owner}', f);
    execute format('revoke all on function results.publish_%s() from public', f);
  end loop;
end $$;
create trigger publish_fact after insert or update on results.programme_fact for each row execute function results.publish_fact();
create trigger publish_statement after insert or update on results.statement for each row execute function results.publish_statement();
create trigger publish_said after insert or update on results.said_number for each row execute function results.publish_said();

-- An installation that is older than this page has its facts already.
do $$
declare t text;
begin
  foreach t in array array['programme_fact', 'statement', 'said_number', 'objective'] loop
    execute format('alter table results.%I no force row level security', t);
  end loop;
  insert into published.programme_fact select id, attribute, value, valid, case when source ? 'id' then source - 'note' else '{}' end, verified, (recorded_at at time zone 'UTC')::date
    from results.programme_fact where superseded_at is null;
  insert into published.objective (id, code, kind, serves, place, value, valid, source, verified, recorded_on)
    select x.id, o.code, o.kind, s.code, o.place, x.value, x.valid, case when x.source ? 'id' then x.source - 'note' else '{}' end, x.verified, x.released_on
    from results.statement x join results.objective o on o.id = x.objective_id left join results.objective s on s.id = o.serves
    where x.superseded_at is null and x.released_on is not null and o.mission_id is null;
  insert into published.said_number select code, measure, number, qualifier, observed, source, verified from results.said_number;
  foreach t in array array['programme_fact', 'statement', 'said_number', 'objective'] loop
    execute format('alter table results.%I force row level security', t);
  end loop;
  insert into published.body (id, code, part, roles, name, short, valid, source, verified, fr_verified)
    select gen_random_uuid(), n.code, 'partner', array_agg(p.role order by p.role), n.name, n.short, p.valid * n.valid, n.source - 'note', n.verified, n.verified
    from requests.partner p join missions.organisation_name n on n.code = p.organisation and n.valid && p.valid
    group by n.code, n.name, n.short, p.valid * n.valid, n.source, n.verified;
end $$;
