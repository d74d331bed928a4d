import { addDays } from '#kernel/calendar.ts'
import type { TrainingCalendar } from '../training-calendar.ts'
import type { World } from '../world.ts'
import type { Told } from './told.ts'

/** The seat in pre-deployment training after an acceptance: confirmed, then attended, or lost with the candidacy. */
export function tellSeat(world: World, calendar: TrainingCalendar, told: Told): void {
  const { course, officer, service, bulletin } = told
  if (!world.happened(course.accepted) || course.fate === 'declined' || course.fate === 'withdrawn') return
  const dice = world.dice.for(`seat ${told.id}`)
  const confirmedOn = addDays(course.accepted, dice.int(2, 5))
  if (!world.happened(confirmedOn)) return
  const session = calendar.sessionBefore(world, bulletin.departure)
  const lost = course.withdrawn !== null && world.happened(course.withdrawn) && course.withdrawn <= session.ends
  const over = world.happened(session.ends)
  const seat = session.next
  if (!lost) session.next += 1
  const attended = !lost
  told.seat = {
    code: session.code,
    starts: session.starts,
    ends: session.ends,
    place: session.place,
    confirmedOn,
    attended,
  }
  world.record(
    'training.pdt_seat',
    {
      id: dice.uuid(),
      session_id: session.id,
      seat,
      candidacy_id: told.id,
      person_id: officer.id,
      service_id: service.id,
      state: lost ? 'lost' : over ? 'completed' : 'confirmed',
      confirmed_on: confirmedOn,
      concluded_on: lost ? course.withdrawn : over ? session.ends : null,
      reason: lost ? 'The officer withdrew.' : null,
    },
    { on: confirmedOn, by: world.holder('training-officer') },
  )
}
