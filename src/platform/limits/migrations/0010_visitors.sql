-- Acts of visitors (ADR 0022). Their role reads what is published, writes what they send, and sees nothing of it afterwards. What an act leaves
-- besides goes through functions: its entry in the audit, its facts, the count of its network, and the key by which it is done once.
grant usage on schema audit, jobs, platform to {app_visitor};
grant execute on function audit.append(jsonb), jobs.say(jsonb, timestamptz) to {app_visitor};
grant insert on jobs.fact to {app_visitor};

-- The keys of visitors belong to no account: whoever brings one learns what was done with it, and of no other.
create policy keys_of_visitors on platform.idempotency to {owner}
  using (account_id = '00000000-0000-0000-0000-000000000000') with check (account_id = '00000000-0000-0000-0000-000000000000');
create function platform.claim_visit(its_key text, its_action text, its_at timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into platform.idempotency (account_id, key, action, at)
    values ('00000000-0000-0000-0000-000000000000', its_key, its_action, its_at) on conflict (account_id, key) do nothing;
  if found then
    return null;
  end if;
  return (select jsonb_build_object('action', action, 'result', result) from platform.idempotency
    where account_id = '00000000-0000-0000-0000-000000000000' and key = its_key);
end $$;
create function platform.keep_visit(its_key text, its_result jsonb) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  update platform.idempotency set result = its_result
    where account_id = '00000000-0000-0000-0000-000000000000' and key = its_key and result is null;
end;
create function platform.release_visit(its_key text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from platform.idempotency where account_id = '00000000-0000-0000-0000-000000000000' and key = its_key and result is null;
end;
revoke execute on function platform.claim_visit(text, text, timestamptz), platform.keep_visit(text, jsonb), platform.release_visit(text) from public;
grant execute on function platform.claim_visit(text, text, timestamptz), platform.keep_visit(text, jsonb), platform.release_visit(text) to {app_visitor};

-- The acts of visitors are counted in their own transaction, each network by the hour and by the day.
grant usage on schema limits to {app_visitor};
grant execute on function limits.count_request(bytea, integer) to {app_visitor};

-- An e-mail to somebody who has no account goes without a letter inside the product. (Here, because this folder comes after that of letters.)
alter table letters.email alter column letter_id drop not null;

-- When what a visitor told us is erased, the copies of e-mails to them go as well; letters to accounts stay.
create policy visitors_forgotten on letters.email to {owner} using (letter_id is null);
create function letters.forget_visitor(address text) returns integer
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (delete from letters.email where letter_id is null and lower(to_address) = lower(address) returning 1)
  select count(*)::integer from gone
$$;
revoke execute on function letters.forget_visitor(text) from public;
grant execute on function letters.forget_visitor(text) to {app};
