-- Protective mode (decisions/0020): of a protected mission the public sees nothing but that there is an operation in its country. What is published
-- stays where it is and is only not read: a row policy of the public role hides it, on every page and for every day that is asked, from the commit on.
create table missions.protection (
  id uuid primary key,
  mission_id uuid not null references missions.mission,
  since date not null,
  reason text not null,
  protected_at timestamptz not null,
  protected_by uuid not null,
  lifted_on date,
  lifted_reason text,
  lifted_at timestamptz,
  lifted_by uuid,
  constraint protection_lifted_with_reason check ((lifted_on is null) = (lifted_reason is null) and (lifted_on is null) = (lifted_at is null))
);
create unique index protected_once on missions.protection (mission_id) where lifted_on is null;
grant select, insert, update on missions.protection to {app};
alter table missions.protection enable row level security;
alter table missions.protection force row level security;
create policy kept on missions.protection for select to {owner} using (true);
-- Why a mission is protected is for those who protect and those who examine it; that it is, everybody reads on its page.
create policy seen on missions.protection to {app}
  using ((select sec.duty()) in ('rcmp-planner', 'auditor', 'system') or (select sec.duty()) = 'mission-desk' and {{sees - - mission_id}})
  with check ((select sec.duty()) in ('rcmp-planner', 'system') or (select sec.duty()) = 'mission-desk' and {{sees - - mission_id}});

-- The codes of protected missions, and of the groups whose shared number would tell of them.
create function published.protected_codes() returns text[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce(array_agg(distinct hidden.code), '{}') from (
    select m.code from missions.protection p join missions.mission m on m.id = p.mission_id where p.lifted_on is null
    union all
    select g.code from missions.protection p join missions.group_member b on b.mission_id = p.mission_id
      join missions.mission_group g on g.id = b.group_id where p.lifted_on is null
  ) hidden;
end;
-- All that stays public of protected missions: in which countries an operation runs on a day.
create function published.protected_countries(day date) returns table (country text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select distinct hosts.country from published.operation o cross join lateral jsonb_array_elements_text(o.facts -> 'hostCountries') hosts(country)
  where o.code = any (published.protected_codes()) and o.valid @> day
    and coalesce(o.facts -> 'values' ->> 'status', 'active') not in ('ended', 'not-listed') order by 1;
end;
-- For the rooms: whether a mission is protected, to anybody who works here.
create function missions.is_protected(mission_code text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (select from missions.protection p join missions.mission m on m.id = p.mission_id where p.lifted_on is null and m.code = mission_code);
end;
do $$
declare f text;
begin
  foreach f in array array['published.protected_codes()', 'published.protected_countries(date)', 'missions.is_protected(text)'] loop
    execute format('alter function %s owner to {owner}', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to {app}', f);
  end loop;
end $$;
grant execute on function published.protected_codes(), published.protected_countries(date) to {app_public};

-- For migrations of every room: a published table whose column names missions by code (text, or text[] where it may name several) is
-- hidden from the public while one of them is protected. May be called again for another column.
create function missions.hides_protected(target regclass, code_column text) returns void language plpgsql as $$
declare
  many boolean := (select t.typcategory = 'A' from pg_attribute a join pg_type t on t.oid = a.atttypid where a.attrelid = target and a.attname = code_column);
begin
  execute format('alter table %s enable row level security', target);
  if not exists (select from pg_policy where polrelid = target and polname = 'written_and_read_inside') then
    execute format('create policy written_and_read_inside on %s to {app} using (true) with check (true)', target);
    execute format('create policy published on %s for select to {app_public} using (true)', target);
  end if;
  execute format('create policy %I on %s as restrictive for select to {app_public} using (%I is null or not (%s))',
    'protected_by_' || code_column, target, code_column,
    format(case when many then '%I && (select published.protected_codes())' else '%I = any ((select published.protected_codes())::text[])' end, code_column));
end $$;
revoke all on function missions.hides_protected(regclass, text) from public;

do $$ begin
  perform missions.hides_protected('published.operation', 'code');
  perform missions.hides_protected('published.strength', 'code');
  perform missions.hides_protected('published.place', 'code');
  perform missions.hides_protected('published.link', 'code');
end $$;
