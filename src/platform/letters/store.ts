import { sql } from 'kysely'
import type { Language, Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'

/** The account that reads a recipient's letters, if there is one and it is not disabled. */
export interface Reader {
  email: string
  language: Language
}

export async function readerOf(
  tx: Tx,
  recipient: { personId: string | null; accountId: string | null },
): Promise<Reader | null> {
  const { rows } = await sql<Reader>`
    select email, language from access.account
    where disabled_at is null and (id = ${recipient.accountId}::uuid or person_id = ${recipient.personId}::uuid)`.execute(
    tx,
  )
  return rows[0] ?? null
}

export interface NewLetter {
  id: string
  personId: string | null
  accountId: string | null
  name: string
  language: Language | null
  subject: Localized
  body: Localized
  href: Localized | null
  about: Record<string, string | number | null>
  factId: string
  sentOn: string
  sentAt: string
}

/** Writes a letter; false where this fact already brought it to this recipient. */
export async function insertLetter(tx: Tx, letter: NewLetter): Promise<boolean> {
  const { rows } = await sql`
    insert into letters.letter (id, person_id, account_id, name, language, subject, body, href, about, fact_id, sent_on, sent_at)
    values (${letter.id}, ${letter.personId}, ${letter.accountId}, ${letter.name}, ${letter.language},
      ${JSON.stringify(letter.subject)}::jsonb, ${JSON.stringify(letter.body)}::jsonb,
      ${letter.href && JSON.stringify(letter.href)}::jsonb, ${JSON.stringify(letter.about)}::jsonb, ${letter.factId}, ${letter.sentOn}, ${letter.sentAt})
    on conflict (name, fact_id, coalesce(person_id, account_id)) do nothing returning id`.execute(tx)
  return rows.length > 0
}

export interface NewEmail {
  id: string
  /** null: to a visitor, who has no account and no letter inside the product */
  letterId: string | null
  to: string
  language: Language
  subject: string
  body: string
  practice: boolean
  createdAt: string
}

export async function insertEmail(tx: Tx, email: NewEmail): Promise<void> {
  await sql`insert into letters.email (id, letter_id, to_address, language, subject, body, practice, created_at)
    values (${email.id}, ${email.letterId}, ${email.to}, ${email.language}, ${email.subject}, ${email.body},
      ${email.practice}, ${email.createdAt})`.execute(tx)
}

/** An e-mail that is still to leave; never one of practice. */
export async function findUnsent(
  tx: Tx,
  id: string,
): Promise<{ id: string; to: string; subject: string; body: string } | null> {
  const { rows } = await sql<{ id: string; to: string; subject: string; body: string }>`
    select id, to_address as to, subject, body from letters.email where id = ${id} and sent_at is null and not practice`.execute(
    tx,
  )
  return rows[0] ?? null
}

export async function markSent(tx: Tx, id: string, at: string): Promise<void> {
  await sql`update letters.email set sent_at = ${at} where id = ${id} and sent_at is null`.execute(tx)
}

/** How many e-mails were written to an address of a visitor since an instant. */
export async function countToVisitor(tx: Tx, address: string, since: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from letters.email
    where letter_id is null and lower(to_address) = lower(${address}) and created_at > ${since}::timestamptz`.execute(
    tx,
  )
  return rows[0]!.count
}

/** Writes an e-mail to a visitor; false where this fact already brought it. */
export async function insertToVisitor(tx: Tx, email: Omit<NewEmail, 'letterId'>): Promise<boolean> {
  const { rows } = await sql`insert into letters.email (id, to_address, language, subject, body, practice, created_at)
    values (${email.id}, ${email.to}, ${email.language}, ${email.subject}, ${email.body}, ${email.practice}, ${email.createdAt})
    on conflict (id) do nothing returning id`.execute(tx)
  return rows.length > 0
}

/** Takes away the copies of what was written to a visitor. */
export async function forgetVisitor(tx: Tx, address: string): Promise<void> {
  await sql`select letters.forget_visitor(${address})`.execute(tx)
}
