import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'

/** A tour as evidence: the role and the days that were served so far. */
export interface TourServed {
  deploymentId: string
  code: string
  personId: string
  missionId: string
  missionName: Localized
  roleTitle: Localized
  from: Day
  /** The day after the last day served; null while the tour goes on. */
  to: Day | null
}

const served = (day: Day) => sql`
  select d.id as "deploymentId", d.code, d.person_id as "personId", d.mission_id as "missionId",
    (select coalesce(f.value, jsonb_build_object('en', m.code, 'fr', m.code)) from missions.mission_fact f where f.mission_id = m.id
      and f.attribute = 'name' and f.superseded_at is null order by f.valid @> ${day}::date desc, lower(f.valid) desc limit 1) as "missionName",
    p.title as "roleTitle", coalesce(d.on_duty_on, d.arrived_on, d.departed_on) as "from", d.ended_on + 1 as "to"
  from deployments.deployment d join missions.position p on p.id = d.position_id join missions.mission m on m.id = d.mission_id
  where d.arrived_on is not null and d.state <> 'cancelled'`

export async function toursOf(tx: Tx, personId: string, day: Day): Promise<TourServed[]> {
  const { rows } =
    await sql<TourServed>`${served(day)} and d.person_id = ${personId} order by d.arrived_on desc`.execute(tx)
  return rows
}

export async function tourOf(tx: Tx, deploymentId: string, day: Day): Promise<TourServed | null> {
  const { rows } = await sql<TourServed>`${served(day)} and d.id = ${deploymentId}`.execute(tx)
  return rows[0] ?? null
}
