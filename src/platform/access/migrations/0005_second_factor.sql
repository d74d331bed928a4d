-- A second factor for everybody: passkeys first, codes of an app as a recorded exception, recovery codes for the day on which
-- the passkey is lost. In a production installation no session opens without one: the database says so too.
alter table access.session add column proved_at timestamptz;
update access.session set proved_at = signed_in_at;
alter table access.session alter column proved_at set not null;

-- A password that fits and is not enough yet: ten minutes to show the second factor. It is no session and opens no page.
create table access.sign_in_step (
  hash bytea primary key,
  account_id uuid not null references access.account (id),
  factors text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null constraint step_runs_out check (expires_at > created_at),
  used_at timestamptz
);

-- What a passkey has to sign, once, for one purpose.
create table access.challenge (
  hash bytea primary key,
  purpose text not null constraint challenge_purpose check (purpose in ('enrol', 'sign-in', 'confirm', 'passkey-only')),
  account_id uuid references access.account (id),
  created_at timestamptz not null,
  expires_at timestamptz not null constraint challenge_runs_out check (expires_at > created_at)
);

create table access.code_try (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  at timestamptz not null,
  outcome text not null default 'open' constraint code_try_outcome check (outcome in ('open', 'failed', 'passed'))
);
create index code_try_of_account on access.code_try (account_id, at desc);

-- Why somebody may use codes of an app though passkeys are the rule.
create table access.code_app_exception (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  reason text not null constraint code_app_exception_has_a_reason check (btrim(reason) <> ''),
  given_at timestamptz not null,
  given_by uuid,
  withdrawn_at timestamptz
);
create unique index one_code_app_exception on access.code_app_exception (account_id) where withdrawn_at is null;
create unique index one_code_app_an_account on access.credential (account_id) where kind = 'totp' and retired_at is null;

do $$
declare one text;
begin
  foreach one in array array['sign_in_step', 'challenge', 'code_try', 'code_app_exception'] loop
    execute format('alter table access.%I enable row level security', one);
    execute format('alter table access.%I force row level security', one);
    execute format('create policy functions_work on access.%I to {owner} using (true) with check (true)', one);
  end loop;
end $$;

grant select, insert on access.code_app_exception to {app};
grant update (withdrawn_at) on access.code_app_exception to {app};
create policy own_exception on access.code_app_exception for select to {app} using (account_id = (select sec.account()));
create policy auditors_read on access.code_app_exception for select to {app_audit} using ((select sec.duty()) = 'auditor');
create policy administrators_work on access.code_app_exception to {app}
  using ((select access.administers())) with check ((select access.administers()));

-- Whether every session needs a second factor here: in production always; where nothing is installed it is asked for too.
create function access.second_factor_due() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce((select kind <> 'practice' from platform.installation), true);
end;

create function access.is_second_factor(factors text[]) returns boolean language sql immutable
  return factors && array['passkey', 'code', 'recovery-code', 'provider-mfa'];

create function access.has_second_factor(whom uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (select 1 from access.credential c where c.account_id = whom and c.kind in ('passkey', 'totp') and c.retired_at is null);
end;

drop function access.open_session(bytea, uuid, uuid, uuid, text[], timestamptz, timestamptz, timestamptz, text, integer);
create function access.open_session(id_hash bytea, handle uuid, whom uuid, assignment uuid, factors text[], signed_in_at timestamptz,
    proved_at timestamptz, at timestamptz, expires_at timestamptz, user_agent text, side_by_side integer) returns timestamptz
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare
  before timestamptz;
begin
  if access.second_factor_due() and not access.is_second_factor(factors) then
    raise exception 'A session without a second factor does not open here.' using errcode = 'insufficient_privilege';
  end if;
  perform 1 from access.account a where a.id = whom for update;
  select max(s.signed_in_at) into before from access.session s where s.account_id = whom;
  insert into access.session
    (id_hash, handle, account_id, assignment_id, factors, signed_in_at, proved_at, created_at, last_seen_at, expires_at, user_agent)
    values (id_hash, handle, whom, assignment, factors, signed_in_at, proved_at, at, at, expires_at, left(user_agent, 300));
  update access.session s set ended_at = at, ended_because = 'too-many'
    where s.account_id = whom and s.ended_at is null and s.id_hash not in (
      select n.id_hash from access.session n
      where n.account_id = whom and n.ended_at is null and n.expires_at > at
      order by n.id_hash = open_session.id_hash desc, n.last_seen_at desc, n.handle limit side_by_side);
  return before;
end $$;

-- A session of a time before the second factor opens nothing in production either.
drop function access.session_of(bytea);
create function access.session_of(hash bytea)
  returns table (account_id uuid, assignment_id uuid, handle uuid, factors text[], signed_in_at timestamptz, proved_at timestamptz,
    last_seen_at timestamptz, expires_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.account_id, s.assignment_id, s.handle, s.factors, s.signed_in_at, s.proved_at, s.last_seen_at, s.expires_at
  from access.session s
  where s.id_hash = hash and s.ended_at is null
    and (access.is_second_factor(s.factors) or not access.second_factor_due());
end;

create function access.open_step(its_hash bytea, whom uuid, its_factors text[], at timestamptz, until timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into access.sign_in_step (hash, account_id, factors, created_at, expires_at)
    values (its_hash, whom, its_factors, at, until);
end;

create function access.step_of(its_hash bytea, at timestamptz) returns table (account_id uuid, factors text[], name text, email text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.account_id, s.factors, a.name, a.email from access.sign_in_step s join access.account a on a.id = s.account_id
  where s.hash = its_hash and s.used_at is null and s.created_at <= at and s.expires_at > at and a.disabled_at is null;
end;

-- Of two at once, one gets it.
create function access.take_step(its_hash bytea, at timestamptz) returns table (account_id uuid, factors text[])
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update access.sign_in_step s set used_at = at
    where s.hash = its_hash and s.used_at is null and s.created_at <= at and s.expires_at > at
    returning s.account_id, s.factors;
end;

create function access.put_challenge(its_hash bytea, its_purpose text, whom uuid, at timestamptz, until timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from access.challenge c where c.expires_at < at;
  insert into access.challenge (hash, purpose, account_id, created_at, expires_at) values (its_hash, its_purpose, whom, at, until);
end;

create function access.take_challenge(its_hash bytea, its_purpose text, whom uuid, at timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  with taken as (delete from access.challenge c where c.hash = its_hash
    returning c.purpose = its_purpose and c.account_id is not distinct from whom and c.created_at <= at and c.expires_at > at as fits)
  select coalesce((select fits from taken), false);
end;

-- One's own factors: the claims say whose they are, before the session begins as well as within it.
create function access.own_passkeys() returns table (id uuid, external_id text, public_key text, detail jsonb, created_at timestamptz,
    last_used_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.id, c.external_id, c.secret, c.detail, c.created_at, c.last_used_at from access.credential c
  where c.account_id = sec.account() and c.kind = 'passkey' and c.retired_at is null order by c.created_at, c.id;
end;

create function access.own_factors() returns table (passkeys integer, code_app boolean, recovery_codes integer, code_app_allowed boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select count(*) filter (where c.kind = 'passkey')::integer, count(*) filter (where c.kind = 'totp') > 0,
    count(*) filter (where c.kind = 'recovery-code')::integer,
    exists (select 1 from access.code_app_exception e where e.account_id = sec.account() and e.withdrawn_at is null)
  from access.credential c where c.account_id = sec.account() and c.retired_at is null;
end;

create function access.add_passkey(its_id uuid, its_external_id text, its_public_key text, its_detail jsonb, at timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into access.credential (id, account_id, kind, secret, external_id, detail, created_at)
    values (its_id, sec.account(), 'passkey', its_public_key, its_external_id, its_detail, at);
end;

create function access.rename_passkey(its_id uuid, its_name text) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  with renamed as (update access.credential set detail = detail || jsonb_build_object('name', its_name)
    where id = its_id and account_id = sec.account() and kind = 'passkey' and retired_at is null returning 1)
  select exists (select 1 from renamed);
end;

-- The id of the credential stays taken: a passkey that was removed does not come back to another account.
create function access.remove_passkey(its_id uuid, at timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  with removed as (update access.credential set retired_at = at
    where id = its_id and account_id = sec.account() and kind = 'passkey' and retired_at is null returning 1)
  select exists (select 1 from removed);
end;

-- A counter that does not go up, of an authenticator that counts, is a copy of the passkey: it is not taken.
create function access.use_passkey(its_id uuid, counter bigint, at timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  with used as (update access.credential c set detail = c.detail || jsonb_build_object('counter', counter), last_used_at = at
    where c.id = its_id and c.account_id = sec.account() and c.kind = 'passkey' and c.retired_at is null
      and (counter > (c.detail ->> 'counter')::bigint or (counter = 0 and (c.detail ->> 'counter')::bigint = 0)) returning 1)
  select exists (select 1 from used);
end;

-- Whose passkey it is, for signing in with it alone.
create function access.owner_of_passkey(its_external_id text) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.account_id from access.credential c join access.account a on a.id = c.account_id
  where c.kind = 'passkey' and c.external_id = its_external_id and c.retired_at is null and a.disabled_at is null;
end;

create function access.keep_code_app(its_id uuid, sealed text, step bigint, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from access.code_app_exception e where e.account_id = sec.account() and e.withdrawn_at is null) then
    raise exception 'Codes of an app are an exception that an administrator records.' using errcode = 'insufficient_privilege';
  end if;
  update access.credential set retired_at = at where account_id = sec.account() and kind = 'totp' and retired_at is null;
  insert into access.credential (id, account_id, kind, secret, detail, created_at)
    values (its_id, sec.account(), 'totp', sealed, jsonb_build_object('step', step), at);
end $$;

create function access.own_code_app() returns table (id uuid, sealed text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.id, c.secret from access.credential c where c.account_id = sec.account() and c.kind = 'totp' and c.retired_at is null;
end;

-- Each step once: of two that show the same code, one gets in.
create function access.use_code(its_id uuid, step bigint, at timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  with used as (update access.credential c set detail = c.detail || jsonb_build_object('step', step), last_used_at = at
    where c.id = its_id and c.account_id = sec.account() and c.kind = 'totp' and c.retired_at is null
      and (c.detail ->> 'step')::bigint < step returning 1)
  select exists (select 1 from used);
end;

create function access.keep_recovery_codes(hashes text[], at timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update access.credential set retired_at = at where account_id = sec.account() and kind = 'recovery-code' and retired_at is null;
  insert into access.credential (id, account_id, kind, secret, created_at)
    select gen_random_uuid(), sec.account(), 'recovery-code', one, at from unnest(hashes) as one;
end;

create function access.own_recovery_codes() returns table (id uuid, secret text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.id, c.secret from access.credential c
  where c.account_id = sec.account() and c.kind = 'recovery-code' and c.retired_at is null;
end;

create function access.use_recovery_code(its_id uuid, at timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  with used as (update access.credential set retired_at = at, last_used_at = at
    where id = its_id and account_id = sec.account() and kind = 'recovery-code' and retired_at is null returning 1)
  select exists (select 1 from used);
end;

-- Tries at a code since the last one that passed, the newest first; many at once are counted one after the other.
create function access.own_code_tries(since timestamptz) returns table (at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  perform pg_advisory_xact_lock(hashtextextended('access.code_try ' || sec.account(), 0));
  return query select t.at from access.code_try t where t.account_id = sec.account() and t.outcome <> 'passed' and t.at > since
    and t.at > coalesce((select max(p.at) from access.code_try p where p.account_id = sec.account() and p.outcome = 'passed'), '-infinity')
    order by t.at desc limit 100;
end $$;

create function access.begin_code_try(its_id uuid, at timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into access.code_try (id, account_id, at) values (its_id, sec.account(), at);
end;

create function access.settle_code_try(its_id uuid, result text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update access.code_try set outcome = result where id = its_id and account_id = sec.account() and outcome = 'open';
end;

create function access.knows_device(device bytea, whom uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (select 1 from access.device d where d.hash = device and d.account_id = whom);
end;

-- Failed tries with the address of this account, as its owner is told at sign-in.
create function access.failed_since(whom uuid, since timestamptz, until timestamptz) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select count(*)::integer from access.attempt t join access.account a on t.email_hash = sha256(convert_to(a.email_folded, 'UTF8'))
  where a.id = whom and t.outcome = 'failed' and t.at > since and t.at <= until;
end;
drop function access.failures_between(bytea, timestamptz, timestamptz);

-- Why an administrator took all ways to sign in from an account.
create table access.factors_reset (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  reason text not null constraint factors_reset_has_a_reason check (btrim(reason) <> ''),
  reset_at timestamptz not null,
  reset_by uuid
);
alter table access.factors_reset enable row level security;
alter table access.factors_reset force row level security;
create policy functions_work on access.factors_reset to {owner} using (true) with check (true);
grant select on access.factors_reset to {app};
create policy own_resets on access.factors_reset for select to {app} using (account_id = (select sec.account()));
create policy auditors_read on access.factors_reset for select to {app_audit} using ((select sec.duty()) = 'auditor');
create policy administrators_read on access.factors_reset for select to {app} using ((select access.administers()));

-- The factors are lost or in other hands: everything that lets the account in ends, the password too. A one-time link begins anew.
create function access.reset_factors(whom uuid, why text, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.administers() then
    raise exception 'Only an administrator resets how an account signs in.' using errcode = 'insufficient_privilege';
  end if;
  insert into access.factors_reset (id, account_id, reason, reset_at, reset_by) values (gen_random_uuid(), whom, why, at, sec.account());
  update access.credential set retired_at = at where account_id = whom and kind <> 'oidc' and retired_at is null;
  update access.session set ended_at = at, ended_because = 'factors-reset' where account_id = whom and ended_at is null;
  update access.token set revoked_at = at, revoked_by = sec.account() where account_id = whom and revoked_at is null;
  update access.one_time_link set used_at = at where account_id = whom and used_at is null;
  update access.sign_in_step set used_at = at where account_id = whom and used_at is null;
  update access.code_app_exception set withdrawn_at = at where account_id = whom and withdrawn_at is null;
  delete from access.device where account_id = whom;
end $$;

-- Whether codes of an app are the only second factor of an account: an exception that is not simply withdrawn.
create function access.leans_on_code_app(whom uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select access.administers()
    and exists (select 1 from access.credential c where c.account_id = whom and c.kind = 'totp' and c.retired_at is null)
    and not exists (select 1 from access.credential c where c.account_id = whom and c.kind = 'passkey' and c.retired_at is null);
end;

create function access.withdraw_code_app(whom uuid, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.administers() then
    raise exception 'Only an administrator withdraws the exception.' using errcode = 'insufficient_privilege';
  end if;
  update access.code_app_exception set withdrawn_at = at where account_id = whom and withdrawn_at is null;
  update access.credential set retired_at = at where account_id = whom and kind = 'totp' and retired_at is null;
end $$;

create or replace function access.sweep(at timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
begin
  if coalesce(sec.duty(), '') <> 'system' then
    raise exception 'Sweeping is the work of a system actor.' using errcode = 'insufficient_privilege';
  end if;
  delete from access.attempt a where a.at < sweep.at - interval '90 days';
  delete from access.failures_told t where t.told_at < sweep.at - interval '90 days';
  delete from access.session s where s.expires_at < sweep.at - interval '90 days';
  delete from access.one_time_link l where l.expires_at < sweep.at - interval '90 days';
  delete from access.sign_in_step s where s.expires_at < sweep.at - interval '90 days';
  delete from access.code_try t where t.at < sweep.at - interval '90 days';
  delete from access.challenge c where c.expires_at < sweep.at;
end $$;

-- A token that may also do what asks people to confirm who they are: its owner says so when issuing it.
alter table access.token add column sensitive boolean not null default false;
grant select (sensitive) on access.token to {app};
drop function access.token_of(bytea, timestamptz);
create function access.token_of(hash bytea, at timestamptz)
  returns table (id uuid, account_id uuid, assignment_id uuid, sensitive boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select t.id, t.account_id, t.assignment_id, t.sensitive from access.token t
  where t.hash = token_of.hash and t.revoked_at is null and t.created_at <= at and t.expires_at > at;
end;

revoke execute on all functions in schema access from public;
grant execute on all functions in schema access to {app};
revoke execute on function access.replace_password(uuid, text, timestamptz) from {app};
