import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { CriteriaVersion, Criterion, Posting } from './vocabulary.ts'

export const postingColumns: RawBuilder<unknown> = sql`p.id, p.code, p.mission_id as "missionId", p.decision_id as "decisionId", p.title, p.text,
  p.translation_verified as "translationVerified", p.places, p.planned_departure as "plannedDeparture", p.tour_months as "tourMonths",
  p.opens_on as "opensOn", p.closes_on as "closesOn", p.state, p.succeeds, p.version`

/** The bulletin, or null where there is none or the reader may not see it. */
export async function findPosting(tx: Tx, id: string): Promise<Posting | null> {
  const found = await sql<Posting>`select ${postingColumns} from postings.posting p where p.id = ${id}`.execute(tx)
  return found.rows[0] ?? null
}

export async function lockPosting(tx: Tx, id: string): Promise<Posting | null> {
  const found =
    await sql<Posting>`select ${postingColumns} from postings.posting p where p.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

const criterionColumns = sql`c.id, c.version_id as "versionId", c.code, c.layer, c.service_id as "serviceId", c.step, c.settings, c.anchor,
  c.margin_days as "marginDays", c.phase, c.effect, c.message, c.sort_order as "sortOrder", c.source, c.verified`

/** The criteria of any number of versions, in one query; a version without any is absent. */
export async function criteriaOf(tx: Tx, versionIds: readonly string[]): Promise<Map<string, Criterion[]>> {
  const byVersion = new Map<string, Criterion[]>()
  if (versionIds.length === 0) return byVersion
  const { rows } = await sql<Criterion>`select ${criterionColumns} from postings.criterion c
    where c.version_id = any(${[...new Set(versionIds)]}::uuid[]) order by c.sort_order, c.code`.execute(tx)
  for (const row of rows) {
    const criteria = byVersion.get(row.versionId)
    if (criteria) criteria.push(row)
    else byVersion.set(row.versionId, [row])
  }
  return byVersion
}

const versionColumns = sql`v.id, v.posting_id as "postingId", v.number, v.in_force_from as "inForceFrom", v.reason`

/** The latest version of a bulletin's criteria: the one that a new application comes under. Null where there is no bulletin. */
export async function versionInForce(tx: Tx, postingId: string): Promise<CriteriaVersion | null> {
  const found = await sql<CriteriaVersion>`select ${versionColumns} from postings.criteria_version v
    where v.posting_id = ${postingId} order by v.number desc limit 1`.execute(tx)
  return found.rows[0] ?? null
}

/** Every version of a bulletin's criteria, the latest first. */
export async function versionsOf(tx: Tx, postingId: string): Promise<CriteriaVersion[]> {
  const found = await sql<CriteriaVersion>`select ${versionColumns} from postings.criteria_version v
    where v.posting_id = ${postingId} order by v.number desc`.execute(tx)
  return found.rows
}

/** The positions that a bulletin is for, in the order of their codes. */
export async function positionIdsOf(tx: Tx, postingId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`select x.position_id as id from postings.posting_position x
    join missions.position p on p.id = x.position_id where x.posting_id = ${postingId} order by p.code`.execute(tx)
  return found.rows.map(({ id }) => id)
}

/** Published bulletins whose closing day is past. */
export async function overduePostings(tx: Tx, today: Day): Promise<string[]> {
  const found = await sql<{
    id: string
  }>`select id from postings.posting where state = 'published' and closes_on < ${today}::date`.execute(tx)
  return found.rows.map(({ id }) => id)
}
