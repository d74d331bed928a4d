import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'

export interface EndToTell {
  deploymentId: string
  candidacyId: string
  personId: string
  missionId: string
  plannedEnd: Day
  what: 'nears' | 'passed'
}

/** Tours whose end comes near or has passed and of which nobody was told yet, locked. */
export async function endsToTell(tx: Tx, today: Day, before: Day): Promise<EndToTell[]> {
  const { rows } =
    await sql<EndToTell>`select d.id as "deploymentId", d.candidacy_id as "candidacyId", d.person_id as "personId",
      d.mission_id as "missionId", d.planned_end as "plannedEnd", case when d.planned_end < ${today} then 'passed' else 'nears' end as what
    from deployments.deployment d
    where d.state in ('departed', 'arrived', 'on-duty') and (
      (d.planned_end between ${today} and ${before} and d.end_told_for is distinct from d.planned_end)
      or (d.planned_end < ${today} and d.overdue_told_for is distinct from d.planned_end))
    order by d.planned_end, d.id for update`.execute(tx)
  return rows
}

/** They have been told about these ends. */
export async function markTold(tx: Tx, ends: readonly EndToTell[]): Promise<void> {
  await sql`update deployments.deployment d set
      end_told_for = case when r.what = 'nears' then d.planned_end else d.end_told_for end,
      overdue_told_for = case when r.what = 'passed' then d.planned_end else d.overdue_told_for end
    from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as r("deploymentId" uuid, what text)
    where d.id = r."deploymentId"`.execute(tx)
}
