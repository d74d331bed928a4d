import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type AcknowledgedRisk, askedForRisk } from '../rules/risk-owed.ts'

/** What the officers of some candidacies acknowledged: one query. */
export async function acknowledgedRisks(tx: Tx, candidacyIds: readonly string[]): Promise<AcknowledgedRisk[]> {
  const { rows } =
    await sql<AcknowledgedRisk>`select candidacy_id as "candidacyId", assessment_id as "assessmentId", acknowledged_on as on
    from readiness.risk_acknowledgement where candidacy_id = any(${candidacyIds}::uuid[])`.execute(tx)
  return rows
}

export async function insertAcknowledgements(
  tx: Tx,
  one: { candidacyId: string; personId: string; serviceId: string; assessmentIds: readonly string[]; on: Day },
  by: { at: string; account: string; fresh(): string },
): Promise<void> {
  const rows = one.assessmentIds.map((assessment) => ({ id: by.fresh(), assessment }))
  await sql`insert into readiness.risk_acknowledgement (id, candidacy_id, person_id, service_id, assessment_id, acknowledged_on,
      recorded_at, recorded_by)
    select r.id, ${one.candidacyId}, ${one.personId}, ${one.serviceId}, r.assessment, ${one.on}, ${by.at}, ${by.account}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, assessment uuid)`.execute(tx)
}

export interface ToldOfRisk {
  personId: string
  name: string
  mission: Localized
}

/** Officers who are to go to the mission of an assessment, or are there. */
export async function officersOfRisk(tx: Tx, assessmentId: string, today: Day): Promise<ToldOfRisk[]> {
  const { rows } = await sql<ToldOfRisk>`select distinct on (k.person_id) k.person_id as "personId",
      p.given_names || ' ' || p.family_name as name, coalesce(n.value, jsonb_build_object('en', m.code, 'fr', m.code)) as mission
    from missions.risk_assessment a join missions.mission m on m.id = a.mission_id
      join candidacies.candidacy k on k.mission_id = a.mission_id and k.state = any(${[...askedForRisk]}::text[])
        and k.planned_end > ${today}::date
      join people.person p on p.id = k.person_id
      left join lateral (select f.value from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'name'
        and f.superseded_at is null order by f.valid @> ${today}::date desc, lower(f.valid) desc limit 1) n on true
    where a.id = ${assessmentId} order by k.person_id`.execute(tx)
  return rows
}
