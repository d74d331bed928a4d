import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import { contains, type Period } from '#kernel/period.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Binding, Conditioned } from '#modules/missions/index.ts'
import type { Criterion, NewCriterion, Posting } from '../vocabulary.ts'
import { armsAsk } from './arms-ask.ts'

/** What the decision under the Canadian Police Arrangement allows. */
export interface GrantedBy {
  code: string
  outcome: string
  superseded: boolean
  number: number | null
  valid: Period | null
  maxTourMonths: number | null
  armed: boolean | null
}

export interface ToPublish {
  posting: Posting
  criteria: readonly Criterion[]
  /** What the library asks for armed posts; none where no position is armed. */
  forArms: readonly Pick<NewCriterion, 'code'>[]
  decision: GrantedBy | null
  /** Every decision that binds its positions on the day of departure: its own among them, in the version that stands today. */
  binding: readonly Binding[]
  /** The first condition of a decision that a position breaks. */
  keeps(decision: Binding, position: Conditioned): Refusal | null
  positions: readonly {
    code: string
    armed: boolean
    language: Language
    countries: readonly string[]
    place: Localized | null
    valid: Period
    tourMonths: number
    held: boolean
  }[]
  /** Places that other open bulletins ask for under the same decision. */
  placesElsewhere: number
  /** How many more officers the authorized strength takes on the day of departure; null: nothing is authorized. */
  placesLeft: number | null
  /** Why its mission lets nothing be published, where it does not. */
  barred?: Refusal | null
  practice: boolean
  /** Whether the settings of a criterion are complete for its step. */
  isComplete(criterion: Criterion): boolean
}

/** Why a bulletin cannot be published, the first reason; null when it can (domain.md 5.5 P1, 8.4, scenario 9). */
export function againstPublishing(one: ToPublish, today: Day): Refusal | null {
  return (
    one.barred ??
    languagesMissing(one) ??
    datesWrong(one, today) ??
    criteriaOpen(one) ??
    armsAsk(one.criteria, one.forArms) ??
    conditionsBroken(one) ??
    placesMissing(one)
  )
}

function languagesMissing({ posting, practice }: ToPublish): Refusal | null {
  if (posting.title.en.trim() === '' || posting.text.en.trim() === '') return refuse('english-missing')
  if (posting.title.fr.trim() === '' || posting.text.fr.trim() === '') return refuse('french-missing')
  return practice || posting.translationVerified ? null : refuse('translation-not-verified')
}

function datesWrong({ posting }: ToPublish, today: Day): Refusal | null {
  if (posting.closesOn < today) return refuse('closes-in-the-past', { day: posting.closesOn })
  return posting.plannedDeparture > posting.closesOn ? null : refuse('departs-before-closing')
}

function criteriaOpen({ criteria, isComplete }: ToPublish): Refusal | null {
  const open = criteria.find((one) => !isComplete(one))
  return open ? refuse('criterion-incomplete', { criterion: open.code }) : null
}

function conditionsBroken(one: ToPublish): Refusal | null {
  const { posting, decision, positions, placesElsewhere } = one
  if (!decision) return posting.decisionId === null ? otherConditions(one) : refuse('decision-not-found')
  const { code } = decision
  if (
    decision.outcome !== 'approved' ||
    decision.superseded ||
    !decision.valid ||
    !contains(decision.valid, posting.plannedDeparture)
  )
    return refuse('decision-not-in-force', { decision: code, day: posting.plannedDeparture })
  if (decision.number !== null && posting.places + placesElsewhere > decision.number)
    return refuse('decision-number-exceeded', {
      decision: code,
      number: decision.number,
      asked: posting.places + placesElsewhere,
    })
  const tour = Math.max(posting.tourMonths, ...positions.map((one) => one.tourMonths))
  if (decision.maxTourMonths !== null && tour > decision.maxTourMonths)
    return refuse('decision-tour-exceeded', { decision: code, months: decision.maxTourMonths, asked: tour })
  if (decision.armed === false && positions.some((one) => one.armed))
    return refuse('decision-unarmed', { decision: code })
  return otherConditions(one)
}

/** Where decisions overlap, the stricter of each condition holds. */
function otherConditions({ posting, binding, positions, keeps }: ToPublish): Refusal | null {
  for (const decision of binding)
    for (const position of positions) {
      const tourMonths = Math.max(posting.tourMonths, position.tourMonths)
      const broken = keeps(decision, { ...position, position: position.code, tourMonths })
      if (broken) return broken
    }
  return null
}

function placesMissing({ posting, positions, placesLeft }: ToPublish): Refusal | null {
  if (positions.length < posting.places)
    return refuse('positions-missing', { places: posting.places, positions: positions.length })
  const closed = positions.find((one) => one.held || !contains(one.valid, posting.plannedDeparture))
  if (closed) return refuse('position-not-open', { position: closed.code, day: posting.plannedDeparture })
  if (placesLeft === null) return refuse('posting-strength-not-authorized', { day: posting.plannedDeparture })
  if (posting.places > placesLeft)
    return refuse('posting-strength-exceeded', {
      places: posting.places,
      left: Math.max(0, placesLeft),
      day: posting.plannedDeparture,
    })
  return null
}
