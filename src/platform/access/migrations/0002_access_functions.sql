-- The narrow way to what proves an identity. Each function runs as the owner and is asked with a secret's hash, or checks who asks.

create function access.name_of(whom uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select name from access.account where id = whom;
end;

-- Whether this account holds the person's case or panel today: for row policies of closed compartments.
create function access.holds(person uuid, relation_kind text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (select 1 from access.relation r where r.holder_account_id = sec.account() and r.person_id = person
    and r.kind = relation_kind and r.valid @> sec.today());
end;

-- The account as it stands on a day: its duties and the persons whose cases it holds. Null when it is disabled.
create function access.standing(whom uuid, today date) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select jsonb_build_object('accountId', a.id, 'name', a.name, 'language', a.language, 'personId', a.person_id,
    'assignments', coalesce((select jsonb_agg(jsonb_build_object(
        'id', s.id, 'duty', s.duty, 'serviceId', s.service_id, 'missionId', s.mission_id)
        order by s.duty = 'candidate', lower(s.valid), s.id)
      from access.assignment s where s.account_id = a.id and s.valid @> today), '[]'),
    'cases', coalesce((select jsonb_agg(distinct r.person_id) from access.relation r
      where r.holder_account_id = a.id and r.valid @> today), '[]'))
  from access.account a where a.id = whom and a.disabled_at is null;
end;

-- Tries that count for this one, the newest first. Waits for another try with the same address, device or network address,
-- so that a hundred at once are counted one after the other.
create function access.attempts_before(the_email bytea, the_device bytea, the_ip text, the_instant timestamptz)
  returns table (at timestamptz, outcome text, same_subject boolean, same_ip boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  perform pg_advisory_xact_lock(hashtextextended('access.attempt ' || encode(coalesce(the_device, the_email), 'hex'), 0));
  perform pg_advisory_xact_lock(hashtextextended('access.attempt from ' || the_ip, 0));
  return query
    select t.at, t.outcome, t.same_subject, t.same_ip from (
      select a.at, a.outcome, a.ip = the_ip as same_ip,
        case when the_device is null then a.device_hash is null and a.email_hash = the_email else a.device_hash = the_device end as same_subject
      from access.attempt a
      where a.at > the_instant - interval '12 hours' and (a.email_hash = the_email or a.device_hash = the_device)
      union all
      select a.at, a.outcome, true, false from access.attempt a
      where a.at > the_instant - interval '1 minute' and a.ip = the_ip and a.email_hash <> the_email
        and a.device_hash is distinct from the_device
    ) t order by t.at desc limit 500;
end $$;

create function access.begin_attempt(id uuid, email_hash bytea, device_hash bytea, ip text, at timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into access.attempt (id, email_hash, device_hash, ip, at)
    values (begin_attempt.id, begin_attempt.email_hash, begin_attempt.device_hash, begin_attempt.ip, begin_attempt.at);
end;

create function access.settle_attempt(attempt_id uuid, result text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update access.attempt set outcome = result where id = attempt_id and outcome = 'open';
end;

-- The password hash of one address, and whether the browser is one that this account has used.
create function access.password_of(folded text, device bytea)
  returns table (account_id uuid, secret text, known_device boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select a.id, c.secret, exists (select 1 from access.device d where d.hash = device and d.account_id = a.id)
  from access.account a join access.credential c on c.account_id = a.id and c.kind = 'password' and c.retired_at is null
  where a.email_folded = folded and a.disabled_at is null;
end;

create function access.remember_device(device bytea, whom uuid, at timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into access.device (hash, account_id, created_at) values (device, whom, at) on conflict do nothing;
end;

-- Opens a session and ends the oldest ones beyond the number that may run side by side. Returns the instant of the sign-in before.
create function access.open_session(id_hash bytea, handle uuid, whom uuid, assignment uuid, factors text[],
    signed_in_at timestamptz, at timestamptz, expires_at timestamptz, user_agent text, side_by_side integer) returns timestamptz
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare
  before timestamptz;
begin
  perform 1 from access.account a where a.id = whom for update;
  select max(s.signed_in_at) into before from access.session s where s.account_id = whom;
  insert into access.session
    (id_hash, handle, account_id, assignment_id, factors, signed_in_at, created_at, last_seen_at, expires_at, user_agent)
    values (id_hash, handle, whom, assignment, factors, signed_in_at, at, at, expires_at, left(user_agent, 300));
  update access.session s set ended_at = at, ended_because = 'too-many'
    where s.account_id = whom and s.ended_at is null and s.id_hash not in (
      select n.id_hash from access.session n
      where n.account_id = whom and n.ended_at is null and n.expires_at > at
      order by n.id_hash = open_session.id_hash desc, n.last_seen_at desc, n.handle limit side_by_side);
  return before;
end $$;

create function access.session_of(hash bytea)
  returns table (account_id uuid, assignment_id uuid, handle uuid, factors text[], signed_in_at timestamptz,
    last_seen_at timestamptz, expires_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.account_id, s.assignment_id, s.handle, s.factors, s.signed_in_at, s.last_seen_at, s.expires_at
  from access.session s where s.id_hash = hash and s.ended_at is null;
end;

create function access.touch_session(hash bytea, at timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update access.session set last_seen_at = at where id_hash = hash and ended_at is null and last_seen_at < at;
end;

create function access.end_session(hash bytea, at timestamptz, because text) returns uuid
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update access.session set ended_at = at, ended_because = because where id_hash = hash and ended_at is null returning account_id;
end;

create function access.sessions_of_me(at timestamptz)
  returns table (handle uuid, signed_in_at timestamptz, last_seen_at timestamptz, user_agent text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.handle, s.signed_in_at, s.last_seen_at, s.user_agent from access.session s
  where s.account_id = sec.account() and s.ended_at is null and s.expires_at > at order by s.last_seen_at desc;
end;

create function access.end_session_of_me(its_handle uuid, at timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  with ended as (update access.session set ended_at = at, ended_because = 'ended-by-owner'
    where handle = its_handle and account_id = sec.account() and ended_at is null returning 1)
  select exists (select 1 from ended);
end;

create function access.token_of(hash bytea, at timestamptz) returns table (id uuid, account_id uuid, assignment_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select t.id, t.account_id, t.assignment_id from access.token t
  where t.hash = token_of.hash and t.revoked_at is null and t.created_at <= at and t.expires_at > at;
end;

-- Everything that lets an account in ends now: an administrator disabled it.
create function access.shut_out(whom uuid, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.administers() then
    raise exception 'Only an administrator shuts an account out.' using errcode = 'insufficient_privilege';
  end if;
  update access.session set ended_at = at, ended_because = 'account-disabled' where account_id = whom and ended_at is null;
  update access.token set revoked_at = at, revoked_by = sec.account() where account_id = whom and revoked_at is null;
  update access.one_time_link set used_at = at where account_id = whom and used_at is null;
  delete from access.device where account_id = whom;
end $$;

-- Not granted: what a new password does, whoever sets it. It ends every session of the account.
create function access.replace_password(whom uuid, new_secret text, at timestamptz) returns void
  language sql volatile set search_path = pg_catalog, pg_temp
begin atomic
  update access.credential set retired_at = at where account_id = whom and kind = 'password' and retired_at is null;
  insert into access.credential (id, account_id, kind, secret, created_at)
    values (gen_random_uuid(), whom, 'password', new_secret, at);
  update access.session set ended_at = at, ended_because = 'password-changed' where account_id = whom and ended_at is null;
end;

-- One's own password, or a system actor's doing. An administrator gives a one-time link instead and never knows a password.
create function access.set_password(whom uuid, new_secret text, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if whom is distinct from sec.account() and coalesce(sec.duty(), '') <> 'system' then
    raise exception 'A password is set by its owner.' using errcode = 'insufficient_privilege';
  end if;
  perform access.replace_password(whom, new_secret, at);
end $$;

create function access.password_of_me() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select secret from access.credential where account_id = sec.account() and kind = 'password' and retired_at is null;
end;

-- Whom a link is for, while it is good.
create function access.link_of(its_hash bytea, at timestamptz) returns table (account_id uuid, email text, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select a.id, a.email, a.name from access.one_time_link l join access.account a on a.id = l.account_id
  where l.hash = its_hash and l.used_at is null and l.created_at <= at and l.expires_at > at and a.disabled_at is null;
end;

-- Uses a link up and sets the password, or does nothing and returns null. Of two at once, one gets it.
create function access.redeem_link(its_hash bytea, new_secret text, at timestamptz) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  whom uuid;
begin
  update access.one_time_link l set used_at = at
    where l.hash = its_hash and l.used_at is null and l.created_at <= at and l.expires_at > at
      and exists (select 1 from access.account a where a.id = l.account_id and a.disabled_at is null)
    returning l.account_id into whom;
  if whom is not null then
    perform access.replace_password(whom, new_secret, at);
    update access.one_time_link l set used_at = at where l.account_id = whom and l.used_at is null;
  end if;
  return whom;
end $$;

-- Failed tries with this address between two instants, in browsers of strangers: what the owner is told at sign-in.
create function access.failures_between(its_email bytea, since timestamptz, until timestamptz) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select count(*)::integer from access.attempt
  where email_hash = its_email and outcome = 'failed' and at > since and at <= until;
end;

-- Tidies up what no rule looks at any more.
create function access.sweep(at timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
begin
  if coalesce(sec.duty(), '') <> 'system' then
    raise exception 'Sweeping is the work of a system actor.' using errcode = 'insufficient_privilege';
  end if;
  delete from access.attempt a where a.at < sweep.at - interval '90 days';
  delete from access.session s where s.expires_at < sweep.at - interval '90 days';
  delete from access.one_time_link l where l.expires_at < sweep.at - interval '90 days';
end $$;

revoke execute on all functions in schema access from public;
grant execute on all functions in schema access to {app};
revoke execute on function access.replace_password(uuid, text, timestamptz) from {app};
