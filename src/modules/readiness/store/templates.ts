import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { PackageKind, TemplateItem } from '../vocabulary.ts'

/** The points of a kind of package as they stand on a day; empty where no template holds. */
export async function templateOn(tx: Tx, kind: PackageKind, day: Day): Promise<TemplateItem[]> {
  const { rows } = await sql<{ items: TemplateItem[] }>`select items from readiness.package_template
    where kind = ${kind} and valid @> ${day}::date`.execute(tx)
  return rows[0]?.items ?? []
}

export interface TemplateRow {
  id: string
  kind: PackageKind
  items: TemplateItem[]
  valid: string
  source: object
  verified: boolean
}

/** Writes the templates of a pack. */
export async function insertTemplates(tx: Tx, rows: readonly TemplateRow[]): Promise<void> {
  await sql`insert into readiness.package_template (id, kind, items, valid, source, verified)
    select id, kind, items, valid::daterange, source, verified from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, kind text, items jsonb, valid text, source jsonb, verified boolean)`.execute(tx)
}
