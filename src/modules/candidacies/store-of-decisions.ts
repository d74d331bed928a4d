import { sql } from 'kysely'
import type { Refusal } from '#kernel/refusal.ts'
import { againstDecisions } from '#modules/missions/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Candidacy } from './vocabulary.ts'

/**
 * Whether the tour for which somebody is selected could be made at all: the decisions are asked for each position of the bulletin,
 * and one that keeps every condition is enough. Which position it will be is said by the offer.
 */
export async function plannedAgainstDecisions(
  tx: Tx,
  one: Pick<Candidacy, 'id' | 'postingId' | 'plannedDeparture' | 'plannedArrival' | 'plannedEnd'>,
): Promise<Refusal | null> {
  const { rows } = await sql<{ position_id: string }>`
    select position_id from postings.posting_position where posting_id = ${one.postingId}`.execute(tx)
  const period = { from: one.plannedDeparture, to: one.plannedEnd }
  let first: Refusal | null = null
  for (const { position_id } of rows) {
    const stay = { positionId: position_id, period, arrival: one.plannedArrival, reference: one.id }
    const broken = await againstDecisions(tx, stay)
    // How many are there already is a question of the day of the offer.
    if (!broken || broken.code === 'decision-broken-number') return null
    first ??= broken
  }
  return first
}
