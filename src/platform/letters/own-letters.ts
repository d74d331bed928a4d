import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'

/** The condition that a letter is the reader's own; the row policy says the same. */
export const ownLetters = (): RawBuilder<unknown> =>
  sql`(person_id = (select sec.person()) or account_id = (select sec.account()))`

/** How many letters the reader has not read yet, for the menu. */
export async function unreadCount(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from letters.letter where read_at is null and ${ownLetters()}`.execute(tx)
  return rows[0]?.count ?? 0
}
