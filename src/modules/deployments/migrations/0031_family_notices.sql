-- Who opened the family contact plan of an officer who is away, for which situation; and what a family was told when, by which rule.
create table deployments.family_opening (
  id uuid primary key,
  deployment_id uuid not null references deployments.deployment,
  person_id uuid not null,
  mission_id uuid not null,
  situation text not null check (situation in ('illness', 'area-incident', 'return-delayed', 'no-contact', 'grave')),
  reason text not null,
  opened_by uuid not null,
  opened_by_name text not null,
  opened_on date not null,
  -- the last day on which it is open
  until_on date not null check (until_on >= opened_on),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create table deployments.family_notice (
  id uuid primary key,
  deployment_id uuid not null references deployments.deployment,
  person_id uuid not null,
  mission_id uuid not null,
  situation text not null check (situation in ('illness', 'area-incident', 'return-delayed', 'no-contact', 'grave')),
  told_on date not null,
  told text not null,
  channel text not null check (channel in ('telephone', 'message', 'email', 'visit')),
  said text not null,
  -- the version of the plan whose rule was followed; null: no rule had been agreed
  by_version int,
  told_by_name text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index family_opening_by_person on deployments.family_opening (person_id, until_on);
create index family_notice_by_deployment on deployments.family_notice (deployment_id);
create index family_opening_by_deployment on deployments.family_opening (deployment_id);
grant select, insert on deployments.family_opening, deployments.family_notice to {app};

-- Somebody of the own mission, not yet home.
create function deployments.of_my_mission_and_away(deployment uuid, person uuid) returns boolean language sql stable
  return exists (select from deployments.deployment d where d.id = deployment and d.person_id = person
    and d.mission_id = any ((select sec.missions())::uuid[])
    and (d.state in ('departed', 'arrived', 'on-duty') or (d.state = 'ended' and d.returned_on is null)));
-- For this account, today, and for this situation where one is named.
create function deployments.family_plan_is_open(person uuid, asked text) returns boolean language sql stable
  return exists (select from deployments.family_opening o where o.person_id = person and o.opened_by = (select sec.account())
    and (select sec.today()) between o.opened_on and o.until_on and (asked is null or o.situation = asked)
    and deployments.of_my_mission_and_away(o.deployment_id, person));
revoke execute on function deployments.of_my_mission_and_away(uuid, uuid), deployments.family_plan_is_open(uuid, text) from public;
grant execute on function deployments.of_my_mission_and_away(uuid, uuid), deployments.family_plan_is_open(uuid, text) to {app};

do $$
declare t text;
begin
  foreach t in array array['family_opening', 'family_notice'] loop
    execute format('alter table deployments.%I enable row level security', t);
    execute format('alter table deployments.%I force row level security', t);
    -- The officer sees all of it; those of the mission as long as it is theirs. The reach of the programme opens nothing.
    execute format($p$create policy seen on deployments.%I for select to {app}
      using (person_id = (select sec.person()) or (select sec.duty()) = 'system'
        or (mission_id = any ((select sec.missions())::uuid[]) and (select sec.duty()) in ('mission-desk', 'contingent-commander')))$p$, t);
    execute format($p$create policy written on deployments.%I for insert to {app}
      with check ((select sec.duty()) = 'system' or ((select sec.duty()) in ('mission-desk', 'contingent-commander')
        and deployments.of_my_mission_and_away(deployment_id, person_id)))$p$, t);
  end loop;
end $$;
create policy own_name on deployments.family_opening as restrictive for insert to {app}
  with check (opened_by = (select sec.account()) or (select sec.duty()) = 'system');

-- What an opening lets the one who opened it read: the plan's wishes and people, and the rule of that situation. Not who helps at home.
create policy opened on people.family_plan for select to {app} using (deployments.family_plan_is_open(person_id, null));
create policy opened on people.family_contact for select to {app} using (deployments.family_plan_is_open(person_id, null));
create policy opened on people.family_rule for select to {app} using (deployments.family_plan_is_open(person_id, situation));
