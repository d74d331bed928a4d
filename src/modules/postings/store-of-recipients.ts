import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'

/** What the letter about a new bulletin says of it, or null where there is none. */
export async function publicationFacts(
  tx: Tx,
  postingId: string,
): Promise<{ title: Localized; code: string; closes: string; departure: string } | null> {
  const { rows } = await sql<{ title: Localized; code: string; closes: string; departure: string }>`
    select p.title, p.code, p.closes_on::text as closes, p.planned_departure::text as departure
    from postings.posting p where p.id = ${postingId}`.execute(tx)
  return rows[0] ?? null
}
