-- Who is asking, as row-level security believes it. Claims live for one transaction; forgotten claims see nothing.
create schema if not exists platform authorization {owner};
create schema sec authorization {owner};
grant usage on schema sec, platform to {app};

create extension if not exists btree_gist schema public;
create extension if not exists unaccent schema public;
create extension if not exists pg_trgm schema public;
create extension if not exists pgcrypto schema public;

create function sec.account() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.account', true), '')::uuid;
create function sec.person() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person', true), '')::uuid;
create function sec.duty() returns text language sql stable parallel safe
  return nullif(current_setting('app.duty', true), '');
create function sec.reach() returns text language sql stable parallel safe
  return nullif(current_setting('app.reach', true), '');
create function sec.services() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.services', true), '')::uuid[], '{}');
create function sec.missions() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.missions', true), '')::uuid[], '{}');
create function sec.cases() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.cases', true), '')::uuid[], '{}');
create function sec.today() returns date language sql stable parallel safe
  return nullif(current_setting('app.today', true), '')::date;

-- Accents and case off, apostrophes and hyphens to a space: what names are searched and sorted by, on any server.
create function sec.fold(value text) returns text language sql immutable strict parallel safe
  return btrim(regexp_replace(
    lower(public.unaccent('public.unaccent'::regdictionary, value)),
    '[[:space:]''"`´‘’ʼ‐‑‒–—-]+', ' ', 'g'));

create table platform.installation (
  only_row boolean primary key default true constraint installation_is_one_row check (only_row),
  kind text not null constraint installation_kind check (kind in ('practice', 'production')),
  pack text not null,
  zone text not null,
  seed text,
  anchor_day date,
  made_at timestamptz not null default now()
);
grant select, insert on platform.installation to {app};

create function platform.refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception 'The table % is not emptied.', tg_table_name using errcode = 'restrict_violation';
end $$;

create function platform.keep_installation_kind() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.kind = old.kind then
    return new;
  end if;
  raise exception 'A % installation stays one for good.', old.kind
    using errcode = 'check_violation', constraint = 'installation_kind_is_for_good';
end $$;
create trigger installation_kind_is_for_good before update or delete on platform.installation
  for each row execute function platform.keep_installation_kind();
create trigger installation_is_not_emptied before truncate on platform.installation
  for each statement execute function platform.refuse_truncate();

-- What an action answered, so that the same request sent twice is done once.
create table platform.idempotency (
  account_id uuid not null,
  key text not null,
  action text not null,
  -- Null while it runs.
  result jsonb,
  at timestamptz not null default now(),
  primary key (account_id, key)
);
alter table platform.idempotency enable row level security;
alter table platform.idempotency force row level security;
create policy own_requests on platform.idempotency
  using (account_id = (select sec.account())) with check (account_id = (select sec.account()));
grant select, insert, update (result), delete on platform.idempotency to {app};
