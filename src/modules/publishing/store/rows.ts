import { type RawBuilder, sql } from 'kysely'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'

export type By = Pick<Circumstances, 'now' | 'actor' | 'fresh'>

/** A column of instants as ISO text in UTC; null stays null. */
export const isoInstant = (column: string): RawBuilder<string> =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** Adds a row with who recorded it when. */
export async function record(tx: Tx, table: string, row: Record<string, unknown>, c: By): Promise<void> {
  const whole = { ...row, recorded_at: c.now, recorded_by: c.actor.accountId }
  const names = sql.join(Object.keys(whole).map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(`publishing.${table}`)} (${names})
    select ${names} from jsonb_populate_record(null::${sql.table(`publishing.${table}`)}, ${JSON.stringify(whole)}::jsonb)`.execute(
    tx,
  )
}

/** Sets columns of one row; its version goes on, so that whoever looked before sees that it moved. */
export async function change(
  tx: Tx,
  table: 'version' | 'publication' | 'consent' | 'release',
  id: string,
  values: Record<string, unknown>,
): Promise<void> {
  const names = sql.join(Object.keys(values).map((name) => sql`${sql.ref(name)} = given.${sql.ref(name)}`))
  const target = sql.table(`publishing.${table}`)
  await sql`update ${target} t set ${names}, version = t.version + 1
    from jsonb_populate_record(null::${target}, ${JSON.stringify(values)}::jsonb) given where t.id = ${id}`.execute(tx)
}
