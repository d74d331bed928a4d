-- Under row security PostgreSQL may not use a trigram index: LIKE could tell of rows that are not the reader's. This function may.
-- It narrows by service itself; whoever asks joins its answer to people.person, whose policy remains the judge.
create index person_search_by_family on people.person using gin (sort_name gin_trgm_ops);
create index person_search_by_code on people.person using gin (sec.fold(code) gin_trgm_ops);

-- Certificates by the day on which they end, and those that nobody has verified: few of many.
create index certificate_by_end on people.certificate (expires_on);
create index certificate_unverified on people.certificate (person_id) where verified_on is null and revoked_on is null;

-- People whose name, in either order, or code holds the text; where few have it, `alike` adds
-- names that are merely like it.
create function people.found(folded text, alike boolean) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  pattern text := '%' || regexp_replace(folded, '([%_\\])', '\\\1', 'g') || '%';
  narrowed text := '';
  exact int;
begin
  if sec.reach() = 'service' then
    narrowed := 'and (p.id = sec.person() or p.id in (select m.person_id from people.service_membership m
      where m.service_id = any (sec.services()) and m.valid @> sec.today()))';
  end if;
  -- Planned with the text itself: two letters are looked for otherwise than ten.
  return query execute format('select p.id from people.person p
    where (p.search_name like %1$L or p.sort_name like %1$L or sec.fold(p.code) like %1$L) %2$s', pattern, narrowed);
  get diagnostics exact = row_count;
  if alike and exact < 20 then
    return query execute format('select p.id from people.person p where %L operator(public.<%%) p.search_name %s', folded, narrowed);
  end if;
end $$;
alter function people.found(text, boolean) owner to {owner};
revoke all on function people.found(text, boolean) from public;
grant execute on function people.found(text, boolean) to {app};
