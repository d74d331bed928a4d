import { addYears, type Day } from '#kernel/calendar.ts'
import { parseRangeText } from '#kernel/period.ts'
import { candidateToBe, prepareToApply } from './accounts/choose-candidates.ts'
import { tellRotation } from './candidacies/tell-rotation.ts'
import { tellEnquiries } from './enquiries/tell-enquiries.ts'
import { deploymentPlans } from './missions/deployment-plans.ts'
import { openPlaces, type Place } from './missions/mission-places.ts'
import { planRotations, type Rotation } from './missions/plan-rotations.ts'
import { StrengthBook } from './missions/strength-book.ts'
import { tellChanges } from './missions/tell-changes.ts'
import { tellPosts } from './missions/tell-posts.ts'
import { tellRecord } from './missions/tell-record.ts'
import { inventOfficers } from './people/invent-officers.ts'
import { tellFamilyPlans } from './people/tell-family-plans.ts'
import { tellPeople } from './people/tell-people.ts'
import type { StrengthRef } from './reference.ts'
import { type DecisionMade, tellDecisions } from './requests/invent-requests.ts'
import { tellHome } from './requests/tell-home.ts'
import { tellIntake, tellLiaison } from './requests/tell-intake.ts'
import { tellOpenRequests } from './requests/tell-open-requests.ts'
import { tellProspects } from './requests/tell-prospects.ts'
import { tellCompetencies } from './results/tell-competencies.ts'
import { tellHomeAnswers } from './results/tell-home-answers.ts'
import { tellResults } from './results/tell-results.ts'
import { TrainingCalendar } from './training-calendar.ts'
import type { World } from './world.ts'

/** Tells everything: who there is, what was asked and decided, and every rotation in the order in which it left. */
export function tellProgramme(world: World): void {
  const { anchor, size, reference } = world
  world.officers.push(
    ...inventOfficers(world.dice.for('officers'), reference, {
      anchor,
      officers: size.officers,
      services: size.services,
      codes: world.code,
    }),
  )
  const begin = addYears(anchor, -size.years)
  const plans = deploymentPlans.filter(
    (plan) =>
      plan.from < anchor &&
      (plan.to === null || plan.to > begin) &&
      reference.missions.some((mission) => mission.code === plan.mission),
  )
  const rotations = planRotations(plans, { begin, anchor, scale: size.scale })
  const granted = tellPlans(world, plans, rotations)
  const book = new StrengthBook(reference, decidedStrengths(world))
  const calendar = new TrainingCalendar()
  for (const { rotation, departure, next } of inOrder(rotations)) {
    const { places, decisions } = granted.get(rotation.plan)!
    const own = rotation.places.map((place) => places[place]!)
    const decisionId = decisions.find((one) => one.from <= departure && departure < one.to)?.id ?? null
    tellRotation(world, { rotation, departure, next, places: own, decisionId, book, calendar })
  }
  tellOpenRequests(world)
  tellIntake(world)
  tellProspects(world)
  tellLiaison(world)
  tellPosts(world)
  tellRecord(world)
  tellChanges(world)
  world.candidateToBe = candidateToBe(world)
  if (world.candidateToBe) prepareToApply(world, world.candidateToBe)
  tellPeople(world)
  tellHome(world)
  tellResults(world)
  tellCompetencies(world)
  tellFamilyPlans(world)
  tellHomeAnswers(world)
  tellEnquiries(world)
}

interface Granted {
  decisions: DecisionMade[]
  places: Place[]
}

function tellPlans(
  world: World,
  plans: readonly Rotation['plan'][],
  rotations: readonly Rotation[],
): Map<Rotation['plan'], Granted> {
  const taken = new Set<string>()
  const counted = plans.map((plan) => ({ plan, count: placesOf(rotations, plan) })).filter(({ count }) => count > 0)
  const granted = new Map<Rotation['plan'], Granted>()
  for (const code of new Set(counted.map(({ plan }) => plan.mission))) {
    const mission = world.reference.missions.find((one) => one.code === code)!
    const own = counted.filter(({ plan }) => plan.mission === code)
    const decisions = tellDecisions(world, mission, own)
    for (const { plan, count } of own) {
      const standing = decisions.find((one) => one.from <= world.anchor && world.anchor < one.to)
      const decisionId = (standing ?? decisions.find((one) => plan.from < one.to))?.id ?? null
      granted.set(plan, { decisions, places: openPlaces(world, { plan, mission, count, decisionId, taken }) })
    }
  }
  return granted
}

/** How many places of a plan the rotations number, from 0. */
const placesOf = (rotations: readonly Rotation[], plan: Rotation['plan']): number =>
  rotations
    .filter((one) => one.plan === plan)
    .reduce((most, one) => Math.max(most, ...one.places.map((place) => place + 1)), 0)

/** Numbers that practice decided, as the book of strengths reads them. */
const decidedStrengths = (world: World): StrengthRef[] =>
  world.rows.of('missions.authorized_strength').map((row) => ({
    id: String(row.id),
    scope: 'mission',
    scopeId: String(row.scope_id),
    measure: 'authorized',
    number: Number(row.number),
    valid: parseRangeText(String(row.valid))!,
  }))

interface Leaving {
  rotation: Rotation
  departure: Day
  next: Day | null
}

const inOrder = (rotations: readonly Rotation[]): Leaving[] =>
  rotations
    .flatMap((rotation) =>
      rotation.departures.map((departure, index) => ({
        rotation,
        departure,
        next: rotation.departures[index + 1] ?? null,
      })),
    )
    .sort((a, b) => (a.departure < b.departure ? -1 : a.departure > b.departure ? 1 : 0))
