-- Those of the reader's services. The policies that looked it up themselves were planned anew, with the memberships' own policy, for each table
-- of a statement, and a look at one row was taken for as dear as the whole look-up. A function is planned once, and taken for cheap. It runs as
-- the owner, who reads memberships. Not as an array: PostgreSQL hashes what a subquery gives, and reads an array through for every row.
create index membership_covering on people.service_membership (service_id) include (person_id, valid);
drop index people.membership_by_service;
alter index people.membership_covering rename to membership_by_service;
create function people.of_my_services() returns setof uuid
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
begin atomic
  -- Not `valid @> today`: a period that holds a day is taken for rare, and everybody's would be read by that index.
  select m.person_id from people.service_membership m
  where m.service_id = any ((select sec.services())::uuid[])
    and lower(m.valid) <= (select sec.today()) and coalesce(upper(m.valid), 'infinity') > (select sec.today());
end;
alter function people.of_my_services() owner to {owner};
revoke all on function people.of_my_services() from public;
grant execute on function people.of_my_services() to {app};

-- `(select … = 'programme')` and not `(select …) = 'programme'`: the planner takes the first for true half of the time, the second for rare.
alter policy seen on people.person
  using ((select sec.reach() = 'programme') or id = (select sec.person()) or id in (select m from people.of_my_services() m));
do $$
declare
  t text;
  theirs text := $p$(select sec.reach() = 'programme') or person_id = (select sec.person())
    or person_id in (select m from people.of_my_services() m)$p$;
begin
  foreach t in array array['rank_held', 'employment_period', 'language_level', 'attestation', 'certificate', 'fitness_result'] loop
    execute format('alter policy seen on people.%I using (%s) with check (%s)', t, theirs, theirs);
  end loop;
end $$;

-- A warning says whose it is, as everything of a person does: looked up through its certificate, one warning cost all certificates.
alter table people.certificate add constraint certificate_of_its_person unique (id, person_id);
alter table people.certificate_warning add column person_id uuid;
-- Row security holds the owner as well, who migrates: lifted for the one statement that fills the column.
alter table people.certificate no force row level security;
alter table people.certificate_warning no force row level security;
update people.certificate_warning w set person_id = c.person_id from people.certificate c where c.id = w.certificate_id;
alter table people.certificate force row level security;
alter table people.certificate_warning force row level security;
alter table people.certificate_warning alter column person_id set not null,
  add constraint warning_of_its_person foreign key (certificate_id, person_id) references people.certificate (id, person_id);
alter policy seen on people.certificate_warning
  using ((select sec.reach() = 'programme') or person_id = (select sec.person()) or person_id in (select m from people.of_my_services() m));

-- As before, but for how the reader's own officers are known.
create or replace function people.found(folded text, alike boolean) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  pattern text := '%' || regexp_replace(folded, '([%_\\])', '\\\1', 'g') || '%';
  narrowed text := '';
  exact int;
begin
  if sec.reach() = 'service' then
    narrowed := 'and (p.id = sec.person() or exists (select from people.service_membership m
      where m.person_id = p.id and m.service_id = any (sec.services()) and m.valid @> sec.today()))';
  end if;
  -- Planned with the text itself: two letters are looked for otherwise than ten.
  return query execute format('select p.id from people.person p
    where (p.search_name like %1$L or p.sort_name like %1$L or sec.fold(p.code) like %1$L) %2$s', pattern, narrowed);
  get diagnostics exact = row_count;
  if alike and exact < 20 then
    return query execute format('select p.id from people.person p where %L operator(public.<%%) p.search_name %s', folded, narrowed);
  end if;
end $$;
