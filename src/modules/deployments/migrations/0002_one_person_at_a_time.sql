-- Two who plan the same person at once wait for each other in turn: an exclusion constraint alone lets them wait in a circle, and the engine
-- then ends one of them with a deadlock instead of the constraint's own word.
create function deployments.take_turn_for_person() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('deployments.person ' || new.person_id, 0));
  return new;
end $$;
alter function deployments.take_turn_for_person() owner to {owner};
create trigger one_person_at_a_time_added before insert on deployments.deployment
  for each row execute function deployments.take_turn_for_person();
create trigger one_person_at_a_time_moved before update of period, person_id on deployments.deployment
  for each row when (new.period is distinct from old.period or new.person_id is distinct from old.person_id)
  execute function deployments.take_turn_for_person();
