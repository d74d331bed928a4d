-- What the product wrote to people, and the e-mails that tell them so. Each is written once for a fact and a recipient.
create schema letters authorization {owner};
grant usage on schema letters to {app};

-- `subject` and `body` stand in both official languages, {"en": …, "fr": …}; `language` is the recipient's when it was sent.
create table letters.letter (
  id uuid primary key,
  person_id uuid,
  account_id uuid,
  name text not null,
  language text constraint letter_language check (language in ('en', 'fr')),
  subject jsonb not null,
  body jsonb not null,
  href jsonb,
  about jsonb not null default '{}',
  fact_id uuid not null,
  -- The day in the pack's zone, as a letter carries it.
  sent_on date not null,
  sent_at timestamptz not null,
  read_at timestamptz,
  constraint letter_has_one_recipient check (num_nonnulls(person_id, account_id) = 1),
  constraint letter_in_both_languages check (subject ->> 'en' <> '' and subject ->> 'fr' <> '' and body ->> 'en' <> '' and body ->> 'fr' <> '')
);
create unique index letter_once_for_each_fact on letters.letter (name, fact_id, coalesce(person_id, account_id));
create index letter_of_person on letters.letter (person_id, sent_at desc) where person_id is not null;
create index letter_of_account on letters.letter (account_id, sent_at desc) where account_id is not null;

-- The e-mail that goes with a letter. In practice none leaves the machine: the mailbox page shows what would have.
create table letters.email (
  id uuid primary key,
  letter_id uuid not null references letters.letter (id),
  to_address text not null constraint email_address_is_one_address check (to_address ~ '^[^\s,;:<>"@]+@[^\s,;:<>"@]+$'),
  language text not null constraint email_language check (language in ('en', 'fr')),
  subject text not null constraint email_subject_is_one_line check (subject !~ '[\r\n]'),
  body text not null,
  practice boolean not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  constraint email_of_practice_is_not_sent check (not practice or sent_at is null)
);
create index email_newest on letters.email (created_at desc);

alter table letters.letter enable row level security;
alter table letters.letter force row level security;
alter table letters.email enable row level security;
alter table letters.email force row level security;

create policy letter_own on letters.letter for select to {app}
  using (person_id = (select sec.person()) or account_id = (select sec.account()) or (select sec.duty()) = 'system');
create policy letter_written on letters.letter for insert to {app} with check ((select sec.duty()) = 'system');
create policy letter_read on letters.letter for update to {app}
  using (person_id = (select sec.person()) or account_id = (select sec.account()));
create policy email_of_system on letters.email for select to {app} using ((select sec.duty()) = 'system');
create policy email_written on letters.email for insert to {app} with check ((select sec.duty()) = 'system');
create policy email_sent on letters.email for update to {app} using ((select sec.duty()) = 'system');
grant select, insert, update (read_at) on letters.letter to {app};
grant select, insert, update (sent_at) on letters.email to {app};

-- Everybody's e-mails, for whoever is signed in, on a practice installation; on any other, none.
create policy practice_mailbox on letters.email for select to {owner}
  using (practice and exists (select from platform.installation where kind = 'practice'));
create function letters.practice_mailbox()
  returns table (id uuid, to_address text, language text, subject text, body text, created_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select e.id, e.to_address, e.language, e.subject, e.body, e.created_at from letters.email e
  where e.practice and sec.account() is not null and exists (select from platform.installation where kind = 'practice');
end;
revoke execute on function letters.practice_mailbox() from public;
grant execute on function letters.practice_mailbox() to {app};
