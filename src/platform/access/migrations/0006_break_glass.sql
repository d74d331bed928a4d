-- Emergency access: one account opens one person's emergency card for an hour, others are told at once and look into it within three days.
create table access.break_glass (
  id uuid primary key,
  account_id uuid not null,
  duty text not null,
  person_id uuid not null,
  reason text not null constraint break_glass_reason check (reason in ('injury', 'missing', 'hostage', 'evacuation', 'death')),
  explanation text not null constraint break_glass_is_explained check (btrim(explanation) <> ''),
  opened_at timestamptz not null,
  expires_at timestamptz not null constraint break_glass_lasts_an_hour check (expires_at = opened_at + interval '1 hour'),
  review_due_at timestamptz not null constraint break_glass_is_reviewed_in_three_days check (review_due_at = opened_at + interval '72 hours'),
  reviewed_at timestamptz,
  reviewed_by uuid,
  finding text constraint break_glass_finding check (finding in ('justified', 'not-justified')),
  review text,
  constraint break_glass_review_is_whole check (num_nonnulls(reviewed_at, reviewed_by, finding, review) in (0, 4)),
  constraint break_glass_is_reviewed_by_another check (reviewed_by is distinct from account_id)
);
create index break_glass_of_account on access.break_glass (account_id, person_id, expires_at);
create index break_glass_to_review on access.break_glass (review_due_at) where reviewed_at is null;
alter table access.break_glass enable row level security;
alter table access.break_glass force row level security;
grant select, insert on access.break_glass to {app};
grant update (reviewed_at, reviewed_by, finding, review) on access.break_glass to {app};
create policy own_emergencies on access.break_glass for select to {app} using (account_id = (select sec.account()));
create policy opened_by_oneself on access.break_glass for insert to {app}
  with check (account_id = (select sec.account()) and duty = (select sec.duty()) and reviewed_at is null);
create policy system_reads on access.break_glass for select to {app} using ((select sec.duty()) = 'system');
create policy auditors_read on access.break_glass for select to {app} using ((select sec.duty()) = 'auditor');
create policy auditors_review on access.break_glass for update to {app}
  using ((select sec.duty()) = 'auditor' and reviewed_at is null and account_id <> (select sec.account()))
  with check ((select sec.duty()) = 'auditor' and reviewed_by = (select sec.account()));

-- Whether the glass is broken now, by the account that asks, for this person.
create function access.glass_is_broken(person uuid, at timestamptz) returns boolean language sql stable
  return exists (select 1 from access.break_glass b where b.account_id = sec.account() and b.person_id = person
    and b.opened_at <= at and b.expires_at > at);
revoke execute on function access.glass_is_broken(uuid, timestamptz) from public;
grant execute on function access.glass_is_broken(uuid, timestamptz) to {app};
