-- Those of the reader's services, by a function that is planned once (people 0003).
do $$
declare
  t text;
  theirs text := $p$(select sec.reach() = 'programme') or person_id = (select sec.person())
    or person_id in (select m from people.of_my_services() m)$p$;
begin
  foreach t in array array['readiness.instruction_package', 'readiness.instruction_item'] loop
    execute format('alter policy seen on %s using (%s) with check (%s)', t, theirs, theirs);
  end loop;
end $$;
