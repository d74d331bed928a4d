-- The language in which somebody is written to: the owner chooses it, an administrator only at the beginning.
create function access.set_language_of_me(wanted text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update access.account set language = wanted where id = sec.account();
end;
revoke execute on function access.set_language_of_me(text) from public;
grant execute on function access.set_language_of_me(text) to {app};
