import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'

/** How many missions persons have come back from, as far as the reader may see their deployments; who has none is absent. */
export async function missionsServed(tx: Tx, persons: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ person: string; missions: number }>`
    select d.person_id as person, count(distinct d.mission_id)::int as missions from deployments.deployment d
    where d.person_id = any(${[...new Set(persons)]}::uuid[]) and d.state in ('ended', 'closed') group by 1`.execute(tx)
  return new Map(rows.map(({ person, missions }) => [person, missions]))
}
