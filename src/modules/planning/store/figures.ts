import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import { type Period, toRangeText } from '#kernel/period.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { KeptCondition, ServiceFigure } from '../vocabulary/figures.ts'

/** Each service with officers away on the day or in the period; one query. */
export async function figuresByService(tx: Tx, day: Day, within: Period): Promise<ServiceFigure[]> {
  const { rows } = await sql<ServiceFigure>`
    with away as (select * from planning.away_on(array[${day}::date])),
    spent as (select * from planning.officer_days(${toRangeText(within)}::daterange))
    select s.id as "serviceId", s.name, s.short, s.kind, coalesce(a.away, 0) as away, coalesce(d.days, 0) as days,
      coalesce(d.officers, 0) as officers
    from people.service s left join away a on a.service_id = s.id left join spent d on d.service_id = s.id
    where a.service_id is not null or d.service_id is not null
    order by array_position(array['federal', 'provincial', 'regional', 'municipal', 'indigenous'], s.kind), days desc, s.short`.execute(
    tx,
  )
  return rows
}

/** Of each decision that binds a place on the day, each condition with how many places it binds and how many break it. */
export async function conditionsKeptOn(tx: Tx, day: Day): Promise<KeptCondition[]> {
  const { rows } = await sql<KeptCondition>`
    select d.code, d.level, k.condition, k.places, k.broken from planning.conditions_kept(${day}::date) k
    join requests.decision d on d.id = k.decision_id order by d.code, k.condition`.execute(tx)
  return rows
}
