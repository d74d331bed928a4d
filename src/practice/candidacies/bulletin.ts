import { addDays, type Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { stepNamed } from '#modules/candidacies/index.ts'
import { type Criterion, draftCriteria } from '#modules/postings/index.ts'
import type { DeploymentPlan } from '../missions/deployment-plans.ts'
import type { Place } from '../missions/mission-places.ts'
import { factOn, type MissionRef } from '../reference.ts'
import { instantOf, type World } from '../world.ts'
import { bulletinText } from './bulletin-texts.ts'
import type { BulletinDays } from './course.ts'

/** One bulletin with its criteria, for places of one mission that leave on one day. */
export interface Bulletin extends BulletinDays {
  id: string
  code: string
  versionId: string
  mission: MissionRef
  plan: DeploymentPlan
  places: readonly Place[]
  language: 'en' | 'fr'
  armed: boolean
  title: Localized
  criteria: readonly Criterion[]
  end: Day
}

const fitnessTests = [
  { protocol: 'pare', threshold: '285' },
  { protocol: 'shuttle-20m', threshold: '6.5' },
] as const

/** Writes a bulletin in the state that the anchor day finds it in; null where even its draft is still to come. */
export function tellBulletin(
  world: World,
  o: {
    mission: MissionRef
    plan: DeploymentPlan
    places: readonly Place[]
    days: BulletinDays
    end: Day
    decisionId: string | null
  },
): Bulletin | null {
  const { mission, plan, days } = o
  const dice = world.dice.for(`bulletin ${mission.code} ${plan.from} ${days.departure} ${o.places[0]?.position.code}`)
  const drafted = addDays(days.opens, -dice.int(16, 30))
  const position = o.places[0]?.position
  if (!world.happened(drafted) || !position) return null
  const open = world.happened(days.opens)
  const closed = world.happened(days.closes)
  const title = {
    en: `${position.title.en}: ${nameOf(mission, days.opens).en}`,
    fr: `${position.title.fr}\u00a0: ${nameOf(mission, days.opens).fr}`,
  }
  const by = world.holder('irss-officer')
  const id = dice.uuid()
  const versionId = dice.uuid()
  const code = world.code('POS')
  const row = {
    id,
    code,
    mission_id: mission.id,
    decision_id: o.decisionId,
    title,
    text: bulletinText({ mission: nameOf(mission, days.opens), position, days, places: o.places.length }),
    translation_verified: open,
    places: o.places.length,
    planned_departure: days.departure,
    tour_months: plan.tourMonths,
    opens_on: open ? days.opens : null,
    closes_on: days.closes,
    state: !open
      ? 'draft'
      : !closed
        ? 'published'
        : world.happened(addDays(days.departure, 10))
          ? 'completed'
          : 'closed',
    published_at: open ? instantOf(days.opens, id) : null,
    succeeds: null,
    version: open ? 2 : 1,
  }
  world.record('postings.posting', row, { on: drafted, by })
  for (const place of o.places)
    world.rows.add('postings.posting_position', { posting_id: id, position_id: place.position.id })
  const criteria = tellCriteria(world, {
    versionId,
    postingId: id,
    mission,
    position,
    on: drafted,
    uuid: () => dice.uuid(),
    fitness: dice.pick(fitnessTests),
  })
  return {
    id,
    code,
    versionId,
    mission,
    plan,
    places: o.places,
    language: position.language,
    armed: position.armed,
    title,
    criteria,
    end: o.end,
    ...days,
  }
}

interface CriteriaOf {
  versionId: string
  postingId: string
  mission: MissionRef
  position: Place['position']
  on: Day
  uuid: () => string
  fitness: { protocol: string; threshold: string }
}

function tellCriteria(world: World, o: CriteriaOf): Criterion[] {
  const { position } = o
  const library = world.reference.standardCriteria
    .filter(({ valid, step }) => stepNamed(step) && valid.from <= o.on && (valid.to === null || o.on < valid.to))
    .map(({ id: _id, valid: _valid, ...one }) => one)
  const drafted = draftCriteria(library, {
    kind: o.mission.kind,
    armed: position.armed,
    language: position.language,
    ranks: { highest: position.rankFrom, lowest: position.rankTo },
    positionCode: position.code,
    fitness: o.fitness,
    languageLevel: 'B',
  })
  const by = world.holder('irss-officer').accountId
  world.rows.add('postings.criteria_version', {
    id: o.versionId,
    posting_id: o.postingId,
    number: 1,
    in_force_from: instantOf(o.on, o.versionId),
    reason: null,
    recorded_by: by,
  })
  return drafted.map((one) => {
    const criterion: Criterion = { ...one, id: o.uuid(), versionId: o.versionId }
    world.rows.add('postings.criterion', {
      id: criterion.id,
      version_id: criterion.versionId,
      code: criterion.code,
      layer: criterion.layer,
      service_id: criterion.serviceId,
      step: criterion.step,
      settings: criterion.settings,
      anchor: criterion.anchor,
      margin_days: criterion.marginDays,
      phase: criterion.phase,
      effect: criterion.effect,
      message: criterion.message,
      sort_order: criterion.sortOrder,
      source: criterion.source,
      verified: criterion.verified,
    })
    return criterion
  })
}

/** What people call a mission: its first alias, or its name. */
export function nameOf(mission: MissionRef, day: Day): Localized {
  const short = factOn<Localized>(mission, 'aliases', day)
  const first = (text: string) => text.split(/\s*;\s*/)[0]!.trim()
  return short
    ? { en: first(short.en), fr: first(short.fr) }
    : (factOn<Localized>(mission, 'name', day) ?? { en: mission.code, fr: mission.code })
}
