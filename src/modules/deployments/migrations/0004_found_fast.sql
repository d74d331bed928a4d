-- Those of the reader's services, by a function that is planned once (people 0003).
do $$
declare
  t text;
  theirs text := $p$(select sec.reach() = 'programme') or person_id = (select sec.person())
    or mission_id = any ((select sec.missions())::uuid[]) or person_id in (select m from people.of_my_services() m)$p$;
begin
  foreach t in array array['deployment', 'extension', 'task'] loop
    execute format('alter policy seen on deployments.%I using (%s) with check (%s)', t, theirs, theirs);
  end loop;
end $$;

-- The latest first, and the few that are in some state of many.
create index deployment_by_departure on deployments.deployment (coalesce(departed_on, planned_departure) desc nulls last, id);
create index deployment_by_state on deployments.deployment (state);

-- Under row security LIKE may not use an index (people 0002): this may, and the row policy judges what it finds.
create index deployment_search_by_code on deployments.deployment using gin (translate(lower(code), '-', ' ') public.gin_trgm_ops);
create function deployments.coded(folded text) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format('select d.id from deployments.deployment d where translate(lower(d.code), ''-'', '' '') like %L',
    '%' || regexp_replace(folded, '([%_\\])', '\\\1', 'g') || '%');
end $$;
alter function deployments.coded(text) owner to {owner};
revoke all on function deployments.coded(text) from public;
grant execute on function deployments.coded(text) to {app};
