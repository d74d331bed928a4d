import { type RawBuilder, sql } from 'kysely'
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
