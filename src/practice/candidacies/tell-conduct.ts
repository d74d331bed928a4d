import { addDays, addMonths, minDay } from '#kernel/calendar.ts'
import type { World } from '../world.ts'
import { stoppedOn } from './tell-health.ts'
import type { Told } from './told.ts'

/** The vetting of one candidacy: clear until a day, or not; why stays sealed with it. */
export function tellConduct(world: World, told: Told): void {
  const { course, officer, service, bulletin } = told
  if (!world.happened(course.screened) || course.fate === 'not-selected') return
  const dice = world.dice.for(`conduct ${told.id}`)
  const declared = addDays(bulletin.departure, -dice.int(132, 170))
  const stopped = stoppedOn(told)
  const concludes = stopped === null || declared < stopped
  const state =
    concludes && world.happened(declared)
      ? 'concluded'
      : stopped !== null && world.happened(stopped)
        ? 'cancelled'
        : 'requested'
  const by = world.holder('conduct-officer')
  const id = dice.uuid()
  world.record(
    'conduct.vetting',
    {
      id,
      candidacy_id: told.id,
      person_id: officer.id,
      service_id: service.id,
      state,
      requested_on: course.screened,
      due_on: minDay(addDays(course.screened, 60), addDays(bulletin.departure, -30)),
      sealed: null,
      version: state === 'requested' ? 1 : 2,
    },
    { on: course.screened, by: world.holder('irss-officer') },
  )
  if (!concludes) return
  const clear = told.turnedDownFor !== 'conduct'
  const until = clear ? addMonths(declared, 24) : addMonths(declared, 12)
  told.clearances.push({ clear, declaredOn: declared, until })
  if (state !== 'concluded') return
  world.record(
    'conduct.clearance',
    {
      id: dice.uuid(),
      vetting_id: id,
      person_id: officer.id,
      service_id: service.id,
      clear,
      declared_on: declared,
      until,
    },
    { on: declared, by },
  )
  if (!clear)
    world.reasons.push({
      of: id,
      personId: officer.id,
      kind: 'conduct',
      on: declared,
      by: by.name,
      text: 'An inquiry of the home service is not finished. (Invented.)',
    })
}
