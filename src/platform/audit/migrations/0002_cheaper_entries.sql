-- The one way in reads the chain's head under a lock: the foreign key asked for the same row again with every entry.
alter table audit.entry drop constraint entry_shard_fkey, add constraint entry_is_of_a_chain check (shard between 0 and 7);

-- One field of the canonical text, as an expression that is folded into the one that asks: `audit.canonical` ran a query for each entry.
create function audit.part(value text) returns text language sql immutable parallel safe
  return coalesce(octet_length(convert_to(value, 'UTF8'))::text || ':' || value, '-');
revoke execute on function audit.part(text) from public;

-- As before, but for how the canonical text is put together.
create or replace function audit.append(entry jsonb) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
  written.hash := sha256(written.prev || convert_to(
    audit.part(written.shard::text) || ',' || audit.part(written.seq::text) || ',' || audit.part(audit.instant(written.at)) || ','
    || audit.part(written.account_id::text) || ',' || audit.part(written.duty) || ',' || audit.part(written.act) || ','
    || audit.part(written.outcome) || ',' || audit.part(written.code) || ',' || audit.part(written.object_kind) || ','
    || audit.part(written.object_id) || ',' || audit.part(written.person_id::text) || ',' || audit.part(written.compartment) || ','
    || audit.part(written.request_id) || ',' || audit.part(written.detail::text), 'UTF8'));
  insert into audit.entry values (written.*);
  update audit.chain set length = written.seq, head = written.hash where shard = written.shard;
end $$;
