import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { DutyLocation } from '#modules/missions/index.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Deployment } from '../vocabulary.ts'

export interface Relocation {
  onDay: Day
  positionCode: string
  positionTitle: Localized
  missionCode: string
  /** Where the mission was, when the position stayed the same. */
  place: DutyLocation | null
}

/** Where an officer was relocated during the tour, the newest first. */
export async function relocationsOf(tx: Tx, deploymentId: string): Promise<Relocation[]> {
  const { rows } =
    await sql<Relocation>`select r.on_day as "onDay", p.code as "positionCode", p.title as "positionTitle",
      m.code as "missionCode", r.place
    from deployments.relocation r join missions.position p on p.id = r.to_position_id join missions.mission m on m.id = p.mission_id
    where r.deployment_id = ${deploymentId} order by r.on_day desc`.execute(tx)
  return rows
}

export async function insertRelocation(
  tx: Tx,
  d: Deployment,
  to: { positionId: string; missionId: string; day: Day; place: DutyLocation | null },
  c: Pick<Circumstances, 'actor' | 'now' | 'fresh'>,
): Promise<void> {
  await sql`insert into deployments.relocation (id, deployment_id, person_id, service_id, mission_id, on_day, from_position_id, to_position_id,
      place, recorded_at, recorded_by)
    values (${c.fresh()}, ${d.id}, ${d.personId}, ${d.serviceId}, ${to.missionId}, ${to.day}, ${d.positionId}, ${to.positionId},
      ${to.place === null ? null : JSON.stringify(to.place)}::jsonb, ${c.now}, ${c.actor.accountId})`.execute(tx)
}
