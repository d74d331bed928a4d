-- What happened, to the outbox: as whoever acts, in plpgsql, which keeps its plan from one act to the next.
create function jobs.say(facts jsonb, at timestamptz) returns void language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  insert into jobs.fact (id, name, about, recorded_at)
    select r.id, r.name, r.about, at from jsonb_to_recordset(facts) as r(id uuid, name text, about jsonb);
end $$;
alter function jobs.say(jsonb, timestamptz) owner to {owner};
revoke execute on function jobs.say(jsonb, timestamptz) from public;
grant execute on function jobs.say(jsonb, timestamptz) to {app};
