-- Under row security PostgreSQL may not use a trigram index: LIKE could tell of rows that are not the reader's. This function may.
-- It narrows by service itself; whoever asks joins its answer to people.person, whose policy remains the judge.
create index person_search_by_family on people.person using gin (sort_name gin_trgm_ops);
create index person_search_by_code on people.person using gin (sec.fold(code) gin_trgm_ops);

-- People whose name, in either order, or code holds the text; `alike` adds names that are merely like it.
create function people.found(folded text, alike boolean) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  pattern text := '%' || regexp_replace(folded, '([%_\\])', '\\\1', 'g') || '%';
  narrowed text := '';
begin
  if sec.reach() = 'service' then
    narrowed := 'and (p.id = sec.person() or p.id in (select m.person_id from people.service_membership m
      where m.service_id = any (sec.services()) and m.valid @> sec.today()))';
  end if;
  -- Planned with the text itself: two letters are looked for otherwise than ten.
  return query execute format('select p.id from people.person p where (p.search_name like %1$L or p.sort_name like %1$L
    or sec.fold(p.code) like %1$L %2$s) %3$s', pattern, case when alike then format('or %L operator(public.<%%) p.search_name', folded) else '' end, narrowed);
end $$;
alter function people.found(text, boolean) owner to {owner};
revoke all on function people.found(text, boolean) from public;
grant execute on function people.found(text, boolean) to {app};
