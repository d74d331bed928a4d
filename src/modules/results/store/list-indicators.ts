import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { ProgressState, Unit } from '../vocabulary.ts'

export interface IndicatorLine {
  id: string
  code: string
  name: Localized
  mission_id: string | null
  mission: Localized | null
  unit: Unit
  baseline: number | null
  target: number | null
  target_due: Day | null
  latest: number | null
  latest_until: Day | null
  state: ProgressState
}

/** What a mission is called on a day, as SQL on `missions.mission m`. */
export const missionNameOn = (
  day: Day,
) => sql`(select f.value from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'name'
  and f.superseded_at is null order by f.valid @> ${day}::date desc, lower(f.valid) desc limit 1)`

/** Indicators whose objective, or the one of the programme that it serves, does not hold on the day. */
export async function unlinkedIndicators(tx: Tx, day: Day): Promise<{ id: string; code: string; name: Localized }[]> {
  const { rows } = await sql<{ id: string; code: string; name: Localized }>`
    with standing as (select distinct s.objective_id as id from results.statement s
      where s.superseded_at is null and s.released_on is not null and s.valid @> ${day}::date)
    select i.id, i.code, i.name from results.indicator i left join results.objective o on o.id = i.objective_id
    where (i.retired_on is null or i.retired_on > ${day}::date)
      and (o.id is null or o.id not in (select id from standing)
        or (o.mission_id is not null and o.serves not in (select id from standing)))
    order by i.code`.execute(tx)
  return rows
}

/** Indicators with where they stand on the day; the rule of `indicator-progress`, in SQL. */
export async function listIndicators(
  tx: Tx,
  query: ListQuery & { mission: string | null; state: ProgressState | null },
  today: Day,
  within: readonly string[] | null,
): Promise<ListData<IndicatorLine>> {
  const conditions = [
    sql`(i.retired_on is null or i.retired_on > ${today}::date)`,
    ...(within === null ? [] : [sql`i.mission_id = any(${within}::uuid[])`]),
    ...(query.q
      ? [
          sql`strpos(sec.fold(i.code || ' ' || (i.name ->> 'en') || ' ' || (i.name ->> 'fr')), sec.fold(${query.q})) > 0`,
        ]
      : []),
    ...(query.mission
      ? [
          sql`strpos(sec.fold(m.code || ' ' || coalesce((${missionNameOn(today)}) ->> 'en', '') || ' ' || coalesce((${missionNameOn(today)}) ->> 'fr', '')), sec.fold(${query.mission})) > 0`,
        ]
      : []),
  ]
  const select = sql`
    select * from (
      select i.id, i.code, i.name, i.mission_id, ${missionNameOn(today)} as mission, i.unit,
        b.value::float8 as baseline, t.value::float8 as target, t.due_on as target_due, v.value::float8 as latest, upper(v.period) - 1 as latest_until,
        case when b.id is null then 'no-baseline' when v.id is null then 'no-value' when t.id is null then 'no-target'
          when (case i.better when 'higher' then v.value >= t.value else v.value <= t.value end) then 'reached'
          when (v.value - b.value) * greatest(1, t.due_on - b.measured_on) * sign(t.value - b.value)
            >= abs(t.value - b.value) * least(greatest(1, t.due_on - b.measured_on), greatest(0, ${today}::date - b.measured_on)) then 'on-track'
          else 'behind' end as state
      from results.indicator i left join missions.mission m on m.id = i.mission_id
        left join results.baseline b on b.indicator_id = i.id and b.superseded_at is null
        left join lateral (select * from results.target t where t.indicator_id = i.id and t.superseded_at is null
          order by t.due_on < ${today}::date, case when t.due_on >= ${today}::date then t.due_on - ${today}::date else ${today}::date - t.due_on end limit 1) t on true
        left join lateral (select * from results.measured v where v.indicator_id = i.id and v.superseded_at is null
          and lower(v.period) <= ${today}::date order by lower(v.period) desc limit 1) v on true
      where ${sql.join(conditions, sql` and `)}) standing
    ${query.state ? sql`where standing.state = ${query.state}` : sql``}`
  const list = listOf<IndicatorLine>(
    select,
    query,
    {
      code: sql`code`,
      name: sql`sec.fold(name ->> 'en')`,
      mission: sql`sec.fold(mission ->> 'en')`,
      state: sql`state`,
      due: sql`target_due`,
    },
    { sort: 'code' },
  )
  return list.read((await list.query.execute(tx)).rows)
}
