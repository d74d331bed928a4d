-- A research assignment's file is seen by whoever sees the assignment, so it changes service with its officer.
update files.attachment set service_id = null where attached_to_kind = 'research-assignment';
create policy files_of_assignments on files.attachment to {app}
  using (compartment = 'ordinary' and attached_at is not null and attached_to_kind = 'research-assignment'
    and exists (select from training.research_assignment r where r.id = attached_to_id));

-- Once an officer has withdrawn, the training of that candidacy is theirs alone, as the candidacy is (domain.md 8.5, 9).
create policy while_the_candidacy_is_seen on training.enrolment as restrictive for select to {app}
  using (exists (select from candidacies.candidacy k where k.id = candidacy_id));
create policy while_the_candidacy_is_seen on training.module_certificate as restrictive for select to {app}
  using (exists (select from training.enrolment e where e.id = enrolment_id));
create policy while_the_candidacy_is_seen on training.pdt_seat as restrictive for select to {app}
  using (exists (select from candidacies.candidacy k where k.id = candidacy_id));
create policy while_the_candidacy_is_seen on training.research_assignment as restrictive for select to {app}
  using (exists (select from candidacies.candidacy k where k.id = candidacy_id));
