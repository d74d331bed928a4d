import { addDays, addMonths, type Day, maxDay, minDay } from '#kernel/calendar.ts'
import type { Criterion } from '#modules/postings/index.ts'
import type { Dice } from '../dice.ts'
import { seeToPaper } from '../people/papers.ts'
import type { World } from '../world.ts'
import type { Told } from './told.ts'

/** The officer gathers what the bulletin asks for, as its criteria say, each by the day on which it is needed. */
export function prepareOfficer(world: World, told: Told): void {
  const dice = world.dice.for(`papers ${told.id}`)
  for (const criterion of told.bulletin.criteria)
    if (criterion.serviceId === null || criterion.serviceId === told.service.id) see(world, dice, told, criterion)
}

function see(world: World, dice: Dice, told: Told, criterion: Criterion): void {
  const { officer, course, bulletin } = told
  const verifier = world.holder('readiness-officer').name
  const paper = (type: string, on: Day, by: Day) =>
    seeToPaper(dice, officer, world.reference, { type, on, by, verifier })
  const on = addDays(dayOf(told, criterion.anchor), criterion.marginDays)
  switch (criterion.step) {
    case 'certificate':
      paper(String(criterion.settings.certificate_type), on, addDays(bulletin.departure, -14))
      break
    case 'passport':
      paper('passport', on, addDays(bulletin.departure, -60))
      break
    case 'ams':
      // One in six is tested in the mission: the nomination says when.
      if (told.amsPlannedOn === null) paper('ams-clearance', on, addDays(bulletin.departure, -130))
      break
    case 'driving':
      seeToDriving(world, dice, told, criterion, verifier)
      break
    case 'computer':
      attest(told, 'computer', addDays(course.applied, -dice.int(1, 400)))
      break
    case 'integrity':
      attest(told, 'integrity', maxDay(course.applied, addDays(bulletin.departure, -dice.int(196, 230))))
      break
    case 'fitness':
      test(world, dice, told, criterion)
  }
}

function seeToDriving(world: World, dice: Dice, told: Told, { settings }: Criterion, verifier: string): void {
  const { course, officer } = told
  if (settings.manual_gears) attest(told, 'standard-shift', addDays(course.applied, -dice.int(5, 300)))
  if (settings.licence_held_months === undefined) return
  const held = addMonths(course.applied, -Number(settings.licence_held_months))
  seeToPaper(dice, officer, world.reference, {
    type: 'driver-licence',
    on: addDays(held, 30),
    by: addDays(held, -20),
    verifier,
  })
}

function attest(told: Told, kind: 'integrity' | 'computer' | 'standard-shift', on: Day): void {
  const { attestations } = told.officer
  if (attestations.some((one) => one.kind === kind && one.attestedOn <= on && one.attestedOn > addMonths(on, -24)))
    return
  attestations.push({ kind, answer: true, attestedOn: on })
}

/** A result by the bulletin's protocol: it passes, unless the officer is to be turned down for it. */
function test(world: World, dice: Dice, told: Told, criterion: Criterion): void {
  const protocol = world.reference.protocols.find((one) => one.code === criterion.settings.protocol)
  if (!protocol) return
  const threshold = Math.round(Number(criterion.settings.threshold) * 100)
  const { bulletin, officer } = told
  const performedOn = addDays(bulletin.departure, -dice.int(136, 180))
  const margin = dice.int(1, protocol.measure === 'seconds' ? 60 : 4) * (protocol.measure === 'seconds' ? 100 : 50)
  const passes = told.turnedDownFor !== 'fitness'
  const result = protocol.lowerIsBetter === passes ? threshold - margin : threshold + margin
  officer.fitness.push({
    protocol: protocol.code,
    result,
    performedOn,
    assessor: `${told.service.short}, ${dice.pick(['training section', 'section de la formation', 'fitness assessor'])}`,
  })
}

function dayOf({ course }: Told, anchor: Criterion['anchor']): Day {
  const { applied, departure, arrival, end } = course
  const days = {
    application: applied,
    nomination: course.nominated ?? addDays(departure, -95),
    'pdt-start': addDays(departure, -27),
    departure,
    arrival,
  }
  return anchor === 'end-of-tour' ? end : minDay(days[anchor], end)
}
