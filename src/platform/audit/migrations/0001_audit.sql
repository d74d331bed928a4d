-- Who did what, was refused what, and read what: append-only hash chains, so that every later change of a row shows.
create schema audit authorization {owner};
grant usage on schema audit to {app};

-- The heads. A writer locks one of eight, so that writers of different actors rarely wait for one another.
create table audit.chain (
  shard integer primary key constraint chain_is_one_of_eight check (shard between 0 and 7),
  length bigint not null default 0 constraint chain_length_not_negative check (length >= 0),
  head bytea not null
);

create table audit.entry (
  shard integer not null references audit.chain (shard),
  seq bigint not null,
  at timestamptz not null,
  account_id uuid,
  duty text,
  act text not null,
  outcome text not null constraint entry_outcome check (outcome in ('done', 'refused', 'read', 'failed')),
  code text,
  object_kind text,
  object_id text,
  person_id uuid,
  compartment text,
  request_id text,
  detail jsonb,
  prev bytea not null,
  hash bytea not null,
  primary key (shard, seq)
);
create index entry_by_time on audit.entry (at desc, shard desc, seq desc);
create index entry_by_account on audit.entry (account_id, at desc);
create index entry_by_person on audit.entry (person_id, at desc) where person_id is not null;
create index entry_by_act on audit.entry (act, at desc);

-- Each daily checkpoint signs all heads and names the one before it; copies of them stand outside the database.
create table audit.checkpoint (
  number integer primary key,
  day date not null constraint one_checkpoint_a_day unique,
  body text not null,
  key_id text not null,
  signature bytea not null
);

-- An instant as text that no session setting can change.
create function audit.instant(value timestamptz) returns text language sql immutable strict parallel safe
  return to_char(value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

-- The fields, each with its length in bytes before it, so that no two rows read the same. `canonical.ts` does it again.
create function audit.canonical(fields text[]) returns text language sql immutable parallel safe
  return (select string_agg(coalesce(octet_length(convert_to(f.value, 'UTF8'))::text || ':' || f.value, '-'), ',' order by f.place)
          from unnest(fields) with ordinality as f(value, place));

insert into audit.chain (shard, head)
  select shard, sha256(convert_to('contingent audit chain ' || shard, 'UTF8')) from generate_series(0, 7) as shard;

-- The only way in. The claims of the transaction overrule what the caller says about itself.
create function audit.append(entry jsonb) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  written audit.entry;
  claimed_account uuid := sec.account();
begin
  written.account_id := (entry ->> 'accountId')::uuid;
  if claimed_account is not null and written.account_id is distinct from claimed_account then
    raise exception 'An audit entry names another account than the one that acts.' using errcode = 'insufficient_privilege';
  end if;
  written.at := (entry ->> 'at')::timestamptz;
  written.duty := case when claimed_account is null then entry ->> 'duty' else sec.duty() end;
  written.act := entry ->> 'act';
  written.outcome := entry ->> 'outcome';
  written.code := entry ->> 'code';
  written.object_kind := entry ->> 'objectKind';
  written.object_id := entry ->> 'objectId';
  written.person_id := (entry ->> 'personId')::uuid;
  written.compartment := entry ->> 'compartment';
  written.request_id := entry ->> 'requestId';
  written.detail := nullif(entry -> 'detail', 'null'::jsonb);
  if entry ->> 'system' is not null then
    written.detail := coalesce(written.detail, '{}') || jsonb_build_object('system', entry ->> 'system');
  end if;
  written.shard := get_byte(sha256(convert_to(coalesce(written.account_id::text, 'nobody'), 'UTF8')), 0) % 8;

  select length + 1, head into strict written.seq, written.prev from audit.chain where shard = written.shard for update;
  written.hash := sha256(written.prev || convert_to(audit.canonical(array[
    written.shard::text, written.seq::text, audit.instant(written.at), written.account_id::text, written.duty, written.act, written.outcome, written.code,
    written.object_kind, written.object_id, written.person_id::text, written.compartment, written.request_id, written.detail::text]), 'UTF8'));
  insert into audit.entry values (written.*);
  update audit.chain set length = written.seq, head = written.hash where shard = written.shard;
end $$;

-- Not even the owner of the tables changes what was written; who switches triggers off is found by `contingent audit verify`.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit is append-only.' using errcode = 'restrict_violation';
end $$;
create trigger entry_is_append_only before update or delete on audit.entry for each row execute function audit.refuse_change();
create trigger entry_is_not_emptied before truncate on audit.entry for each statement execute function audit.refuse_change();
create trigger checkpoint_is_append_only before update or delete on audit.checkpoint
  for each row execute function audit.refuse_change();
create trigger checkpoint_is_not_emptied before truncate on audit.checkpoint
  for each statement execute function audit.refuse_change();
create trigger chain_is_not_removed before delete on audit.chain for each row execute function audit.refuse_change();
create trigger chain_is_not_emptied before truncate on audit.chain for each statement execute function audit.refuse_change();

create function audit.advance_only() returns trigger language plpgsql as $$
begin
  if new.shard = old.shard and new.length = old.length + 1 then
    return new;
  end if;
  raise exception 'A chain only grows, by one entry at a time.' using errcode = 'restrict_violation';
end $$;
create trigger chain_only_grows before update on audit.chain for each row execute function audit.advance_only();

-- Records a signed checkpoint; the number makes a gap visible.
create function audit.record_checkpoint(number integer, day date, body text, key_id text, signature bytea)
  returns void language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into audit.checkpoint (number, day, body, key_id, signature)
    values (record_checkpoint.number, record_checkpoint.day, record_checkpoint.body, record_checkpoint.key_id, record_checkpoint.signature);
end;

-- A person sees who read their health file. Reads in conduct are left out: they would announce an inquiry.
create function audit.health_reads_of_me() returns table (at timestamptz, account_id uuid, name text, duty text, act text, compartment text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select e.at, e.account_id, access.name_of(e.account_id), e.duty, e.act, e.compartment
    from audit.entry e
    where e.person_id = sec.person() and e.outcome = 'read' and e.compartment in ('health', 'psych')
      and e.account_id is distinct from sec.account()
    order by e.at desc, e.shard, e.seq;
end $$;

alter table audit.chain enable row level security;
alter table audit.entry enable row level security;
alter table audit.checkpoint enable row level security;
alter table audit.chain force row level security;
alter table audit.entry force row level security;
alter table audit.checkpoint force row level security;
-- The functions above run as the owner; nobody can sign in as the owner.
create policy functions_write on audit.chain to {owner} using (true) with check (true);
create policy functions_write on audit.entry to {owner} using (true) with check (true);
create policy functions_write on audit.checkpoint to {owner} using (true) with check (true);
create policy auditors_read on audit.chain for select to {app_audit} using ((select sec.duty()) in ('auditor', 'system'));
create policy auditors_read on audit.entry for select to {app_audit} using ((select sec.duty()) in ('auditor', 'system'));
create policy auditors_read on audit.checkpoint for select to {app_audit} using ((select sec.duty()) in ('auditor', 'system'));
grant select on audit.chain, audit.entry, audit.checkpoint to {app_audit};

revoke execute on all functions in schema audit from public;
grant execute on function audit.append(jsonb), audit.health_reads_of_me() to {app};
grant execute on function audit.instant(timestamptz), audit.record_checkpoint(integer, date, text, text, bytea) to {app_audit};
