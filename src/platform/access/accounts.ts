import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Day, isBefore } from '#kernel/calendar.ts'
import type { Duty } from '#kernel/duties.ts'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/connection.ts'
import { hashPassword } from './password-hash.ts'
import { judgeNewPassword } from './password-rule.ts'

/** What the address is compared by: letter case and the way accents are composed do not make two accounts. */
export const foldEmail = (email: string): string => email.trim().normalize('NFKC').toLowerCase()

const looksLikeEmail = (email: string): boolean =>
  email.length <= 254 && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(email)

export interface NewAccount {
  id?: string
  email: string
  name: string
  language: 'en' | 'fr'
  personId?: string | null
  /** whether it is invented; as the installation is, where the caller says nothing */
  practice?: boolean
  now: string
}

/**
 * Makes an account that cannot sign in yet: it has no password and no duty. The claims have to be an administrator's or a
 * system actor's; constraints fire by the names in `accessConstraints`.
 */
export async function createAccount(tx: Tx, account: NewAccount): Promise<string | Refusal> {
  const email = account.email.trim().normalize('NFC')
  if (!looksLikeEmail(email)) return refuse('email-not-valid')
  const id = account.id ?? randomUUID()
  await sql`insert into access.account (id, email, email_folded, name, language, person_id, practice, created_at, created_by)
    values (${id}, ${email}, ${foldEmail(email)}, ${account.name.trim().normalize('NFC')}, ${account.language},
      ${account.personId ?? null},
      coalesce(${account.practice ?? null}::boolean, (select kind = 'practice' from platform.installation), false), ${account.now}, sec.account())`.execute(
    tx,
  )
  return id
}

export interface NewAssignment {
  id?: string
  accountId: string
  duty: Duty
  serviceId?: string | null
  missionId?: string | null
  from: Day
  /** the first day on which it no longer holds */
  until?: Day | null
  now: string
}

/** Gives an account a duty for a time; it counts from the next request on the first day. */
export async function assignDuty(tx: Tx, assignment: NewAssignment): Promise<string | Refusal> {
  const { accountId, duty, from, until } = assignment
  if (until && !isBefore(from, until)) return refuse('period-ends-before-it-begins')
  if (duty === 'candidate' && !(await hasPerson(tx, accountId))) return refuse('assignment-needs-person')
  const id = assignment.id ?? randomUUID()
  await sql`insert into access.assignment (id, account_id, duty, service_id, mission_id, valid, recorded_at, recorded_by)
    values (${id}, ${accountId}, ${duty}, ${assignment.serviceId ?? null}, ${assignment.missionId ?? null},
      daterange(${from}::date, ${until ?? null}::date), ${assignment.now}, sec.account())`.execute(tx)
  return id
}

/** Ends a duty: `until` is the first day without it. Whoever acts in it is out with the next request. */
export async function endDuty(tx: Tx, assignmentId: string, until: Day): Promise<Refusal | null> {
  const { rows } = await sql<{ from: Day }>`
    select lower(valid)::text as "from" from access.assignment where id = ${assignmentId} for update`.execute(tx)
  if (!rows[0]) return refuse('not-found')
  if (!isBefore(rows[0].from, until)) return refuse('period-ends-before-it-begins')
  await sql`update access.assignment set valid = daterange(lower(valid), ${until}::date) where id = ${assignmentId}`.execute(
    tx,
  )
  return null
}

async function hasPerson(tx: Tx, accountId: string): Promise<boolean> {
  const { rows } = await sql`select from access.account where id = ${accountId} and person_id is not null`.execute(tx)
  return rows.length > 0
}

/** Disables an account: its sessions, tokens and links end in the same transaction. Its entries in the audit stay. */
export async function disableAccount(tx: Tx, accountId: string, now: string): Promise<Refusal | null> {
  const done = await sql`update access.account set disabled_at = ${now}, disabled_by = sec.account()
    where id = ${accountId} and disabled_at is null returning id`.execute(tx)
  if (done.rows.length === 0) return refuse('not-found')
  await sql`select access.shut_out(${accountId}, ${now})`.execute(tx)
  return null
}

/** Lets a disabled account in again, with the password that it had; its old sessions and tokens stay ended. */
export async function enableAccount(tx: Tx, accountId: string): Promise<Refusal | null> {
  const done = await sql`update access.account set disabled_at = null, disabled_by = null
    where id = ${accountId} and disabled_at is not null returning id`.execute(tx)
  return done.rows.length === 0 ? refuse('not-found') : null
}

/** Sets a password after judging it, and ends the account's sessions. For its owner and for system actors. */
export async function setPassword(
  tx: Tx,
  o: { accountId: string; password: string; now: string },
): Promise<Refusal | null> {
  const { rows } = await sql<{ email: string; name: string }>`
    select email, name from access.account where id = ${o.accountId}`.execute(tx)
  if (!rows[0]) return refuse('not-found')
  const refusal = await judgeNewPassword(o.password, rows[0])
  if (isRefusal(refusal)) return refusal
  await sql`select access.set_password(${o.accountId}, ${await hashPassword(o.password)}, ${o.now})`.execute(tx)
  return null
}
