-- When somebody was last told that sign-in with an address failed again and again; an unknown address leaves the same row.
create table access.failures_told (
  email_hash bytea primary key,
  told_at timestamptz not null
);
alter table access.failures_told enable row level security;
alter table access.failures_told force row level security;
create policy functions_work on access.failures_told to {owner} using (true) with check (true);

-- Failures in a row within a day with this address, when they reach the limit and nobody was told for a day; otherwise null.
-- Waits for other tries with the address, so that of several at once the last one counts them all.
create function access.failures_to_tell(its_email bytea, at_least integer, the_instant timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  in_a_row integer;
begin
  if coalesce(sec.duty(), '') <> 'system' then
    raise exception 'Telling the owner is the work of a system actor.' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('access.attempt ' || encode(its_email, 'hex'), 0));
  select count(*) into in_a_row from access.attempt a
    where a.email_hash = its_email and a.outcome = 'failed' and a.at > the_instant - interval '24 hours'
      and a.at > coalesce((select max(p.at) from access.attempt p where p.email_hash = its_email and p.outcome = 'passed'), '-infinity');
  if in_a_row < at_least then
    return null;
  end if;
  insert into access.failures_told as told (email_hash, told_at) values (its_email, the_instant)
    on conflict (email_hash) do update set told_at = excluded.told_at
    where told.told_at <= excluded.told_at - interval '24 hours';
  return case when found then in_a_row end;
end $$;
revoke all on function access.failures_to_tell(bytea, integer, timestamptz) from public;
grant execute on function access.failures_to_tell(bytea, integer, timestamptz) to {app};

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
end $$;
