import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'

/** What kind of installation this is, and how many people it has. */
export async function readPeopleThere(tx: Tx): Promise<{ kind: string | null; people: number }> {
  const { rows } = await sql<{ kind: string | null; people: number }>`
    select (select kind from platform.installation) as kind, (select count(*)::int from people.person) as people`.execute(
    tx,
  )
  return rows[0] ?? { kind: null, people: 0 }
}
