import { sql } from 'kysely'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'

/** Tables of the pack, in an order in which no row refers to a later one. */
const tables = ['programme_fact', 'history', 'said_number', 'objective', 'statement', 'mission_link'] as const

export async function missionIds(tx: Tx): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; code: string }>`select id, code from missions.mission`.execute(tx)
  return new Map(rows.map(({ id, code }) => [code, id]))
}

export async function insertPackRows(
  tx: Tx,
  c: Circumstances,
  rows: Record<(typeof tables)[number], Record<string, unknown>[]>,
): Promise<void> {
  for (const table of tables) {
    const stamp = table === 'said_number' ? {} : { recorded_at: c.now, recorded_by: c.actor.accountId }
    const whole = rows[table].map((row) => ({ id: c.fresh(), ...row, ...stamp }))
    if (whole.length === 0) continue
    const names = sql.join(Object.keys(whole[0]!).map((name) => sql.ref(name)))
    await sql`insert into ${sql.table(`results.${table}`)} (${names})
      select ${names} from jsonb_populate_recordset(null::${sql.table(`results.${table}`)}, ${JSON.stringify(whole)}::jsonb)`.execute(
      tx,
    )
  }
}
