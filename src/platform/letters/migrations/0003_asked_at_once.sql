-- Who stands behind a cookie or a token, in one statement of the login itself: a transaction with a role and claims of nobody around it
-- cost more than the question. Whoever holds the secret learns what it opens; nothing else of these schemas is open to the login.
-- In plpgsql, which keeps its plans from one call to the next.
grant usage on schema access to {login};
create function access.live_session(hash bytea, today date)
  returns table (account_id uuid, assignment_id uuid, handle uuid, factors text[], signed_in_at timestamptz, proved_at timestamptz,
    last_seen_at timestamptz, expires_at timestamptz, unread integer, standing jsonb)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select s.account_id, s.assignment_id, s.handle, s.factors, s.signed_in_at, s.proved_at, s.last_seen_at, s.expires_at,
      letters.unread_of(s.account_id), access.standing(s.account_id, live_session.today)
    from access.session_of(live_session.hash) s;
end $$;
create function access.live_token(hash bytea, at timestamptz, today date)
  returns table (id uuid, assignment_id uuid, sensitive boolean, standing jsonb)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select t.id, t.assignment_id, t.sensitive, access.standing(t.account_id, live_token.today)
    from access.token t
    where t.hash = live_token.hash and t.revoked_at is null and t.created_at <= live_token.at and t.expires_at > live_token.at;
end $$;
alter function access.live_session(bytea, date) owner to {owner};
alter function access.live_token(bytea, timestamptz, date) owner to {owner};
revoke execute on function access.live_session(bytea, date), access.live_token(bytea, timestamptz, date) from public;
drop function access.token_of(bytea, timestamptz);
grant execute on function access.live_session(bytea, date), access.live_token(bytea, timestamptz, date) to {login}, {app};
