-- What officers say, back home, that the tour brought to their service and their community. Given of their own accord; a new answer supersedes.
create table reintegration.home_answer (
  id uuid primary key,
  deployment_id uuid not null references deployments.deployment,
  person_id uuid not null references people.person,
  mission_id uuid not null,
  kinds text[] not null constraint home_answer_kinds check (cardinality(kinds) > 0
    and kinds <@ array['community', 'trained-others', 'new-practice', 'leadership', 'cultures', 'none']),
  account text,
  answered_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz
);
create unique index one_home_answer on reintegration.home_answer (deployment_id) where superseded_at is null;
create index home_answer_by_person on reintegration.home_answer (person_id);
grant select, insert on reintegration.home_answer to {app};
grant update (superseded_at) on reintegration.home_answer to {app};
alter table reintegration.home_answer enable row level security;
alter table reintegration.home_answer force row level security;
-- The officer's own; of the own service those who may read what their officers brought home. Nobody else, but counted.
create policy seen on reintegration.home_answer to {app}
  using ((select sec.duty()) = 'system' or person_id = (select sec.person()) or person_id in (select m from people.of_my_services() m))
  with check ((select sec.duty()) = 'system' or person_id = (select sec.person()));
