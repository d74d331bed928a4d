import { sql } from 'kysely'
import { toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { HistoryEntry, MissionLink, Objective, ProgrammeFact, SaidNumber, Statement } from '../vocabulary.ts'
import { periodFrom } from './rows.ts'
import { record, supersede } from './write.ts'

/** What is said of the programme: every fact that stands, in order of time. */
export async function programmeFacts(tx: Tx): Promise<ProgrammeFact[]> {
  const { rows } = await sql<
    ProgrammeFact & { valid: string }
  >`select id, attribute, value, valid::text as valid, source, verified
    from results.programme_fact where superseded_at is null order by attribute, lower(valid)`.execute(tx)
  return rows.map((row) => ({ ...row, valid: periodFrom(row.valid as unknown as string) }))
}

export async function historyOf(tx: Tx): Promise<HistoryEntry[]> {
  const { rows } = await sql<HistoryEntry>`select id, code, happened, value, source, verified from results.history
    order by happened, code`.execute(tx)
  return rows
}

export async function saidNumbers(tx: Tx): Promise<SaidNumber[]> {
  const { rows } =
    await sql<SaidNumber>`select code, measure, number::float8 as number, qualifier, observed, source, verified
    from results.said_number order by observed, measure, code`.execute(tx)
  return rows
}

interface ObjectiveRow extends Omit<Objective, 'statements'> {
  statements: (Omit<Statement, 'valid'> & { valid: string })[]
}

const objectiveFrom = (row: ObjectiveRow): Objective => ({
  ...row,
  statements: row.statements.map((one) => ({ ...one, valid: periodFrom(one.valid) })),
})

/** Objectives with what they say over time: those of the programme, of a mission, or the one of an id. */
export async function objectivesOf(
  tx: Tx,
  of: { programme?: boolean; missionId?: string; id?: string; all?: boolean },
): Promise<Objective[]> {
  const { rows } = await sql<ObjectiveRow>`
    select o.id, o.code, o.kind, o.mission_id as "missionId", o.serves, o.version, coalesce(s.statements, '[]') as statements
    from results.objective o left join lateral (
      select jsonb_agg(jsonb_build_object('id', s.id, 'value', s.value, 'valid', s.valid::text, 'source', s.source, 'verified', s.verified,
        'releasedOn', s.released_on, 'releasedByName', s.released_by_name) order by s.released_on is null, lower(s.valid)) as statements
      from results.statement s where s.objective_id = o.id and s.superseded_at is null) s on true
    where ${of.all ? sql`true` : sql`false`} or ${of.programme ? sql`o.mission_id is null` : sql`false`}
      or ${of.missionId ? sql`o.mission_id = ${of.missionId}` : sql`false`} or ${of.id ? sql`o.id = ${of.id}` : sql`false`}
    order by o.mission_id nulls first, o.place, o.code`.execute(tx)
  return rows.map(objectiveFrom)
}

export async function lockObjective(tx: Tx, id: string): Promise<Objective | null> {
  const { rows } = await sql`select id from results.objective where id = ${id} for update`.execute(tx)
  return rows.length === 0 ? null : ((await objectivesOf(tx, { id }))[0] ?? null)
}

export async function missionLinks(tx: Tx): Promise<MissionLink[]> {
  const { rows } = await sql<MissionLink & { valid: string }>`
    select id, mission_id as "missionId", objective_id as "objectiveId", valid::text as valid, source, verified
    from results.mission_link where superseded_at is null order by mission_id, lower(valid)`.execute(tx)
  return rows.map((row) => ({ ...row, valid: periodFrom(row.valid as unknown as string) }))
}

export async function lockLink(tx: Tx, id: string): Promise<MissionLink | null> {
  const { rows } = await sql<MissionLink & { valid: string }>`
    select id, mission_id as "missionId", objective_id as "objectiveId", valid::text as valid, source, verified
    from results.mission_link where id = ${id} and superseded_at is null for update`.execute(tx)
  return rows[0] ? { ...rows[0], valid: periodFrom(rows[0].valid as unknown as string) } : null
}

/** The draft holds from its day: what held gives way, and is kept for the days before. */
export async function releaseStatement(
  tx: Tx,
  objective: Objective,
  draft: Statement,
  kept: { row: Statement; from: string; to: string }[],
  gone: readonly Statement[],
  until: string | null,
  c: Circumstances,
): Promise<void> {
  for (const one of gone) await supersede(tx, 'results.statement', one.id, c)
  for (const { row, from, to } of kept)
    await record(
      tx,
      'results.statement',
      {
        id: c.fresh(),
        objective_id: objective.id,
        mission_id: objective.missionId,
        value: row.value,
        valid: toRangeText({ from, to }),
        source: row.source,
        verified: row.verified,
        released_on: row.releasedOn,
        released_by_name: row.releasedByName,
      },
      c,
    )
  await sql`update results.statement set released_on = ${c.today}, released_by_name = ${c.actor.name}, verified = true,
      valid = ${toRangeText({ from: draft.valid.from, to: until })}::daterange where id = ${draft.id}`.execute(tx)
}
