import { sql } from 'kysely'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'

type By = Pick<Circumstances, 'now' | 'actor'>

/** Adds a row with who recorded it when; periods are texts as PostgreSQL reads them. */
export async function record(tx: Tx, table: `results.${string}`, row: Record<string, unknown>, c: By): Promise<void> {
  const whole = { ...row, recorded_at: c.now, recorded_by: c.actor.accountId }
  const names = sql.join(Object.keys(whole).map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(whole)}::jsonb)`.execute(tx)
}

/** A row gives way to another and stays on record. */
export async function supersede(tx: Tx, table: `results.${string}`, id: string, c: Pick<By, 'now'>): Promise<void> {
  await sql`update ${sql.table(table)} set superseded_at = ${c.now} where id = ${id} and superseded_at is null`.execute(
    tx,
  )
}

/** Whoever looked at the record before sees that it moved on. */
export async function touch(tx: Tx, table: `results.${string}`, id: string): Promise<void> {
  await sql`update ${sql.table(table)} set version = version + 1 where id = ${id}`.execute(tx)
}
