import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { Answer, EvaluationKind, EvaluationState, RecommendationState } from '../vocabulary.ts'
import { missionNameOn } from './list-indicators.ts'

export interface EvaluationLine {
  id: string
  code: string
  title: Localized
  kind: EvaluationKind
  mission: Localized | null
  state: EvaluationState
  begins: Day
  ends: Day
  reported_on: Day | null
  recommendations: number
  open: number
}

export async function listEvaluations(
  tx: Tx,
  query: ListQuery & { kind: EvaluationKind | null; state: EvaluationState | null },
  today: Day,
  within: readonly string[] | null,
): Promise<ListData<EvaluationLine>> {
  const conditions = [
    ...(within === null ? [] : [sql`e.mission_id = any(${within}::uuid[])`]),
    ...(query.kind ? [sql`e.kind = ${query.kind}`] : []),
    ...(query.state ? [sql`e.state = ${query.state}`] : []),
    ...(query.q
      ? [
          sql`strpos(sec.fold(e.code || ' ' || (e.title ->> 'en') || ' ' || (e.title ->> 'fr')), sec.fold(${query.q})) > 0`,
        ]
      : []),
  ]
  const select = sql`
    select e.id, e.code, e.title, e.kind, ${missionNameOn(today)} as mission, e.state, lower(e.period) as begins, upper(e.period) - 1 as ends,
      e.reported_on, r.recommendations, r.open
    from results.evaluation e left join missions.mission m on m.id = e.mission_id
      left join lateral (select count(*)::int as recommendations, (count(*) filter (where r.closed_on is null))::int as open
        from results.recommendation r where r.evaluation_id = e.id) r on true
    where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`}`
  const list = listOf<EvaluationLine>(
    select,
    query,
    {
      code: sql`code`,
      title: sql`sec.fold(title ->> 'en')`,
      mission: sql`sec.fold(mission ->> 'en')`,
      begins: sql`begins`,
      reported: sql`reported_on`,
      state: sql`state`,
      open: sql`open`,
    },
    { sort: 'begins', dir: 'desc' },
  )
  return list.read((await list.query.execute(tx)).rows)
}

export interface RecommendationLine {
  id: string
  evaluation_id: string
  code: string
  number: number
  value: Localized
  mission: Localized | null
  answer: Answer | null
  action: Localized | null
  owner_duty: string | null
  due_on: Day | null
  closed_on: Day | null
  evidence: string | null
  state: RecommendationState
}

/** Recommendations of reports that were filed, over the programme; the rule of `recommendation-state`, in SQL. */
export async function listRecommendations(
  tx: Tx,
  query: ListQuery & { state: RecommendationState | null; owner: string | null },
  today: Day,
  within: readonly string[] | null,
): Promise<ListData<RecommendationLine>> {
  const conditions = [
    sql`e.state <> 'under-way'`,
    ...(within === null ? [] : [sql`r.mission_id = any(${within}::uuid[])`]),
    ...(query.owner ? [sql`a.owner_duty = ${query.owner}`] : []),
    ...(query.q
      ? [
          sql`strpos(sec.fold(e.code || ' ' || (r.value ->> 'en') || ' ' || (r.value ->> 'fr')), sec.fold(${query.q})) > 0`,
        ]
      : []),
  ]
  const select = sql`
    select * from (
      select r.id, r.evaluation_id, e.code, r.number, r.value, ${missionNameOn(today)} as mission, a.answer, a.action, a.owner_duty, a.due_on,
        r.closed_on, r.evidence,
        case when r.closed_on is not null then 'closed' when a.id is null then 'awaits-response' when a.answer = 'disagree' then 'not-agreed'
          when a.due_on < ${today}::date then 'overdue' else 'in-hand' end as state
      from results.recommendation r join results.evaluation e on e.id = r.evaluation_id
        left join missions.mission m on m.id = r.mission_id
        left join results.response a on a.recommendation_id = r.id and a.superseded_at is null
      where ${sql.join(conditions, sql` and `)}) standing
    ${query.state ? sql`where standing.state = ${query.state}` : sql``}`
  const list = listOf<RecommendationLine>(
    select,
    query,
    {
      code: sql`code || lpad(number::text, 4, '0')`,
      mission: sql`sec.fold(mission ->> 'en')`,
      owner: sql`owner_duty`,
      due: sql`due_on`,
      closed: sql`closed_on`,
      state: sql`state`,
    },
    { sort: 'due' },
  )
  return list.read((await list.query.execute(tx)).rows)
}
