-- When the owner of a token was told that it ends soon.
alter table access.token add column warned_at timestamptz;

-- The tokens in use that end until then and of which nobody was told; whoever asks has told their owners with it.
create function access.tokens_to_warn_of(at timestamptz, until timestamptz)
  returns table (account_id uuid, label text, expires_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  if coalesce(sec.duty(), '') <> 'system' then
    raise exception 'Telling the owner is the work of a system actor.' using errcode = 'insufficient_privilege';
  end if;
  return query
    update access.token t set warned_at = at from access.account a
    where a.id = t.account_id and a.disabled_at is null and t.revoked_at is null and t.warned_at is null
      and t.expires_at > at and t.expires_at <= until
    returning t.account_id, t.label, t.expires_at;
end $$;
revoke all on function access.tokens_to_warn_of(timestamptz, timestamptz) from public;
grant execute on function access.tokens_to_warn_of(timestamptz, timestamptz) to {app};
