import { addDays, type Day, minDay } from '#kernel/calendar.ts'
import type { Dice } from '../dice.ts'

/** What becomes of a candidacy in the end; the anchor day may come before that. */
export const fates = [
  'deployed',
  'cancelled',
  'not-released',
  'not-selected',
  'not-recommended',
  'not-accepted',
  'reserve',
  'declined',
  'withdrawn',
] as const
export type Fate = (typeof fates)[number]

/** The days of one candidacy, each after the one before; null where it does not come so far. */
export interface Course {
  fate: Fate
  applied: Day
  /** The home service answers. */
  endorsed: Day
  screened: Day | null
  recommended: Day | null
  nominated: Day | null
  answered: Day | null
  offered: Day | null
  /** The officer answers the offer. */
  accepted: Day | null
  withdrawn: Day | null
  departure: Day
  arrival: Day
  end: Day
}

export interface BulletinDays {
  opens: Day
  closes: Day
  departure: Day
}

/** A bulletin opens about eight months before its officers leave (T7: nine to twelve months for the whole chain). */
export function bulletinDays(dice: Dice, departure: Day): BulletinDays {
  const opens = addDays(departure, -dice.int(240, 252))
  return { opens, closes: addDays(opens, dice.int(28, 35)), departure }
}

const stages = ['endorsed', 'screened', 'recommended', 'nominated', 'answered', 'offered', 'accepted'] as const
type Stage = (typeof stages)[number]

/** How far each fate goes. */
const lastStage: Record<Fate, Stage> = {
  'not-released': 'endorsed',
  'not-selected': 'screened',
  'not-recommended': 'recommended',
  'not-accepted': 'answered',
  reserve: 'answered',
  declined: 'accepted',
  cancelled: 'accepted',
  deployed: 'accepted',
  withdrawn: 'accepted',
}

/** The days of one candidacy for a bulletin, drawn within the time that each stage may take. */
export function courseOf(
  dice: Dice,
  fate: Fate,
  bulletin: BulletinDays,
  tour: { departure: Day; arrival: Day; end: Day },
): Course {
  const d = bulletin.departure
  const applied = addDays(bulletin.opens, dice.int(2, 26))
  const endorsed = minDay(addDays(applied, dice.int(4, 24)), addDays(d, -202))
  const screened = addDays(d, -dice.int(190, 200))
  const recommended = addDays(d, -dice.int(106, 124))
  const nominated = addDays(recommended, dice.int(4, 13))
  const answered = addDays(nominated, dice.int(18, 30))
  const offered = addDays(answered, dice.int(4, 10))
  const accepted = addDays(offered, dice.int(3, 9))
  const days: Record<Stage, Day> = { endorsed, screened, recommended, nominated, answered, offered, accepted }
  const last = fate === 'withdrawn' ? dice.pick(stages) : lastStage[fate]
  const reached = (stage: Stage): Day | null => (stages.indexOf(stage) <= stages.indexOf(last) ? days[stage] : null)
  const withdrawn =
    fate === 'withdrawn'
      ? addDays(days[last], dice.int(2, 12))
      : fate === 'cancelled'
        ? addDays(d, -dice.int(4, 24))
        : null
  return {
    fate,
    applied,
    endorsed,
    screened: reached('screened'),
    recommended: reached('recommended'),
    nominated: reached('nominated'),
    answered: reached('answered'),
    offered: reached('offered'),
    accepted: reached('accepted'),
    withdrawn,
    ...tour,
  }
}
