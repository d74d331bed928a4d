import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Baseline, Indicator, Measured, Target } from '../vocabulary.ts'
import { periodFrom } from './rows.ts'

interface IndicatorRow extends Omit<Indicator, 'baselines' | 'targets' | 'values'> {
  baselines: Baseline[]
  targets: Target[]
  values: (Omit<Measured, 'period'> & { period: string })[]
}

const whole = (where: RawBuilder<unknown>) => sql<IndicatorRow>`
  select i.id, i.code, i.mission_id as "missionId", i.objective_id as "objectiveId", i.name, i.definition, i.unit, i.better, i.frequency,
    i.retired_on as "retiredOn", i.version,
    coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'value', b.value, 'measuredOn', b.measured_on, 'source', b.source,
        'byName', b.by_name, 'standing', b.superseded_at is null) order by b.superseded_at nulls last, b.id)
      from results.baseline b where b.indicator_id = i.id), '[]') as baselines,
    coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'value', t.value, 'dueOn', t.due_on, 'byName', t.by_name) order by t.due_on)
      from results.target t where t.indicator_id = i.id and t.superseded_at is null), '[]') as targets,
    coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'period', v.period::text, 'value', v.value, 'source', v.source, 'note', v.note,
        'byName', v.by_name, 'recordedAt', v.recorded_at, 'standing', v.superseded_at is null) order by lower(v.period), v.superseded_at nulls last)
      from results.measured v where v.indicator_id = i.id), '[]') as values
  from results.indicator i where ${where} order by i.code`

const indicatorFrom = (row: IndicatorRow): Indicator => ({
  ...row,
  values: row.values.map((one) => ({ ...one, period: periodFrom(one.period) })),
})

export async function indicatorsOf(tx: Tx, missionId: string): Promise<Indicator[]> {
  const { rows } = await whole(sql`i.mission_id = ${missionId}`).execute(tx)
  return rows.map(indicatorFrom)
}

export async function indicatorsOfProgramme(tx: Tx): Promise<Indicator[]> {
  const { rows } = await whole(sql`i.mission_id is null`).execute(tx)
  return rows.map(indicatorFrom)
}

export async function findIndicator(tx: Tx, id: string): Promise<Indicator | null> {
  const { rows } = await whole(sql`i.id = ${id}`).execute(tx)
  return rows[0] ? indicatorFrom(rows[0]) : null
}

export async function lockIndicator(tx: Tx, id: string): Promise<Indicator | null> {
  const { rows } = await sql`select id from results.indicator where id = ${id} for update`.execute(tx)
  return rows.length === 0 ? null : findIndicator(tx, id)
}

/** The indicator that a value belongs to. */
export async function indicatorOfValue(tx: Tx, valueId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select indicator_id as id from results.measured
    where id = ${valueId} and superseded_at is null`.execute(tx)
  return rows[0]?.id ?? null
}

export async function setObjective(tx: Tx, id: string, objectiveId: string): Promise<void> {
  await sql`update results.indicator set objective_id = ${objectiveId}, version = version + 1 where id = ${id}`.execute(
    tx,
  )
}

export async function retire(tx: Tx, id: string, on: Day): Promise<void> {
  await sql`update results.indicator set retired_on = ${on}, version = version + 1 where id = ${id}`.execute(tx)
}

export async function supersededBy(tx: Tx, id: string, by: string): Promise<void> {
  await sql`update results.measured set superseded_by = ${by} where id = ${id}`.execute(tx)
}
