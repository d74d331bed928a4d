import { addDays, type Day, maxDay } from '#kernel/calendar.ts'
import type { Tour } from '../deployments/tour.ts'
import type { Dice } from '../dice.ts'
import type { Place } from '../missions/mission-places.ts'
import { type Officer, serviceOf } from '../people/officer.ts'
import type { ServiceRef } from '../reference.ts'
import type { World } from '../world.ts'
import type { Bulletin } from './bulletin.ts'
import type { Course } from './course.ts'

/** A candidacy while it is being told: what was recorded of it, by whom and when. */
export interface Told {
  id: string
  code: string
  officer: Officer
  service: ServiceRef
  bulletin: Bulletin
  course: Course
  place: Place | null
  /** Why the panel does not recommend the officer, where that is the fate; 'ranking': others were better suited. */
  turnedDownFor: 'medical' | 'psychological' | 'conduct' | 'fitness' | 'modules' | 'ranking' | null
  release: { from: Day; to: Day; signedOn: Day; decision: 'endorsed' | 'not-released' } | null
  amsPlannedOn: Day | null
  health: {
    kind: 'medical' | 'psychological'
    outcome: 'recommended' | 'not-recommended' | 'deferred'
    declaredOn: Day
    validTo: Day | null
  }[]
  clearances: { clear: boolean; declaredOn: Day; until: Day | null }[]
  preliminary: { sentOn: Day; doneOn: (Day | null)[] } | null
  joining: { sentOn: Day; acknowledgedOn: Day | null } | null
  modules: {
    code: string
    title: { en: string; fr: string }
    passMark: number
    attempts: { mark: number; takenOn: Day }[]
  }[]
  research: { assignedOn: Day; dueOn: Day; submittedOn: Day; markedOn: Day; mark: number; passMark: number } | null
  seat: {
    code: string
    starts: Day
    ends: Day
    place: { en: string; fr: string }
    confirmedOn: Day
    attended: boolean
  } | null
}

/** A candidacy at its beginning: who, for what, and how it is going to go. */
export function newTold(
  world: World,
  o: { officer: Officer; bulletin: Bulletin; course: Course; place: Place | null; tour: Tour | null },
): Told {
  const { officer, bulletin, course } = o
  const dice = world.dice.for(`told ${bulletin.id} ${officer.id}`)
  const released = course.fate !== 'not-released'
  const asksAms = bulletin.criteria.some((one) => one.step === 'ams')
  return {
    id: dice.uuid(),
    code: world.code('CAN'),
    officer,
    service: serviceOf(officer, course.applied),
    bulletin,
    course,
    place: o.place,
    turnedDownFor: course.fate === 'not-recommended' ? reasonOf(dice, bulletin) : null,
    release: {
      from: addDays(course.departure, -40),
      to: addDays(maxDay(o.tour?.extension?.newEnd ?? course.end, course.end), 21),
      signedOn: course.endorsed,
      decision: released ? 'endorsed' : 'not-released',
    },
    amsPlannedOn: asksAms && dice.chance(0.16) ? addDays(course.arrival, dice.int(3, 20)) : null,
    health: [],
    clearances: [],
    preliminary: null,
    joining: null,
    modules: [],
    research: null,
    seat: null,
  }
}

function reasonOf(dice: Dice, bulletin: Bulletin): NonNullable<Told['turnedDownFor']> {
  const reason = dice.weighted<NonNullable<Told['turnedDownFor']>>([
    ['ranking', 40],
    ['medical', 18],
    ['psychological', 9],
    ['conduct', 8],
    ['fitness', 15],
    ['modules', 10],
  ])
  return reason === 'modules' && !bulletin.criteria.some((one) => one.step === 'online-modules') ? 'ranking' : reason
}
