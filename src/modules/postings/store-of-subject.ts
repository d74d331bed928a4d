import { sql } from 'kysely'
import { addMonths, type Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import {
  type Binding,
  barredIn,
  bindingOn,
  holdingOn,
  keepsConditions,
  type MissionOn,
  missionOn,
  type Position,
  positionsOf,
} from '#modules/missions/index.ts'
import { type Decision, findDecision } from '#modules/requests/index.ts'
import type { Subject } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { appliesTo } from './rules/applies-to.ts'
import type { ToPublish } from './rules/publishing.ts'
import { isCompleteCriterion } from './step.ts'
import { criteriaOf, findPosting, lockPosting, positionIdsOf, versionInForce } from './store.ts'
import { heldOn, isPractice, placesLeft, placesUnderDecision, standardCriteria } from './store-of-library.ts'
import type { CriteriaVersion, Criterion, Posting } from './vocabulary.ts'

/** A bulletin with what a judgement on it needs. */
export interface PostingSubject extends Subject {
  posting: Posting
  criteriaVersion: CriteriaVersion
  criteria: Criterion[]
  mission: MissionOn
  positions: Position[]
  /** The decision that it rests on; null also where the reader's duty does not see decisions. */
  decision: Decision | null
  toPublish: ToPublish
}

/** Loads a bulletin as a subject; `lock` for acting on it. Null where there is none or the reader may not see it. */
export async function postingSubject(
  tx: Tx,
  id: string,
  c: Pick<Circumstances, 'today'>,
  lock = false,
): Promise<PostingSubject | null> {
  const posting = await (lock ? lockPosting : findPosting)(tx, id)
  if (!posting) return null
  const criteriaVersion = await versionInForce(tx, id)
  const mission = await missionOn(tx, posting.missionId, c.today)
  if (!criteriaVersion || !mission) throw new Error(`bulletin ${posting.code} without criteria or mission`)
  const criteria = (await criteriaOf(tx, [criteriaVersion.id])).get(criteriaVersion.id) ?? []
  const positionIds = await positionIdsOf(tx, id)
  const found = await positionsOf(tx, positionIds)
  const positions = positionIds.flatMap((each) => found.get(each) ?? [])
  const decision = posting.decisionId === null ? null : await findDecision(tx, posting.decisionId)
  const base = { posting, criteriaVersion, criteria, mission, positions, decision }
  return {
    id,
    version: posting.version,
    scope: { missionId: posting.missionId },
    label: labelOf(posting),
    ...base,
    toPublish: await publishable(tx, base, c, lock),
  }
}

async function publishable(
  tx: Tx,
  {
    posting,
    criteria,
    positions,
    decision,
    mission,
  }: Pick<PostingSubject, 'posting' | 'criteria' | 'positions' | 'decision' | 'mission'>,
  c: Pick<Circumstances, 'today'>,
  lock: boolean,
): Promise<ToPublish> {
  const day = posting.plannedDeparture
  const held = await heldOn(
    tx,
    positions.map((one) => one.id),
    day,
  )
  return {
    posting,
    criteria,
    forArms: positions.some((one) => one.armed) ? await askedForArms(tx, mission.kind, c.today) : [],
    decision,
    binding: holdingOn(await bindingDecisions(tx, posting, positions), day),
    keeps: keepsConditions,
    positions: positions.map((one) => {
      const where = one.dutyLocation ?? mission.dutyLocation
      return {
        ...one,
        countries: where ? [where.country] : mission.hostCountries,
        place: where?.place ?? null,
        held: held.has(one.id),
      }
    }),
    placesElsewhere: posting.decisionId === null ? 0 : await placesUnderDecision(tx, posting.decisionId, posting.id),
    placesLeft: await placesLeft(tx, posting.missionId, day),
    barred: await barredIn(tx, posting.missionId, 'publishing', {
      today: c.today,
      from: day,
      until: addMonths(day, posting.tourMonths),
      hold: lock,
    }),
    practice: await isPractice(tx),
    isComplete: isCompleteCriterion,
  }
}

/** What the library adds where a post is armed. */
const askedForArms = async (tx: Tx, kind: string, today: Day) =>
  (await standardCriteria(tx, today)).filter(
    ({ applies, effect }) =>
      effect === 'required' && applies.armed === true && appliesTo(applies, { kind, armed: true }),
  )

/** Those of the mission, of the bulletin, and of each decision that positions rest on. */
async function bindingDecisions(tx: Tx, posting: Posting, positions: readonly Position[]): Promise<Binding[]> {
  const own = new Set([posting.decisionId, ...positions.map((one) => one.decisionId)])
  const found = new Map<string, Binding>()
  for (const decision of own) for (const one of await bindingOn(tx, posting.missionId, decision)) found.set(one.id, one)
  return [...found.values()]
}

const labelOf = (posting: Posting): Localized => ({
  en: `${posting.code} · ${posting.title.en || posting.title.fr}`,
  fr: `${posting.code} · ${posting.title.fr || posting.title.en}`,
})

/** Counts up the version and sets what changed on a bulletin. */
export async function touchPosting(tx: Tx, id: string, set: Partial<Record<string, unknown>> = {}): Promise<void> {
  const columns = Object.entries(set).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
  await sql`update postings.posting set ${sql.join([sql`version = version + 1`, ...columns])} where id = ${id}`.execute(
    tx,
  )
}
