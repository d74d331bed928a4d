import { sql } from 'kysely'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { CriteriaVersion, NewCriterion, Posting } from './vocabulary.ts'

export type NewPosting = Pick<
  Posting,
  'missionId' | 'decisionId' | 'title' | 'text' | 'places' | 'plannedDeparture' | 'tourMonths' | 'closesOn' | 'succeeds'
> & { positionIds: readonly string[] }

/** Writes a draft with version 1 of its criteria. Returns the bulletin's id. */
export async function insertDraft(
  tx: Tx,
  one: NewPosting,
  criteria: readonly NewCriterion[],
  c: Circumstances,
): Promise<string> {
  const id = c.fresh()
  await sql`insert into postings.posting (id, code, mission_id, decision_id, title, text, places, planned_departure, tour_months, closes_on,
      state, succeeds, recorded_at, recorded_by)
    values (${id}, ${c.freshCode('POS')}, ${one.missionId}, ${one.decisionId}, ${JSON.stringify(one.title)}::jsonb, ${JSON.stringify(one.text)}::jsonb,
      ${one.places}, ${one.plannedDeparture}, ${one.tourMonths}, ${one.closesOn}, 'draft', ${one.succeeds}, ${c.now}, ${c.actor.accountId})`.execute(
    tx,
  )
  await insertPositions(tx, id, one.positionIds)
  await insertVersion(tx, { postingId: id, number: 1, reason: null }, criteria, c)
  return id
}

export async function insertPositions(tx: Tx, postingId: string, positionIds: readonly string[]): Promise<void> {
  await sql`insert into postings.posting_position (posting_id, position_id)
    select ${postingId}::uuid, each from unnest(${[...positionIds]}::uuid[]) each`.execute(tx)
}

/** A new version of the criteria, in force from now on; whoever was judged stays under theirs. Returns its id. */
export async function insertVersion(
  tx: Tx,
  one: Pick<CriteriaVersion, 'postingId' | 'number' | 'reason'>,
  criteria: readonly NewCriterion[],
  c: Circumstances,
): Promise<string> {
  const id = c.fresh()
  await sql`insert into postings.criteria_version (id, posting_id, number, in_force_from, reason, recorded_by)
    values (${id}, ${one.postingId}, ${one.number}, ${c.now}, ${one.reason}, ${c.actor.accountId})`.execute(tx)
  await insertCriteria(tx, id, criteria, c)
  return id
}

export async function insertCriteria(
  tx: Tx,
  versionId: string,
  criteria: readonly NewCriterion[],
  c: Circumstances,
): Promise<void> {
  if (criteria.length === 0) return
  const rows = criteria.map((each) => ({ ...each, id: c.fresh() }))
  await sql`insert into postings.criterion (id, version_id, code, layer, service_id, step, settings, anchor, margin_days, phase, effect, message,
      sort_order, source, verified)
    select r.id, ${versionId}::uuid, r.code, r.layer, r."serviceId", r.step, r.settings, r.anchor, r."marginDays", r.phase, r.effect, r.message,
      r."sortOrder", r.source, r.verified
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, code text, layer text, "serviceId" uuid, step text, settings jsonb,
      anchor text, "marginDays" int, phase text, effect text, message jsonb, "sortOrder" int, source jsonb, verified boolean)`.execute(
    tx,
  )
}

/** Puts other criteria in the place of those of a draft's version. */
export async function replaceCriteria(
  tx: Tx,
  versionId: string,
  criteria: readonly NewCriterion[],
  c: Circumstances,
): Promise<void> {
  await sql`delete from postings.criterion where version_id = ${versionId}`.execute(tx)
  await insertCriteria(tx, versionId, criteria, c)
}
