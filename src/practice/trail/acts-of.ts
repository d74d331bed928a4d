import type { Day } from '#kernel/calendar.ts'
import type { Duty } from '#kernel/duties.ts'
import type { Told } from '../candidacies/told.ts'
import { instantOf, type World } from '../world.ts'

/** Something that somebody did or read, as the audit keeps it. */
export interface PastAct {
  at: string
  duty: Duty
  act: string
  outcome: 'done' | 'read'
  objectKind: string
  objectId: string
  personId: string
  compartment: 'health' | 'psych' | 'conduct' | null
}

/** The acts and the looks into closed rooms of one candidacy that have happened. */
export function actsOf(world: World, told: Told): PastAct[] {
  const { course, officer } = told
  const done = (on: Day | null, act: string, duty: Duty) =>
    on === null ? [] : [{ on, act, duty, outcome: 'done', kind: 'candidacy', id: told.id, compartment: null } as const]
  const looks = world.notes
    .filter((note) => note.personId === officer.id)
    .map((note) => {
      const medical = note.kind === 'medical'
      return {
        on: note.on,
        act: medical ? 'health.medical-note' : 'health.psychological-note',
        duty: medical ? 'physician' : 'psychologist',
        outcome: 'read',
        kind: 'assessment',
        id: note.of,
        compartment: medical ? 'health' : 'psych',
      } as const
    })
  return [
    ...done(course.fate === 'not-recommended' ? null : course.recommended, 'candidacies.recommend', 'irss-officer'),
    ...done(course.nominated, 'candidacies.nominate', 'irss-officer'),
    ...done(course.answered, 'candidacies.record-host-answer', 'host-liaison'),
    ...looks,
  ].flatMap(({ on, act, duty, outcome, kind, id, compartment }) =>
    world.happened(on)
      ? [
          {
            at: instantOf(on, `${act} ${id}`),
            duty,
            act,
            outcome,
            objectKind: kind,
            objectId: id,
            personId: officer.id,
            compartment,
          },
        ]
      : [],
  )
}
