-- S0.53: the officer has read what risk remains, on one version of an assessment of the mission that they are to go to.
create table readiness.risk_acknowledgement (
  id uuid primary key,
  candidacy_id uuid not null references candidacies.candidacy,
  person_id uuid not null,
  service_id uuid not null,
  assessment_id uuid not null references missions.risk_assessment,
  acknowledged_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint acknowledged_once unique (candidacy_id, assessment_id)
);
grant select, insert on readiness.risk_acknowledgement to {app};
alter table readiness.risk_acknowledgement enable row level security;
alter table readiness.risk_acknowledgement force row level security;
create policy seen on readiness.risk_acknowledgement to {app}
  using ({{sees person_id - -}} or person_id in (select m.person_id from people.service_membership m
    where m.service_id = any ((select sec.services())::uuid[]) and m.valid @> (select sec.today())))
  with check ({{sees person_id - -}});
create policy of_those_who_go on readiness.risk_acknowledgement for select to {app} using ((select sec.duty()) = 'mission-desk'
  and candidacy_id in (select k.id from candidacies.candidacy k where k.mission_id = any ((select sec.missions())::uuid[])
    and k.state in ('offered', 'accepted', 'deployed') and k.planned_end > (select sec.today())));
create policy while_the_candidacy_is_seen on readiness.risk_acknowledgement as restrictive for select to {app}
  using (exists (select from candidacies.candidacy k where k.id = candidacy_id));

-- Whoever is a candidate for a mission, or serves there, reads what was issued about it, in plain words.
create policy of_ones_own_mission on missions.risk_assessment for select to {app} using (state in ('issued', 'replaced')
  and (select sec.duty()) = 'candidate' and mission_id in (select k.mission_id from candidacies.candidacy k
    where k.person_id = (select sec.person()) and k.state not in ('withdrawn', 'declined', 'not-released', 'not-selected', 'not-recommended', 'not-accepted')));
create policy of_ones_own_mission on missions.living_brief for select to {app} using (state = 'issued'
  and (select sec.duty()) = 'candidate' and mission_id in (select k.mission_id from candidacies.candidacy k
    where k.person_id = (select sec.person()) and k.state not in ('withdrawn', 'declined', 'not-released', 'not-selected', 'not-recommended', 'not-accepted')));
