import { createHash } from 'node:crypto'
import type { ThrowAway } from '#tests/support/database.ts'

/** What the tables hold, but for the audit, and for sessions, whose last sign of life a look renews. */
export async function digest({ admin }: ThrowAway): Promise<Record<string, string>> {
  const { rows: tables } = await admin.query<{
    name: string
  }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'audit') and schemaname || '.' || tablename not in ('access.session', 'access.attempt') order by 1`)
  const found: Record<string, string> = {}
  for (const { name } of tables) {
    const { rows } = await admin.query<{ text: string }>(
      `select coalesce(string_agg(t::text, '|' order by t::text), '') as text from ${name} t`,
    )
    found[name] = createHash('sha256').update(rows[0]!.text).digest('hex')
  }
  return found
}
