-- Whoever belongs to a mission of the reader. A policy that reads tables under policies is planned anew with all of theirs, several deep,
-- in every statement; a function is planned once. It runs as the owner, who reads deployments for this alone.
create policy owner_finds on deployments.deployment for select to {owner} using (true);
create function deployments.of_my_missions() returns setof uuid
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
begin atomic
  select d.person_id from deployments.deployment d
  where d.mission_id = any ((select sec.missions())::uuid[]) and d.state <> 'cancelled' and d.state <> 'closed';
end;
alter function deployments.of_my_missions() owner to {owner};
revoke all on function deployments.of_my_missions() from public;
grant execute on function deployments.of_my_missions() to {app};
alter policy of_my_mission on people.person using (id in (select deployments.of_my_missions()));
