-- Whether the session or token by which somebody came, and the duty in which they came, still hold. Asked in the transaction of the act:
-- the rows stay locked until it ends, so that a revocation comes wholly before the act or wholly after it.
create function access.is_still_in(came_by uuid, its_assignment uuid, today date) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from access.token t, access.assignment a
    where t.id = came_by and t.revoked_at is null and a.id = its_assignment and a.valid @> today for share;
  if not found then
    perform 1 from access.session s, access.assignment a
      where s.handle = came_by and s.ended_at is null and a.id = its_assignment and a.valid @> today for share;
  end if;
  return found;
end $$;
revoke execute on function access.is_still_in(uuid, uuid, date) from public;
grant execute on function access.is_still_in(uuid, uuid, date) to {app};
