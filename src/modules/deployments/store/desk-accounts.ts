import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Duty } from '#platform/access/actor.ts'
import type { Tx } from '#platform/database/connection.ts'

/** The accounts that hold one of the duties on the day, for the mission or for all of them. */
export async function deskAccounts(tx: Tx, duties: readonly Duty[], missionId: string, today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct a.account_id as id from access.assignment a join access.account c on c.id = a.account_id
    where a.duty = any(${[...duties]}::text[]) and a.valid @> ${today}::date and c.disabled_at is null
      and (a.mission_id is null or a.mission_id = ${missionId}::uuid)`.execute(tx)
  return rows.map((row) => row.id)
}
