import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Candidacy, Waiver } from './vocabulary.ts'

export const candidacyColumns: RawBuilder<unknown> = sql`c.id, c.code, c.person_id as "personId", c.posting_id as "postingId",
  c.criteria_version_id as "criteriaVersionId", c.mission_id as "missionId", c.service_id as "serviceId", c.state, c.applied_on as "appliedOn",
  (select n.sent_on from candidacies.nomination n where n.candidacy_id = c.id) as "nominatedOn", c.pdt_start as "pdtStart",
  c.planned_departure as "plannedDeparture", c.planned_arrival as "plannedArrival", c.planned_end as "plannedEnd",
  c.position_id as "positionId", c.screened_on as "screenedOn", c.withdrawn_on as "withdrawnOn", c.version`

/** The candidacy, or null where there is none or the reader may not see it. */
export async function findCandidacy(tx: Tx, id: string): Promise<Candidacy | null> {
  return (await candidaciesOf(tx, [id]))[0] ?? null
}

/** The candidacy locked until the end of the transaction; the same null. */
export async function lockCandidacy(tx: Tx, id: string): Promise<Candidacy | null> {
  const { rows } =
    await sql<Candidacy>`select ${candidacyColumns} from candidacies.candidacy c where c.id = ${id} for update of c`.execute(
      tx,
    )
  return rows[0] ?? null
}

/** Any number of candidacies that the reader may see, in one query. */
export async function candidaciesOf(tx: Tx, ids: readonly string[]): Promise<Candidacy[]> {
  if (ids.length === 0) return []
  const { rows } =
    await sql<Candidacy>`select ${candidacyColumns} from candidacies.candidacy c where c.id = any(${[...ids]}::uuid[])`.execute(
      tx,
    )
  return rows
}

/** The waivers of any number of candidacies, by candidacy and criterion code; the one that lasts longest counts. */
export async function waiversOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Map<string, Waiver>>> {
  const result = new Map<string, Map<string, Waiver>>()
  if (ids.length === 0) return result
  const { rows } = await sql<
    Waiver & { candidacyId: string }
  >`select w.candidacy_id as "candidacyId", w.criterion_code as "criterionCode", w.step,
      w.authority, w.reason, w.until, w.granted_on as "grantedOn"
    from candidacies.waiver w where w.candidacy_id = any(${[...ids]}::uuid[]) order by w.until`.execute(tx)
  for (const { candidacyId, ...waiver } of rows) {
    const own = result.get(candidacyId) ?? new Map<string, Waiver>()
    own.set(waiver.criterionCode, waiver)
    result.set(candidacyId, own)
  }
  return result
}

/** Whether the person has a candidacy for this bulletin that has not ended. */
export async function hasOpenCandidacy(tx: Tx, personId: string, postingId: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from candidacies.candidacy c where c.person_id = ${personId} and c.posting_id = ${postingId}
    and c.state not in ('withdrawn', 'not-released', 'not-selected', 'not-recommended', 'not-accepted', 'declined')`.execute(
      tx,
    )
  return rows.length > 0
}

/** Candidacies that still go on, or have become a deployment, of officers who belong to another service today. */
export async function strayCandidacies(
  tx: Tx,
  today: Day,
  personId: string | null,
): Promise<{ id: string; serviceId: string }[]> {
  const { rows } = await sql<{ id: string; serviceId: string }>`select c.id, m.service_id as "serviceId"
    from candidacies.candidacy c join people.service_membership m on m.person_id = c.person_id and m.valid @> ${today}::date
    where m.service_id <> c.service_id and (${personId}::uuid is null or c.person_id = ${personId}::uuid)
      and c.state not in ('withdrawn', 'not-released', 'not-selected', 'not-recommended', 'not-accepted', 'declined')`.execute(
    tx,
  )
  return rows
}

export async function serviceKindOf(tx: Tx, serviceId: string): Promise<string> {
  const { rows } = await sql<{ kind: string }>`select kind from people.service where id = ${serviceId}`.execute(tx)
  return rows[0]?.kind ?? ''
}
