-- The desk of one mission reads what gates are judged by, of those who are to go there or are there, and of nobody else.
do $$
declare
  t text;
  going constant text := $p$k.mission_id = any ((select sec.missions())::uuid[]) and k.state in ('offered', 'accepted', 'deployed')
    and k.planned_end > (select sec.today())$p$;
begin
  foreach t in array array['people.person', 'people.rank_held', 'people.employment_period', 'people.language_level', 'people.attestation',
    'people.certificate', 'people.fitness_result', 'conduct.clearance'] loop
    execute format($p$create policy of_those_who_go on %s for select to {app} using ((select sec.duty()) = 'mission-desk'
      and %I in (select k.person_id from candidacies.candidacy k where %s))$p$, t, case t when 'people.person' then 'id' else 'person_id' end, going);
  end loop;
  foreach t in array array['health.outcome', 'training.enrolment', 'training.research_assignment', 'training.pdt_seat',
    'readiness.instruction_package'] loop
    execute format($p$create policy of_those_who_go on %s for select to {app} using ((select sec.duty()) = 'mission-desk'
      and candidacy_id in (select k.id from candidacies.candidacy k where %s))$p$, t, going);
  end loop;
end $$;
create policy of_those_who_go on readiness.instruction_item for select to {app}
  using ((select sec.duty()) = 'mission-desk' and package_id in (select p.id from readiness.instruction_package p));
create policy of_those_who_go on training.attempt for select to {app}
  using ((select sec.duty()) = 'mission-desk' and enrolment_id in (select e.id from training.enrolment e));
create policy of_those_who_go on training.module_certificate for select to {app}
  using ((select sec.duty()) = 'mission-desk' and enrolment_id in (select e.id from training.enrolment e));
