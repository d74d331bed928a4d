-- How many letters wait for the owner of an account: asked together with the session, before there are claims.
create policy unread_counted on letters.letter for select to {owner} using (read_at is null);
create function letters.unread_of(whom uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select count(*)::integer from letters.letter l join access.account a on a.id = whom
  where l.read_at is null and (l.account_id = a.id or l.person_id = a.person_id);
end;
revoke execute on function letters.unread_of(uuid) from public;
grant execute on function letters.unread_of(uuid) to {app};
