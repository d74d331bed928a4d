-- How often somebody asked within the present window, for all web servers together. Unlogged: a count is worth nothing
-- after a crash, and writing it must not wait for a disk.
create schema limits authorization {owner};
grant usage on schema limits to {login}, {app};

create unlogged table limits.request_count (
  asker bytea primary key,
  requests integer not null,
  ends_at timestamptz not null
) with (fillfactor = 50);
alter table limits.request_count enable row level security;
alter table limits.request_count force row level security;
create policy functions_count on limits.request_count to {owner} using (true) with check (true);

-- One more request of this asker, and what is left of its window. The server's own clock: it is about machines. The login
-- calls it without taking a role: one round trip, and nothing else of the database is open to it.
create function limits.count_request(asker bytea, window_ms integer, out requests integer, out left_ms integer)
  language sql volatile security definer set search_path = pg_catalog as $$
  insert into limits.request_count as r (asker, requests, ends_at)
  values ($1, 1, clock_timestamp() + make_interval(secs => $2 / 1000.0))
  on conflict on constraint request_count_pkey do update set
    requests = case when r.ends_at <= clock_timestamp() then 1 else r.requests + 1 end,
    ends_at = case when r.ends_at <= clock_timestamp() then excluded.ends_at else r.ends_at end
  returning requests, greatest(0, ceil(extract(epoch from ends_at - clock_timestamp()) * 1000))::integer
$$;
create function limits.forget_requests() returns integer
  language sql volatile security definer set search_path = pg_catalog as $$
  with gone as (delete from limits.request_count where ends_at < clock_timestamp() returning 1)
  select count(*)::integer from gone
$$;
revoke execute on function limits.count_request(bytea, integer), limits.forget_requests() from public;
grant execute on function limits.count_request(bytea, integer) to {login};
grant execute on function limits.forget_requests() to {app};
