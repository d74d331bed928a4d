import { sql } from 'kysely'
import { shownTitle } from '#modules/missions/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Endorsement, Nomination, Offer, Recommendation } from './vocabulary.ts'

type Ids = readonly string[]
type Keyed<T> = T & { candidacyId: string }

/** Every endorsement of any number of candidacies, the newest first. */
export async function endorsementsOf(tx: Tx, ids: Ids): Promise<Map<string, Endorsement[]>> {
  const { rows } = await sql<
    Keyed<Endorsement>
  >`select e.candidacy_id as "candidacyId", e.id, e.decision, e.reason, e.release_from as "releaseFrom",
      e.release_to as "releaseTo", e.return_position as "returnPosition", e.return_commitment as "returnCommitment",
      e.promotion_position as "promotionPosition", e.promotion_stance as "promotionStance",
      e.signed_by_name as "signedByName", e.signed_on as "signedOn", e.ended_on as "endedOn", e.ended_reason as "endedReason"
    from candidacies.endorsement e where e.candidacy_id = any(${[...ids]}::uuid[]) order by e.recorded_at desc`.execute(
    tx,
  )
  return grouped(rows)
}

/** Nominations by candidacy. */
export async function nominationsOf(tx: Tx, ids: Ids): Promise<Map<string, Nomination>> {
  const { rows } = await sql<
    Keyed<Nomination>
  >`select n.candidacy_id as "candidacyId", n.id, n.selecting_body as "selectingBody",
      n.ams_basis as "amsBasis", n.ams_planned_on as "amsPlannedOn", n.sent_on as "sentOn", n.outcome, n.feedback, n.answered_on as "answeredOn"
    from candidacies.nomination n where n.candidacy_id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ candidacyId, ...one }) => [candidacyId, one]))
}

/** Recommendations by candidacy, with their reasons. */
export async function recommendationsOf(tx: Tx, ids: Ids): Promise<Map<string, Recommendation & { reasons: string }>> {
  const { rows } = await sql<
    Keyed<Recommendation & { reasons: string }>
  >`select r.candidacy_id as "candidacyId", r.decision, r.reasons,
      r.decided_by_name as "decidedByName", r.decided_on as "decidedOn"
    from candidacies.recommendation r where r.candidacy_id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ candidacyId, ...one }) => [candidacyId, one]))
}

/** Standing offers by candidacy, with the title of the position. */
export async function offersOf(tx: Tx, ids: Ids): Promise<Map<string, Offer>> {
  const { rows } = await sql<
    Keyed<Offer>
  >`select o.candidacy_id as "candidacyId", o.id, o.position_id as "positionId", ${shownTitle(sql`p.title`)} as "positionTitle",
      coalesce(p.code, '') as "positionCode", o.departure, o.arrival, o.ends, o.duty_location as "dutyLocation", o.made_on as "madeOn", o.answer,
      o.answered_on as "answeredOn"
    from candidacies.offer o left join missions.position p on p.id = o.position_id
    where o.candidacy_id = any(${[...ids]}::uuid[]) and o.superseded_at is null`.execute(tx)
  return new Map(rows.map(({ candidacyId, ...one }) => [candidacyId, one]))
}

/** Those of the candidacies whose newest terms the candidate has consented to. */
export async function consentedTo(tx: Tx, ids: Ids): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select distinct s.candidacy_id as id from candidacies.consent s
    where s.candidacy_id = any(${[...ids]}::uuid[]) and s.superseded_at is null`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

function grouped<T>(rows: readonly Keyed<T>[]): Map<string, T[]> {
  const map = new Map<string, T[]>()
  for (const { candidacyId, ...one } of rows) {
    const list = map.get(candidacyId)
    if (list) list.push(one as T)
    else map.set(candidacyId, [one as T])
  }
  return map
}
