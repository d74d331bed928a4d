import { addDays, type Day, minDay } from '#kernel/calendar.ts'
import type { Dice } from '../dice.ts'

/** How a tour goes: to its end, longer, or home early. */
export interface Tour {
  /** The end as it is planned now: with a granted extension, once it is granted. */
  plannedEnd: Day
  /** The end as it was offered. */
  offeredEnd: Day
  ended: Day
  early: boolean
  returned: Day
  /** The day on which the file is closed: when every follow-up is done; null where one stays open. */
  closed: Day | null
  extension: { newEnd: Day; requested: Day; answered: Day; state: 'granted' | 'refused' } | null
}

/** Draws how a tour goes. `room` is the last day to which the place may be held longer; null: no longer. */
export function drawTour(
  dice: Dice,
  o: { departure: Day; arrival: Day; end: Day; room: Day | null; anchor: Day },
): Tour {
  const longer = addDays(o.end, dice.int(20, 60))
  // Some ask these days, three months before the end, and have no answer yet.
  const soon = o.end > addDays(o.anchor, 60) && o.end < addDays(o.anchor, 130)
  const asks = dice.chance(soon ? 0.3 : 0.1) && o.room !== null && longer <= o.room
  const requested = soon ? addDays(o.anchor, -dice.int(1, 8)) : addDays(o.end, -dice.int(70, 110))
  const answered = addDays(requested, dice.int(9, 30))
  const granted = asks && dice.chance(0.75)
  const early = !asks && dice.chance(0.07)
  const end = granted ? longer : o.end
  const ended = early ? addDays(o.arrival, dice.int(60, 260)) : end
  const endedOn = minDay(ended, end)
  const returned = addDays(endedOn, dice.int(1, 3))
  return {
    offeredEnd: o.end,
    plannedEnd: granted && answered <= o.anchor ? longer : o.end,
    ended: endedOn,
    early: endedOn < end,
    returned,
    closed: addDays(returned, dice.int(186, 215)),
    extension: asks ? { newEnd: longer, requested, answered, state: granted ? 'granted' : 'refused' } : null,
  }
}
