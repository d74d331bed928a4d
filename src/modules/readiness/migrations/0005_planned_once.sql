-- Those who are to go to a mission of the reader or are there. A policy that reads tables under policies is planned anew with all of
-- theirs, several deep, in every statement; a function is planned once. It runs as the owner, who reads candidacies for this alone.
create policy owner_finds on candidacies.candidacy for select to {owner} using (true);
create index candidacy_by_mission on candidacies.candidacy (mission_id);
create function readiness.those_who_go() returns table (candidacy_id uuid, person_id uuid)
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
begin atomic
  select k.id, k.person_id from candidacies.candidacy k
  where k.mission_id = any ((select sec.missions())::uuid[]) and k.state in ('offered', 'accepted', 'deployed')
    and k.planned_end > (select sec.today());
end;
alter function readiness.those_who_go() owner to {owner};
revoke all on function readiness.those_who_go() from public;
grant execute on function readiness.those_who_go() to {app};

do $$
declare
  t text;
begin
  foreach t in array array['people.person', 'people.rank_held', 'people.employment_period', 'people.language_level', 'people.attestation',
    'people.certificate', 'people.fitness_result', 'conduct.clearance'] loop
    execute format($p$alter policy of_those_who_go on %s using ((select sec.duty()) = 'mission-desk'
      and %I in (select g.person_id from readiness.those_who_go() g))$p$, t, case t when 'people.person' then 'id' else 'person_id' end);
  end loop;
  foreach t in array array['health.outcome', 'training.enrolment', 'training.research_assignment', 'training.pdt_seat',
    'readiness.instruction_package'] loop
    execute format($p$alter policy of_those_who_go on %s using ((select sec.duty()) = 'mission-desk'
      and candidacy_id in (select g.candidacy_id from readiness.those_who_go() g))$p$, t);
  end loop;
end $$;
