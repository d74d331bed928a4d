import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import { type DutyLocation, shownTitle } from '#modules/missions/index.ts'
import type { Tx } from '#platform/database/connection.ts'

export interface ShownWith {
  name: string
  personCode: string
  service: string
  candidacyCode: string
  missionCode: string
  missionName: Localized
  positionCode: string
  positionTitle: Localized
  dutyLocation: DutyLocation | null
  tourMonths: number
}

/** What people know a deployment by: officer, service, mission and position; one query. Names that may not be seen are absent. */
export async function shownWith(tx: Tx, deploymentId: string): Promise<ShownWith | null> {
  const { rows } = await sql<ShownWith>`
    select coalesce(p.given_names || ' ' || p.family_name, d.code) as name, coalesce(p.code, '') as "personCode", s.short as service,
      coalesce(k.code, '') as "candidacyCode", m.code as "missionCode",
      coalesce((select f.value from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'name' and f.superseded_at is null
        and f.valid @> d.planned_departure), jsonb_build_object('en', m.code, 'fr', m.code)) as "missionName",
      coalesce(x.code, '') as "positionCode", ${shownTitle(sql`x.title`)} as "positionTitle", coalesce(y.duty_location, (select f.value from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'duty-location'
        and f.superseded_at is null and f.valid @> d.planned_departure)) as "dutyLocation", missions.tour_of_post(d.position_id, d.planned_departure) as "tourMonths"
    from deployments.deployment d
    join missions.mission m on m.id = d.mission_id
    join missions.terms_of_post(d.position_id) y on true
    left join missions.position x on x.id = d.position_id
    join people.service s on s.id = d.service_id
    left join people.person p on p.id = d.person_id
    left join candidacies.candidacy k on k.id = d.candidacy_id
    where d.id = ${deploymentId}`.execute(tx)
  return rows[0] ?? null
}
