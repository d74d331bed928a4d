import type { Day } from '#kernel/calendar.ts'
import { contains } from '#kernel/period.ts'
import type { Fact, Position } from '../vocabulary.ts'
import { DEFAULT_TOUR_MONTHS } from './mission-as-at.ts'

type Tours = readonly Pick<Fact, 'attribute' | 'value' | 'valid'>[]

const missionTour = (facts: Tours, day: Day): number =>
  (facts.find((fact) => fact.attribute === 'tour-months' && contains(fact.valid, day))?.value as number | undefined) ??
  DEFAULT_TOUR_MONTHS

/** A position has a length of tour of its own where it is not what its mission's was when the position began (S2-90). */
export const hasOwnTour = (position: Pick<Position, 'tourMonths' | 'valid'>, facts: Tours): boolean =>
  position.tourMonths !== missionTour(facts, position.valid.from)

/** The months of a tour that begins on a day: the position's own, or the mission's as they hold then. */
export const tourOn = (position: Pick<Position, 'tourMonths' | 'valid'>, facts: Tours, day: Day): number =>
  hasOwnTour(position, facts) ? position.tourMonths : missionTour(facts, day)
