import { type RawBuilder, sql } from 'kysely'
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

/**
 * The first of the locks programme → group → mission → position, as the database takes it for every place: numbers and groups do not
 * change while a place is judged by them.
 */
export async function lockNumbers(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('missions.strength'), 0)`.execute(tx)
}

/** The numbers of a scope that stand, in order of time (`null`: of the programme); locked, because the next one follows from them. */
export async function lockStrengthsOf(tx: Tx, scopeId: string | null): Promise<Strength[]> {
  const rows = await sql<StrengthRow>`${select}
    where scope_id is not distinct from ${scopeId}::uuid and measure = 'authorized' and superseded_at is null order by lower(valid) for update`.execute(
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

/** Who would be over on some day of the period if a scope had that number: beyond it, in the order in which they were filled or reserved. */
export const overSql = (over: {
  scope: StrengthScope
  scopeId: string | null
  number: number
  from: string
  to: string | null
}): RawBuilder<unknown> => {
  const { scope, scopeId } = over
  const counts =
    scope === 'programme'
      ? sql`true`
      : scope === 'mission'
        ? sql`o.mission_id = ${scopeId}::uuid`
        : scope === 'group'
          ? sql`exists (select from missions.group_member g where g.group_id = ${scopeId}::uuid and g.mission_id = o.mission_id and g.valid @> d.day)`
          : sql`o.position_id in (select p.id from missions.position p where missions.post_type(p.mission_id, p.title) = ${scopeId}::uuid)`
  return sql`select ranked.reference, min(ranked.day) as day from (
      select o.reference, d.day, row_number() over (partition by d.day order by o.state = 'filled' desc, o.recorded_at, o.id) as place
      from (select ${over.from}::date as day union select lower(o.counted) from missions.occupancy o
          where o.state <> 'released' and lower(o.counted) <@ daterange(${over.from}::date, ${over.to}::date)) d
        join missions.occupancy o on o.state <> 'released' and o.counted @> d.day and ${counts}) ranked
    where ranked.place > ${over.number}::int group by ranked.reference`
}

export interface NewStrength {
  scope: StrengthScope
  scopeId: string | null
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
