import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Evaluation, Finding, Recommendation } from '../vocabulary.ts'
import { periodFrom } from './rows.ts'

interface EvaluationRow extends Omit<Evaluation, 'period'> {
  period: string
}
const evaluationFrom = (row: EvaluationRow): Evaluation => ({ ...row, period: periodFrom(row.period) })
const evaluations = (where: RawBuilder<unknown>, more = sql``) => sql<EvaluationRow>`
  select e.id, e.code, e.kind, e.mission_id as "missionId", e.period::text as period, e.title, e.evaluator, e.state,
    e.reported_on as "reportedOn", e.closed_on as "closedOn", e.version
  from results.evaluation e where ${where} order by lower(e.period) desc, e.code ${more}`

export async function evaluationsOf(tx: Tx, missionId: string): Promise<Evaluation[]> {
  const { rows } = await evaluations(sql`e.mission_id = ${missionId}`).execute(tx)
  return rows.map(evaluationFrom)
}

export async function findEvaluation(tx: Tx, id: string): Promise<Evaluation | null> {
  const { rows } = await evaluations(sql`e.id = ${id}`).execute(tx)
  return rows[0] ? evaluationFrom(rows[0]) : null
}

export async function lockEvaluation(tx: Tx, id: string): Promise<Evaluation | null> {
  const { rows } = await evaluations(sql`e.id = ${id}`, sql`for update`).execute(tx)
  return rows[0] ? evaluationFrom(rows[0]) : null
}

export async function findingsOf(tx: Tx, evaluationIds: readonly string[]): Promise<Finding[]> {
  const { rows } =
    await sql<Finding>`select id, evaluation_id as "evaluationId", number, value, evidence, indicator_id as "indicatorId"
    from results.finding where evaluation_id = any(${evaluationIds}::uuid[]) order by evaluation_id, number`.execute(tx)
  return rows
}

const recommendations = (where: RawBuilder<unknown>, more = sql``) => sql<Recommendation>`
  select r.id, r.evaluation_id as "evaluationId", r.mission_id as "missionId", r.finding_id as "findingId", r.number, r.value,
    r.closed_on as "closedOn", r.evidence, r.version,
    coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'answer', a.answer, 'reason', a.reason, 'action', a.action,
        'ownerDuty', a.owner_duty, 'dueOn', a.due_on, 'saidOn', a.said_on, 'standing', a.superseded_at is null) order by a.superseded_at nulls last, a.id)
      from results.response a where a.recommendation_id = r.id), '[]') as responses,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'onDay', p.on_day, 'done', p.done, 'byDuty', p.by_duty) order by p.on_day, p.id)
      from results.progress p where p.recommendation_id = r.id), '[]') as progress
  from results.recommendation r where ${where} order by r.evaluation_id, r.number ${more}`

export async function recommendationsOf(tx: Tx, evaluationIds: readonly string[]): Promise<Recommendation[]> {
  return (await recommendations(sql`r.evaluation_id = any(${evaluationIds}::uuid[])`).execute(tx)).rows
}

export async function lockRecommendation(tx: Tx, id: string): Promise<Recommendation | null> {
  return (await recommendations(sql`r.id = ${id}`, sql`for update`).execute(tx)).rows[0] ?? null
}

export async function reportEvaluation(tx: Tx, id: string, on: Day): Promise<void> {
  await sql`update results.evaluation set state = 'reported', reported_on = ${on}, version = version + 1 where id = ${id}`.execute(
    tx,
  )
}

export async function closeRecommendationRow(
  tx: Tx,
  id: string,
  o: { on: Day; evidence: string; name: string },
): Promise<void> {
  await sql`update results.recommendation set closed_on = ${o.on}, evidence = ${o.evidence}, closed_by_name = ${o.name},
    version = version + 1 where id = ${id}`.execute(tx)
}

export async function closeEvaluationRow(tx: Tx, id: string, o: { on: Day; name: string }): Promise<void> {
  await sql`update results.evaluation set state = 'closed', closed_on = ${o.on}, closed_by_name = ${o.name},
    version = version + 1 where id = ${id}`.execute(tx)
}
