import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { type Period, toRangeText } from '#kernel/period.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Mitigation, Risk, RiskAssessment, RiskFile, RiskScale } from '../vocabulary/risk.ts'
import { periodFrom } from './rows.ts'

export type By = { at: string; account: string; fresh(): string }
type HeadRow = Omit<RiskAssessment, 'valid'> & { valid: string | null }

const head = sql`select a.id, a.mission_id as "missionId", a.place, a.number, a.state, a.assessed_on as "assessedOn", a.valid::text as valid,
  a.review_on as "reviewOn", a.summary, a.residual_level as "residualLevel", a.author_duty as "authorDuty", a.version
  from missions.risk_assessment a`
const headFrom = (row: HeadRow): RiskAssessment => ({
  ...row,
  valid: row.valid === null ? null : periodFrom(row.valid),
})

/** Places are the same where their names are, case and spaces apart. */
export const placeKey = (place: Localized | null): string =>
  place === null ? '' : place.en.trim().toLowerCase().replace(/\s+/g, ' ')

/** The scale of a day; the newest where none covers it. */
export async function riskScaleOn(tx: Tx, day: Day): Promise<RiskScale | null> {
  const { rows } = await sql<RiskScale>`select likelihoods, impacts, levels, verified from missions.risk_scale
    order by valid @> ${day}::date desc, lower(valid) desc limit 1`.execute(tx)
  return rows[0] ?? null
}

/** Every version of a mission that the reader may see, the newest first; with the risks of those named by `wanted`. */
export async function riskHeadsOf(tx: Tx, missionId: string): Promise<RiskAssessment[]> {
  const { rows } = await sql<HeadRow>`${head} where a.mission_id = ${missionId} and a.state <> 'discarded'
    order by a.place_key, a.number desc`.execute(tx)
  return rows.map(headFrom)
}

/** Versions in force on a day, of any number of missions. */
export async function risksInForce(tx: Tx, missionIds: readonly string[], day: Day): Promise<RiskAssessment[]> {
  const { rows } = await sql<HeadRow>`${head} where a.mission_id = any(${missionIds}::uuid[]) and a.state = 'issued'
    and a.valid @> ${day}::date order by a.mission_id, a.place_key`.execute(tx)
  return rows.map(headFrom)
}

/** The picture, risks and mitigations of some versions: three queries; empty for whoever may not read them. */
export async function riskFiles(tx: Tx, heads: readonly RiskAssessment[]): Promise<RiskFile[]> {
  const ids = heads.map((one) => one.id)
  const pictures = await sql<{ id: string; picture: string }>`
    select assessment_id as id, picture from missions.risk_picture where assessment_id = any(${ids}::uuid[])`.execute(
    tx,
  )
  const risks =
    await sql<Risk>`select id, assessment_id as "assessmentId", category, description, likelihood, impact, level,
      residual_likelihood as "residualLikelihood", residual_impact as "residualImpact", residual_level as "residualLevel"
    from missions.risk where assessment_id = any(${ids}::uuid[]) and dropped_at is null
    order by residual_likelihood * residual_impact desc, likelihood * impact desc, category, id`.execute(tx)
  const mitigations = await sql<Mitigation>`${mitigation} where m.assessment_id = any(${ids}::uuid[])
    order by m.due_on nulls last, m.id`.execute(tx)
  return heads.map((one) => ({
    ...one,
    picture: pictures.rows.find(({ id }) => id === one.id)?.picture ?? null,
    risks: risks.rows.filter(({ assessmentId }) => assessmentId === one.id),
    mitigations: mitigations.rows.filter(({ assessmentId }) => assessmentId === one.id),
  }))
}

const mitigation = sql`select m.id, m.risk_id as "riskId", m.assessment_id as "assessmentId", m.mission_id as "missionId",
  m.by_whom as "byWhom", m.measure, m.owner, m.due_on as "dueOn", m.done_on as "doneOn", m.version from missions.risk_mitigation m`

/** One version with everything in it, for update. */
export async function lockRisk(tx: Tx, id: string): Promise<RiskFile | null> {
  const { rows } = await sql<HeadRow>`${head} where a.id = ${id} for update`.execute(tx)
  const [found] = rows[0] ? await riskFiles(tx, [headFrom(rows[0])]) : []
  return found ?? null
}

/** The version in force of the same place, for update: what a new one takes the place of. */
export async function lockStanding(tx: Tx, one: RiskAssessment): Promise<RiskAssessment[]> {
  const { rows } =
    await sql<HeadRow>`${head} where a.mission_id = ${one.missionId} and a.place_key = ${placeKey(one.place)}
    and a.state = 'issued' and upper_inf(a.valid) for update`.execute(tx)
  return rows.map(headFrom)
}

export async function lockMitigation(tx: Tx, id: string): Promise<(Mitigation & { standing: boolean }) | null> {
  const { rows } = await sql<Mitigation & { standing: boolean }>`
    select q.*, exists (select from missions.risk_assessment a where a.id = q."assessmentId" and a.state in ('issued', 'draft')) as standing
    from (${mitigation} where m.id = ${id} for update) q`.execute(tx)
  return rows[0] ?? null
}

export interface NewRiskVersion {
  id: string
  missionId: string
  place: Localized | null
  assessedOn: Day
  summary: Localized
  picture: string
  authorDuty: string
}

export async function insertRiskDraft(tx: Tx, a: NewRiskVersion, by: By): Promise<void> {
  await sql`insert into missions.risk_assessment (id, mission_id, place, place_key, number, state, assessed_on, summary, author_duty,
      recorded_at, recorded_by)
    select ${a.id}, ${a.missionId}, ${a.place === null ? null : JSON.stringify(a.place)}::jsonb, ${placeKey(a.place)},
      coalesce(max(x.number), 0) + 1, 'draft', ${a.assessedOn}::date, ${JSON.stringify(a.summary)}::jsonb, ${a.authorDuty}, ${by.at}, ${by.account}
    from missions.risk_assessment x where x.mission_id = ${a.missionId} and x.place_key = ${placeKey(a.place)}`.execute(
    tx,
  )
  await sql`insert into missions.risk_picture (assessment_id, mission_id, picture) values (${a.id}, ${a.missionId}, ${a.picture})`.execute(
    tx,
  )
}

/** Carries risks and what is still to be done about them into a new draft. */
export async function copyRisks(tx: Tx, from: RiskFile, to: string, by: By): Promise<void> {
  for (const risk of from.risks) {
    const id = by.fresh()
    await insertRisk(tx, { ...risk, id, assessmentId: to, missionId: from.missionId }, by)
    for (const one of from.mitigations.filter(({ riskId }) => riskId === risk.id))
      await insertMitigation(tx, { ...one, riskId: id, assessmentId: to }, by)
  }
}

export async function changeRiskDraft(
  tx: Tx,
  id: string,
  to: { assessedOn: Day; summary: Localized; picture: string },
): Promise<void> {
  await sql`update missions.risk_assessment set assessed_on = ${to.assessedOn}, summary = ${JSON.stringify(to.summary)}::jsonb,
    version = version + 1 where id = ${id}`.execute(tx)
  await sql`update missions.risk_picture set picture = ${to.picture} where assessment_id = ${id}`.execute(tx)
}

export async function insertRisk(tx: Tx, r: Risk & { missionId: string }, by: Omit<By, 'fresh'>): Promise<void> {
  await sql`insert into missions.risk (id, assessment_id, mission_id, category, description, likelihood, impact, level,
      residual_likelihood, residual_impact, residual_level, recorded_at, recorded_by)
    values (${r.id}, ${r.assessmentId}, ${r.missionId}, ${r.category}, ${r.description}, ${r.likelihood}, ${r.impact}, ${r.level},
      ${r.residualLikelihood}, ${r.residualImpact}, ${r.residualLevel}, ${by.at}, ${by.account})`.execute(tx)
  await sql`update missions.risk_assessment set version = version + 1 where id = ${r.assessmentId}`.execute(tx)
}

export async function dropRisk(tx: Tx, id: string, assessmentId: string, at: string): Promise<void> {
  await sql`update missions.risk set dropped_at = ${at} where id = ${id}`.execute(tx)
  await sql`update missions.risk_assessment set version = version + 1 where id = ${assessmentId}`.execute(tx)
}

export async function insertMitigation(
  tx: Tx,
  m: Pick<Mitigation, 'riskId' | 'assessmentId' | 'missionId' | 'byWhom' | 'measure' | 'owner' | 'dueOn' | 'doneOn'>,
  by: By,
): Promise<void> {
  await sql`insert into missions.risk_mitigation (id, risk_id, assessment_id, mission_id, by_whom, measure, owner, due_on, done_on,
      recorded_at, recorded_by)
    values (${by.fresh()}, ${m.riskId}, ${m.assessmentId}, ${m.missionId}, ${m.byWhom}, ${m.measure}, ${m.owner}, ${m.dueOn}, ${m.doneOn},
      ${by.at}, ${by.account})`.execute(tx)
}

export async function markDone(tx: Tx, id: string, on: Day): Promise<void> {
  await sql`update missions.risk_mitigation set done_on = ${on}, version = version + 1 where id = ${id}`.execute(tx)
}

export async function discardVersion(tx: Tx, table: 'risk_assessment' | 'living_brief', id: string): Promise<void> {
  await sql`update ${sql.table(`missions.${table}`)} set state = 'discarded', version = version + 1 where id = ${id}`.execute(
    tx,
  )
}

/** What stood ends on the day, or never held where it began on the same day; it stays on record. */
export async function closeVersion(
  tx: Tx,
  table: 'risk_assessment' | 'living_brief',
  standing: { id: string; valid: Period | null },
  from: Day,
): Promise<void> {
  const change =
    standing.valid?.from === from ? sql`state = 'replaced'` : sql`valid = daterange(lower(valid), ${from}::date)`
  await sql`update ${sql.table(`missions.${table}`)} set ${change}, version = version + 1 where id = ${standing.id}`.execute(
    tx,
  )
}

export async function issueRisk(
  tx: Tx,
  id: string,
  to: { valid: Period; reviewOn: Day; residualLevel: string },
): Promise<void> {
  await sql`update missions.risk_assessment set state = 'issued', valid = ${toRangeText(to.valid)}::daterange, review_on = ${to.reviewOn},
    residual_level = ${to.residualLevel}, version = version + 1 where id = ${id}`.execute(tx)
}
