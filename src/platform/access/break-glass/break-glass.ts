import { sql } from 'kysely'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Fact } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { later } from '../instant.ts'

/** trust.md 2.5: an hour, and a review within three days; seconds. */
export const glassLimits = { open: 60 * 60, review: 72 * 60 * 60 } as const

/** For what an emergency card may be opened: a danger to life, and nothing less. */
export const emergencies = ['injury', 'missing', 'hostage', 'evacuation', 'death'] as const
export type Emergency = (typeof emergencies)[number]

/** The duties that are told at once: who oversees privacy, and the medical unit. */
export const toldOfBrokenGlass = ['auditor', 'health-administrator'] as const

/** What every act that breaks the glass asks for. */
export const emergencyFields = { reason: field.choice(emergencies), explanation: field.longText(2_000) }

/** Opens one person's emergency card for the actor, for an hour; the fact brings the notices. */
export async function breakGlass(
  tx: Tx,
  o: { personId: string; reason: Emergency; explanation: string },
  c: Circumstances,
): Promise<{ id: string; fact: Fact }> {
  const id = c.fresh()
  await sql`insert into access.break_glass (id, account_id, duty, person_id, reason, explanation, opened_at, expires_at, review_due_at)
    values (${id}, ${c.actor.accountId}, ${c.actor.duty}, ${o.personId}, ${o.reason}, ${o.explanation}, ${c.now},
      ${later(c.now, glassLimits.open)}, ${later(c.now, glassLimits.review)})`.execute(tx)
  return { id, fact: { name: 'access.broke-glass', about: { breakGlassId: id } } }
}

/** The refusal `glass-not-broken` unless the actor has opened this person's card within the last hour: the `guard` of such a view. */
export async function whileGlassIsBroken(
  tx: Tx,
  personId: string | null,
  c: Pick<Circumstances, 'now'>,
): Promise<Refusal | null> {
  const { rows } = await sql<{ broken: boolean }>`
    select access.glass_is_broken(${personId}::uuid, ${c.now}) as broken`.execute(tx)
  return rows[0]?.broken ? null : refuse('glass-not-broken')
}

export interface BrokenGlass {
  id: string
  accountId: string
  accountName: string | null
  duty: string
  personId: string
  reason: Emergency
  explanation: string
  openedAt: string
  expiresAt: string
  reviewDueAt: string
  reviewedAt: string | null
  finding: 'justified' | 'not-justified' | null
  review: string | null
  state: 'open' | 'to-review' | 'overdue' | 'reviewed'
}

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** Every opened card, as auditors list it and the notices tell it. */
export const brokenGlass = (now: string) => sql<BrokenGlass>`
  select b.id, b.account_id as "accountId", access.name_of(b.account_id) as "accountName", b.duty, b.person_id as "personId", b.reason,
    b.explanation, ${iso('b.opened_at')} as "openedAt", ${iso('b.expires_at')} as "expiresAt", ${iso('b.review_due_at')} as "reviewDueAt",
    ${iso('b.reviewed_at')} as "reviewedAt", b.finding, b.review,
    case when b.reviewed_at is not null then 'reviewed' when b.expires_at > ${now}::timestamptz then 'open'
      when b.review_due_at <= ${now}::timestamptz then 'overdue' else 'to-review' end as state
  from access.break_glass b`

export async function findBrokenGlass(tx: Tx, id: string, now: string): Promise<BrokenGlass | null> {
  const { rows } = await sql<BrokenGlass>`${brokenGlass(now)} where b.id = ${id}`.execute(tx)
  return rows[0] ?? null
}
