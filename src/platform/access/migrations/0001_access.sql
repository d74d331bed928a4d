-- Who may come in, as what, since when: accounts and their dated duties and relations, and the ways to prove who one is.
-- What proves an identity (secrets, sessions, attempts) is closed to every application role: only the narrow functions
-- in 0002 reach it. The lists an administrator works with are granted, row by row.
create schema access authorization {owner};
grant usage on schema access to {app};

create table access.account (
  id uuid primary key,
  email text not null,
  email_folded text not null constraint account_email_is_new unique,
  name text not null constraint account_has_a_name check (btrim(name) <> ''),
  language text not null constraint account_language check (language in ('en', 'fr')),
  person_id uuid constraint account_person_has_no_other unique,
  practice boolean not null default false,
  created_at timestamptz not null,
  created_by uuid,
  disabled_at timestamptz,
  disabled_by uuid
);

-- A duty of an account, for a service or a mission where the duty serves one, for a time.
create table access.assignment (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  duty text not null constraint assignment_duty check (duty in (
    'intake-officer', 'gac-assessor', 'ps-assessor', 'rcmp-planner', 'decision-body', 'communications-officer', 'irss-officer',
    'service-coordinator', 'service-chief', 'rcmp-adviser', 'candidate', 'physician', 'psychologist', 'health-administrator',
    'conduct-officer', 'training-officer', 'readiness-officer', 'mission-desk', 'contingent-commander', 'host-liaison',
    'finance-officer', 'auditor', 'administrator')),
  service_id uuid,
  mission_id uuid,
  valid daterange not null constraint assignment_lasts check (not isempty(valid) and lower(valid) is not null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  constraint assignment_names_its_service check
    ((duty in ('service-coordinator', 'service-chief', 'rcmp-adviser')) = (service_id is not null)),
  constraint assignment_names_its_mission check
    (case duty when 'contingent-commander' then mission_id is not null when 'mission-desk' then true else mission_id is null end),
  constraint assignment_of_its_account unique (id, account_id),
  constraint assignment_given_once exclude using gist (account_id with =, duty with =,
    coalesce(service_id, '00000000-0000-0000-0000-000000000000') with =,
    coalesce(mission_id, '00000000-0000-0000-0000-000000000000') with =, valid with &&)
);

-- Whose case or panel somebody holds: the relation of need-to-know (domain.md 7.1), which claims and row policies read.
create table access.relation (
  id uuid primary key,
  person_id uuid not null,
  holder_account_id uuid not null references access.account (id),
  kind text not null constraint relation_kind check (kind in ('assigned-case', 'own-panel')),
  valid daterange not null constraint relation_lasts check (not isempty(valid) and lower(valid) is not null),
  recorded_at timestamptz not null,
  recorded_by uuid,
  constraint relation_held_once exclude using gist (holder_account_id with =, person_id with =, kind with =, valid with &&)
);
create index relation_of_person on access.relation (person_id);

-- A way to prove an identity. `secret` is an argon2id hash for a password; a passkey keeps its public key, TOTP its sealed
-- seed; `external_id` is the credential id of a passkey or issuer and subject of OpenID Connect.
create table access.credential (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  kind text not null constraint credential_kind check (kind in ('password', 'passkey', 'totp', 'oidc', 'recovery-code')),
  secret text,
  external_id text,
  detail jsonb not null default '{}',
  created_at timestamptz not null,
  last_used_at timestamptz,
  retired_at timestamptz,
  constraint credential_external_id_is_new unique (kind, external_id)
);
create unique index one_password_an_account on access.credential (account_id) where kind = 'password' and retired_at is null;
create index credential_of_account on access.credential (account_id);

-- The cookie holds the token, the table its SHA-256; the request-forgery token is derived from the cookie's and is not kept.
create table access.session (
  id_hash bytea primary key,
  handle uuid not null constraint session_handle_is_new unique,
  account_id uuid not null references access.account (id),
  assignment_id uuid not null,
  factors text[] not null,
  signed_in_at timestamptz not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_because text,
  user_agent text,
  constraint session_duty_is_its_accounts foreign key (assignment_id, account_id) references access.assignment (id, account_id)
);
create index session_of_account on access.session (account_id) where ended_at is null;

-- A bearer token of the API: one account in one duty, for at most a year.
create table access.token (
  id uuid primary key,
  hash bytea not null constraint token_is_new unique,
  account_id uuid not null references access.account (id),
  assignment_id uuid not null,
  label text not null,
  created_at timestamptz not null,
  created_by uuid,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  constraint token_runs_out_within_a_year check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
  constraint token_duty_is_its_accounts foreign key (assignment_id, account_id) references access.assignment (id, account_id)
);
create index token_of_account on access.token (account_id);

-- Each try at a password, recorded before the password is looked at. E-mail addresses are kept as hashes only: a
-- password typed into the wrong field must not be readable here, and an unknown address leaves the same row as a known one.
create table access.attempt (
  id uuid primary key,
  email_hash bytea not null,
  device_hash bytea,
  ip text not null,
  at timestamptz not null,
  outcome text not null default 'open' constraint attempt_outcome check (outcome in ('open', 'failed', 'passed'))
);
create index attempt_by_email on access.attempt (email_hash, at desc);
create index attempt_by_device on access.attempt (device_hash, at desc) where device_hash is not null;
create index attempt_by_ip on access.attempt (ip, at desc);

-- A browser in which this account has signed in before: strangers' failures do not lock it out.
create table access.device (
  hash bytea primary key,
  account_id uuid not null references access.account (id),
  created_at timestamptz not null
);

create table access.one_time_link (
  hash bytea primary key,
  account_id uuid not null references access.account (id),
  created_at timestamptz not null,
  created_by uuid,
  expires_at timestamptz not null constraint link_runs_out check (expires_at > created_at),
  used_at timestamptz
);

do $$
declare one text;
begin
  foreach one in array array['account', 'assignment', 'relation', 'credential', 'session', 'token', 'attempt', 'device', 'one_time_link'] loop
    execute format('alter table access.%I enable row level security', one);
    execute format('alter table access.%I force row level security', one);
    -- Nobody can sign in as the owner; the functions of 0002 run as it.
    execute format('create policy functions_work on access.%I to {owner} using (true) with check (true)', one);
  end loop;
end $$;

create function access.administers() returns boolean language sql stable
  return coalesce(sec.duty() in ('administrator', 'system'), false);
create function access.assigns_cases() returns boolean language sql stable
  return coalesce(sec.duty() in ('irss-officer', 'physician', 'psychologist', 'health-administrator', 'conduct-officer', 'system'), false);

grant select, insert on access.account to {app};
grant update (email, email_folded, name, language, person_id, disabled_at, disabled_by) on access.account to {app};
create policy own_account on access.account for select to {app} using (id = (select sec.account()));
create policy auditors_read on access.account for select to {app_audit} using ((select sec.duty()) = 'auditor');
create policy administrators_work on access.account to {app}
  using ((select access.administers())) with check ((select access.administers()));

grant select, insert on access.assignment to {app};
grant update (valid) on access.assignment to {app};
create policy own_assignments on access.assignment for select to {app} using (account_id = (select sec.account()));
create policy auditors_read on access.assignment for select to {app_audit} using ((select sec.duty()) = 'auditor');
create policy administrators_work on access.assignment to {app}
  using ((select access.administers())) with check ((select access.administers()));

grant select, insert on access.relation to {app};
grant update (valid) on access.relation to {app};
create policy own_relations on access.relation for select to {app} using (holder_account_id = (select sec.account()));
create policy case_givers_work on access.relation to {app}
  using ((select access.assigns_cases())) with check ((select access.assigns_cases()));

grant select (id, account_id, assignment_id, label, created_at, created_by, expires_at, revoked_at, revoked_by) on access.token to {app};
grant insert on access.token to {app};
grant update (revoked_at, revoked_by) on access.token to {app};
create policy own_tokens on access.token to {app}
  using (account_id = (select sec.account())) with check (account_id = (select sec.account()));
create policy administrators_read on access.token for select to {app} using ((select access.administers()));
create policy administrators_revoke on access.token for update to {app}
  using ((select access.administers())) with check ((select access.administers()) and revoked_at is not null);
create policy system_issues on access.token for insert to {app} with check ((select sec.duty()) = 'system');

grant insert on access.one_time_link to {app};
create policy administrators_give on access.one_time_link for insert to {app} with check ((select access.administers()));
