import { addDays, addMonths, type Day, maxDay, minDay } from '#kernel/calendar.ts'
import { tellDeployment } from '../deployments/tell-deployment.ts'
import { drawTour, type Tour } from '../deployments/tour.ts'
import type { Dice } from '../dice.ts'
import type { Place } from '../missions/mission-places.ts'
import type { Rotation } from '../missions/plan-rotations.ts'
import type { StrengthBook } from '../missions/strength-book.ts'
import type { Officer } from '../people/officer.ts'
import type { TrainingCalendar } from '../training-calendar.ts'
import type { World } from '../world.ts'
import { type Bulletin, tellBulletin } from './bulletin.ts'
import { findOfficer } from './choose-officers.ts'
import { bulletinDays, type Course, courseOf, type Fate } from './course.ts'
import { prepareOfficer } from './prepare-officer.ts'
import { tellCandidacy } from './tell-candidacy.ts'
import { tellConduct } from './tell-conduct.ts'
import { tellHealth } from './tell-health.ts'
import { tellJoining, tellPreliminary } from './tell-instructions.ts'
import { tellSeat } from './tell-seat.ts'
import { tellLearning } from './tell-training.ts'
import { newTold, type Told } from './told.ts'

interface RotationToTell {
  rotation: Rotation
  departure: Day
  /** The departure of the successors, which they plan with; null: none is planned yet. */
  next: Day | null
  places: readonly Place[]
  decisionId: string | null
  book: StrengthBook
  calendar: TrainingCalendar
}

/** Tells one departure of a rotation: its bulletin, those who applied, and what became of each. */
export function tellRotation(world: World, o: RotationToTell): void {
  const { rotation, departure } = o
  const { plan } = rotation
  const dice = world.dice.for(`rotation ${plan.mission} ${plan.from} ${rotation.places[0]} ${departure}`)
  const mission = world.reference.missions.find((one) => one.code === plan.mission)!
  const days = bulletinDays(dice, departure)
  const end = endFor(o, addDays(departure, 1))
  const open = o.places.filter((place) => addDays(place.freeFrom, 2) <= addDays(departure, 80))
  if (end < addMonths(departure, 4) || open.length === 0) return
  const bulletin = tellBulletin(world, { mission, plan, places: open, days, end, decisionId: o.decisionId })
  if (!bulletin || !world.happened(days.opens)) return
  world.bulletins.push(bulletin)
  const asked = new Set<string>()
  for (const place of open) tellTaker(world, dice, o, bulletin, place, asked)
  const others = Math.max(1, Math.round(open.length * (0.8 + dice.next() * 0.7)))
  for (let n = 0; n < others; n += 1) tellOther(world, dice, o, bulletin, asked)
  if (days.opens < addDays(world.anchor, -2) && days.closes >= world.anchor)
    for (const service of ['RCMP', bulletin.language === 'fr' ? 'SPVM' : 'OPP'])
      tellFresh(world, dice, o, bulletin, asked, service)
}

/** Whoever applied these days, and waits for an answer of the home service. */
function tellFresh(
  world: World,
  dice: Dice,
  o: RotationToTell,
  bulletin: Bulletin,
  asked: Set<string>,
  service: string,
): void {
  const found = findOfficer(world, dice, bulletin, { asked, eligible: true, service })
  if (!found) return
  const arrival = addDays(bulletin.departure, 1)
  const tour = { departure: bulletin.departure, arrival, end: endFor(o, arrival) }
  const applied = maxDay(addDays(bulletin.opens, 1), addDays(world.anchor, -dice.int(0, 6)))
  const endorsed = addDays(world.anchor, dice.int(4, 12))
  asked.add(found.id)
  found.freeFrom = bulletin.departure
  const course = { ...courseOf(dice, 'not-selected', bulletin, tour), applied, endorsed }
  tell(world, o.calendar, { officer: found, bulletin, course, place: null, tour: null })
}

/** The last day of a tour that begins with an arrival: its months, but not beyond the successors' departure or the mission. */
function endFor({ rotation, next }: RotationToTell, arrival: Day): Day {
  const full = addMonths(arrival, rotation.plan.tourMonths)
  const bounded = next === null ? full : minDay(full, addDays(next, -2))
  return rotation.plan.to === null ? bounded : minDay(bounded, rotation.plan.to)
}

const fatesOfTakers: readonly (readonly [Fate | 'nobody', number])[] = [
  ['deployed', 90],
  ['cancelled', 3],
  ['declined', 5],
  ['nobody', 2],
]
const fatesOfOthers: readonly (readonly [Fate, number])[] = [
  ['not-released', 15],
  ['not-selected', 27],
  ['not-recommended', 19],
  ['not-accepted', 12],
  ['reserve', 13],
  ['withdrawn', 14],
]

/** Whoever is meant for a place: mostly they leave, and hold it until the end of the tour. */
function tellTaker(
  world: World,
  dice: Dice,
  o: RotationToTell,
  bulletin: Bulletin,
  place: Place,
  asked: Set<string>,
): void {
  const fate = dice.weighted(fatesOfTakers)
  const departure = maxDay(o.departure, addDays(place.freeFrom, 2))
  if (fate === 'nobody') return
  const arrival = addDays(departure, dice.int(1, 2))
  const end = endFor(o, arrival)
  if (end < addMonths(arrival, 3)) {
    world.vacant.push(`short ${bulletin.mission.code} ${departure} ${end}`)
    return
  }
  const found = findOfficer(world, dice, bulletin, { asked, eligible: true })
  if (!found) {
    world.vacant.push(`nobody for ${bulletin.code}`)
    return
  }
  const room = o.rotation.plan.to ?? (o.next === null ? null : addDays(o.next, 70))
  const tour = drawTour(dice, { departure, arrival, end, room, anchor: world.anchor })
  const course = courseOf(dice, fate, bulletin, { departure, arrival, end })
  const held = { from: departure, to: maxDay(tour.ended, end) }
  if (!o.book.take(bulletin.mission.id, held)) {
    world.vacant.push(`strength ${bulletin.mission.code} ${departure}`)
    return
  }
  if (fate === 'deployed') {
    if (tour.early) o.book.release(bulletin.mission.id, held, tour.ended)
    place.freeFrom = tour.ended
  }
  asked.add(found.id)
  found.tours += fate === 'deployed' ? 1 : 0
  found.freeFrom =
    fate === 'deployed' ? addDays(tour.returned, dice.int(330, 620)) : addDays(course.accepted ?? departure, 90)
  tell(world, o.calendar, { officer: found, bulletin, course, place, tour })
}

/** Whoever applies and does not leave. */
function tellOther(world: World, dice: Dice, o: RotationToTell, bulletin: Bulletin, asked: Set<string>): void {
  const fate = dice.weighted(fatesOfOthers)
  const found = findOfficer(world, dice, bulletin, { asked, eligible: fate !== 'not-selected' || dice.chance(0.6) })
  if (!found) return
  const arrival = addDays(bulletin.departure, 1)
  const course = courseOf(dice, fate, bulletin, { departure: bulletin.departure, arrival, end: endFor(o, arrival) })
  asked.add(found.id)
  found.freeFrom = addDays(lastDayOf(course), dice.int(20, 200))
  tell(world, o.calendar, { officer: found, bulletin, course, place: null, tour: null })
}

const lastDayOf = (course: Course): Day =>
  course.withdrawn ?? course.answered ?? course.recommended ?? course.screened ?? course.endorsed

function tell(
  world: World,
  calendar: TrainingCalendar,
  o: { officer: Officer; bulletin: Bulletin; course: Course; place: Place | null; tour: Tour | null },
): void {
  if (!world.happened(o.course.applied)) return
  const told: Told = newTold(world, o)
  prepareOfficer(world, told)
  tellHealth(world, told)
  tellConduct(world, told)
  tellLearning(world, told)
  tellPreliminary(world, told)
  tellSeat(world, calendar, told)
  tellJoining(world, told)
  tellCandidacy(world, told)
  if (o.tour) tellDeployment(world, told, o.tour)
  world.told.push(told)
}
