import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Day, isBefore } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/connection.ts'

/** Why somebody may look at one person's file: it is their case, or the person stands before their panel. */
export type RelationKind = 'assigned-case' | 'own-panel'

/**
 * Gives an account a person's case, or a seat on their panel, for a time; the claims have to be of a duty that gives cases.
 * Constraint: `relation_held_once`. Row policies ask `access.holds(person, kind)`.
 */
export async function giveCase(
  tx: Tx,
  o: { personId: string; holderAccountId: string; kind: RelationKind; from: Day; until?: Day | null; now: string },
): Promise<string | Refusal> {
  if (o.until && !isBefore(o.from, o.until)) return refuse('period-ends-before-it-begins')
  const id = randomUUID()
  await sql`insert into access.relation (id, person_id, holder_account_id, kind, valid, recorded_at, recorded_by)
    values (${id}, ${o.personId}, ${o.holderAccountId}, ${o.kind}, daterange(${o.from}::date, ${o.until ?? null}::date), ${o.now},
      sec.account())`.execute(tx)
  return id
}

/** Takes a case back: `until` is the first day without it. A case given for that day or later is a mistake to end the day after. */
export async function takeCaseBack(tx: Tx, relationId: string, until: Day): Promise<Refusal | null> {
  const { rows } = await sql<{ from: Day }>`
    select lower(valid)::text as "from" from access.relation where id = ${relationId} for update`.execute(tx)
  if (!rows[0]) return refuse('not-found')
  if (!isBefore(rows[0].from, until)) return refuse('period-ends-before-it-begins')
  await sql`update access.relation set valid = daterange(lower(valid), ${until}::date) where id = ${relationId}`.execute(
    tx,
  )
  return null
}
