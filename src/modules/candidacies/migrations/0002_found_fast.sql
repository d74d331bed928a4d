-- The few that are in some state of many, and the latest first.
create index candidacy_by_state on candidacies.candidacy (state);
create index candidacy_by_day on candidacies.candidacy (applied_on desc nulls last, id);

-- Under row security LIKE may not use an index (people 0002): this may, and the row policy judges what it finds.
create policy owner_searches on candidacies.candidacy for select to {owner} using (true);
create index candidacy_search_by_code on candidacies.candidacy using gin (translate(lower(code), '-', ' ') public.gin_trgm_ops);
create function candidacies.coded(folded text) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format('select k.id from candidacies.candidacy k where translate(lower(k.code), ''-'', '' '') like %L',
    '%' || regexp_replace(folded, '([%_\\])', '\\\1', 'g') || '%');
end $$;
alter function candidacies.coded(text) owner to {owner};
revoke all on function candidacies.coded(text) from public;
grant execute on function candidacies.coded(text) to {app};
