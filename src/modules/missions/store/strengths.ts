import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { Rewriting } from '../rules/supersede.ts'
import type { Strength, StrengthScope } from '../vocabulary.ts'
import { periodFrom } from './rows.ts'

export interface StrengthRow {
  id: string
  scope: StrengthScope
  scope_id: string | null
  measure: Strength['measure']
  number: number
  valid: string
  as_printed: Strength['asPrinted']
  decision_id: string | null
  source: Strength['source']
  verified: boolean
}

export const strengthFrom = (row: StrengthRow): Strength => ({
  id: row.id,
  scope: row.scope,
  scopeId: row.scope_id,
  measure: row.measure,
  number: row.number,
  valid: periodFrom(row.valid),
  asPrinted: row.as_printed,
  decisionId: row.decision_id,
  source: row.source,
  verified: row.verified,
})

const select = sql`select id, scope, scope_id, measure, number, valid::text as valid, as_printed, decision_id, source, verified
  from missions.authorized_strength`

/** The numbers of a mission or group that stand, in order of time; locked, because the next one follows from them. */
export async function lockStrengthsOf(tx: Tx, scopeId: string): Promise<Strength[]> {
  const rows = await sql<StrengthRow>`${select}
    where scope_id = ${scopeId} and measure = 'authorized' and superseded_at is null order by lower(valid) for update`.execute(
    tx,
  )
  return rows.rows.map(strengthFrom)
}

/** The numbers of any number of scopes that stand, in order of time. */
export async function strengthsOf(tx: Tx, scopeIds: readonly string[]): Promise<Strength[]> {
  const rows = await sql<StrengthRow>`${select}
    where scope_id = any(${scopeIds}::uuid[]) and superseded_at is null order by lower(valid)`.execute(tx)
  return rows.rows.map(strengthFrom)
}

/** What was authorized under a decision so far. */
export async function strengthsUnder(tx: Tx, decisionIds: readonly string[]): Promise<Strength[]> {
  const rows = await sql<StrengthRow>`${select}
    where decision_id = any(${decisionIds}::uuid[]) and superseded_at is null order by lower(valid)`.execute(tx)
  return rows.rows.map(strengthFrom)
}

export interface NewStrength {
  scope: 'mission' | 'group'
  scopeId: string
  number: number
  decisionId: string
  source: object
}

/** Writes a number that takes the place of others; what is kept of those becomes rows of its own, nothing is overwritten. */
export async function writeStrength(
  tx: Tx,
  strength: NewStrength,
  rewriting: Rewriting<Strength>,
  by: { at: string; account: string; fresh(): string },
): Promise<void> {
  await sql`update missions.authorized_strength set superseded_at = ${by.at}
    where id = any(${rewriting.superseded.map((row) => row.id)}::uuid[])`.execute(tx)
  const rows = [
    ...rewriting.kept.map(({ row, valid }) => ({
      ...row,
      id: by.fresh(),
      valid: `[${valid.from},${valid.to ?? ''})`,
    })),
    {
      ...strength,
      id: by.fresh(),
      asPrinted: null,
      verified: true,
      valid: `[${rewriting.valid.from},${rewriting.valid.to ?? ''})`,
    },
  ]
  await sql`insert into missions.authorized_strength
      (id, scope, scope_id, measure, number, valid, as_printed, decision_id, source, verified, recorded_at, recorded_by)
    select id, scope, "scopeId", 'authorized', number, valid::daterange, "asPrinted", "decisionId", source, verified, ${by.at}, ${by.account}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, scope text, "scopeId" uuid, number int, valid text,
      "asPrinted" jsonb, "decisionId" uuid, source jsonb, verified boolean)`.execute(tx)
}
