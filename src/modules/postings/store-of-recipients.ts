import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { accountsHolding } from '#platform/access/directory.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Recipient } from '#platform/letters/letter.ts'

/** The coordinators of all services and the RCMP adviser, with what the letter says of the bulletin. */
export async function toldOfPublication(tx: Tx, postingId: string, today: Day): Promise<Recipient[]> {
  const { rows } = await sql<{ title: Localized; code: string; closes: string; departure: string }>`
    select p.title, p.code, p.closes_on::text as closes, p.planned_departure::text as departure
    from postings.posting p where p.id = ${postingId}`.execute(tx)
  const [params] = rows
  if (!params) return []
  const accounts = await accountsHolding(tx, ['service-coordinator', 'rcmp-adviser'], today)
  return accounts.map((accountId) => ({ accountId, params }))
}
