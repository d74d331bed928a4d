import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Recipient } from '#platform/letters/letter.ts'

/** The coordinators of all services and the RCMP adviser, with what the letter says of the bulletin. */
export async function toldOfPublication(tx: Tx, postingId: string, today: Day): Promise<Recipient[]> {
  const { rows } = await sql<{ account: string; title: Localized; code: string; closes: string; departure: string }>`
    select distinct a.account_id as account, p.title, p.code, p.closes_on::text as closes, p.planned_departure::text as departure
    from access.assignment a join postings.posting p on p.id = ${postingId}
    where a.duty in ('service-coordinator', 'rcmp-adviser') and a.valid @> ${today}::date`.execute(tx)
  return rows.map(({ account, title, code, closes, departure }) => ({
    accountId: account,
    params: { title, code, closes, departure },
  }))
}
