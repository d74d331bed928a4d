-- Evidence of a point is between the officer and the offices that read the package: no service keeps it when the officer moves on.
update files.attachment set service_id = null where attached_to_kind = 'instruction-item';

-- Once an officer has withdrawn, the instructions are theirs alone, as the candidacy is (domain.md 8.5, 9).
create policy while_the_candidacy_is_seen on readiness.instruction_package as restrictive for select to {app}
  using (exists (select from candidacies.candidacy k where k.id = candidacy_id));
create policy while_the_candidacy_is_seen on readiness.instruction_item as restrictive for select to {app}
  using (exists (select from readiness.instruction_package p where p.id = package_id));
