import { addDays, addMonths, type Day, minDay } from '#kernel/calendar.ts'
import type { World } from '../world.ts'
import { noteText } from './note-texts.ts'
import type { Told } from './told.ts'

const kinds = ['medical', 'psychological'] as const

/** Both assessments of one candidacy: asked for at the selection, concluded with a word and a sealed note, or stopped with it. */
export function tellHealth(world: World, told: Told): void {
  const { course, officer, service, bulletin } = told
  if (!world.happened(course.screened) || course.fate === 'not-selected') return
  const requested = course.screened
  for (const kind of kinds) {
    const dice = world.dice.for(`health ${kind} ${told.id}`)
    const declared = addDays(bulletin.departure, -dice.int(134, 164))
    const scheduled = addDays(requested, dice.int(2, 9))
    const formsIn = addDays(requested, dice.int(9, 20))
    const stopped = stoppedOn(told)
    const concludes = stopped === null || declared < stopped
    const holder = world.holder(kind === 'medical' ? 'physician' : 'psychologist')
    const state =
      concludes && world.happened(declared)
        ? 'concluded'
        : stopped !== null && world.happened(stopped)
          ? 'cancelled'
          : world.happened(formsIn)
            ? 'forms-in'
            : world.happened(scheduled)
              ? 'scheduled'
              : 'requested'
    const id = dice.uuid()
    world.record(
      'health.assessment',
      {
        id,
        candidacy_id: told.id,
        person_id: officer.id,
        service_id: service.id,
        kind,
        purpose: 'pre-deployment',
        state,
        requested_on: requested,
        due_on: minDay(addDays(requested, 90), addDays(bulletin.departure, -30)),
        scheduled_for: world.happened(scheduled) ? addDays(declared, -dice.int(1, 9)) : null,
        version: state === 'requested' ? 1 : state === 'concluded' ? 4 : 2,
      },
      { on: requested, by: world.holder('health-administrator') },
    )
    if (!concludes) continue
    const refused = told.turnedDownFor === kind
    const validTo = refused ? null : addMonths(declared, dice.int(13, 24))
    const outcome = refused ? 'not-recommended' : 'recommended'
    told.health.push({ kind, outcome, declaredOn: declared, validTo })
    if (state !== 'concluded') continue
    tellOutcome(world, told, {
      id,
      kind,
      purpose: 'pre-deployment',
      outcome,
      declared,
      validTo,
      uuid: dice.uuid(),
      by: holder,
    })
    world.notes.push({
      of: id,
      personId: officer.id,
      kind,
      on: declared,
      by: holder.name,
      text: noteText(dice, kind, outcome),
    })
  }
}

/** What leaves the unit: a word and a day. */
export function tellOutcome(
  world: World,
  told: Told,
  o: {
    id: string
    kind: string
    purpose: string
    outcome: string
    declared: Day
    validTo: Day | null
    uuid: string
    by: { accountId: string; name: string; language: 'en' | 'fr' }
  },
): void {
  world.record(
    'health.outcome',
    {
      id: o.uuid,
      assessment_id: o.id,
      candidacy_id: told.id,
      person_id: told.officer.id,
      service_id: told.service.id,
      kind: o.kind,
      purpose: o.purpose,
      outcome: o.outcome,
      declared_on: o.declared,
      valid_to: o.validTo,
    },
    { on: o.declared, by: o.by },
  )
}

/** The day on which a candidacy came to its end without a deployment, or null. */
export function stoppedOn({ course }: Told): Day | null {
  if (course.withdrawn !== null) return course.withdrawn
  if (course.fate === 'not-recommended') return course.recommended
  return course.fate === 'not-accepted' ? course.answered : course.fate === 'declined' ? course.accepted : null
}
