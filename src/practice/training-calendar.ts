import { addDays, type Day, daysBetween } from '#kernel/calendar.ts'
import type { Row } from './rows.ts'
import type { World } from './world.ts'

export interface Session {
  id: string
  code: string
  starts: Day
  ends: Day
  place: { en: string; fr: string }
  /** The next seat number. */
  next: number
}

const capacity = 24
const aMonday = '2024-01-01'
const ottawa = { en: 'Ottawa', fr: 'Ottawa' }

/** The sessions of pre-deployment training: nearly two weeks from a Monday, three to five weeks before a departure. */
export class TrainingCalendar {
  readonly #sessions: Session[] = []

  /** A session with a free seat before a departure; a new one is planned where there is none. */
  sessionBefore(world: World, departure: Day): Session {
    const found = this.#sessions.find(
      (one) => one.starts >= addDays(departure, -33) && one.starts <= addDays(departure, -19) && one.next <= capacity,
    )
    return found ?? this.#plan(world, mondayFrom(addDays(departure, -27)))
  }

  #plan(world: World, starts: Day): Session {
    const session: Session = {
      id: world.dice.uuid(),
      code: world.code('PDT'),
      starts,
      ends: addDays(starts, 11),
      place: ottawa,
      next: 1,
    }
    this.#sessions.push(session)
    const row: Row = {
      id: session.id,
      code: session.code,
      starts,
      ends: session.ends,
      place: session.place,
      capacity,
      state: world.happened(session.ends) ? 'held' : 'planned',
    }
    world.record('training.pdt_session', row, {
      on: earlier(world, addDays(starts, -120)),
      by: world.holder('training-officer'),
    })
    return session
  }
}

const earlier = (world: World, day: Day): Day => (world.happened(day) ? day : world.anchor)

/** The first Monday from a day on. */
export const mondayFrom = (day: Day): Day => addDays(day, (7 - (((daysBetween(aMonday, day) % 7) + 7) % 7)) % 7)
