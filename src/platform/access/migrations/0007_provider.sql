-- Institutional sign-in: an account is known by issuer and subject, recorded before; nobody is let in because a provider knows them.
create function access.account_of_provider(identity text, verified_email text) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce(
    (select c.account_id from access.credential c join access.account a on a.id = c.account_id
      where c.kind = 'oidc' and c.external_id = identity and c.retired_at is null and a.disabled_at is null),
    (select a.id from access.account a where a.email_folded = verified_email and a.disabled_at is null
      and not exists (select 1 from access.credential c where c.account_id = a.id and c.kind = 'oidc' and c.retired_at is null)));
end;

create function access.register_identity(whom uuid, identity text, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.administers() then
    raise exception 'Only an administrator records whom a provider''s subject stands for.' using errcode = 'insufficient_privilege';
  end if;
  update access.credential set retired_at = at, external_id = null where account_id = whom and kind = 'oidc' and retired_at is null;
  insert into access.credential (id, account_id, kind, external_id, created_at) values (gen_random_uuid(), whom, 'oidc', identity, at)
    on conflict do nothing;
  return found;
end $$;

revoke execute on function access.account_of_provider(text, text), access.register_identity(uuid, text, timestamptz) from public;
grant execute on function access.account_of_provider(text, text), access.register_identity(uuid, text, timestamptz) to {app};
