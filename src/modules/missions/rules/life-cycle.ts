import type { Day } from '#kernel/calendar.ts'
import { contains } from '#kernel/period.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Fact, MissionStatus, Turn } from '../vocabulary.ts'

/** Verbs of a mission's life (domain.md 8.4): from which states, to which. Nobody chooses a state freely. */
export const turns = {
  approve: { from: ['prospect'], to: 'approved' },
  plan: { from: ['approved'], to: 'planned' },
  activate: { from: ['approved', 'planned'], to: 'active' },
  suspend: { from: ['active', 'drawdown'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'active' },
  'draw-down': { from: ['active', 'suspended'], to: 'drawdown' },
  close: { from: ['prospect', 'approved', 'planned', 'active', 'suspended', 'drawdown', 'not-listed'], to: 'closed' },
  archive: { from: ['closed', 'ended'], to: 'archived' },
} as const satisfies Record<Turn, { from: readonly MissionStatus[]; to: MissionStatus }>

const notNow: Record<Turn, string> = {
  approve: 'cannot-approve-now',
  plan: 'cannot-plan-now',
  activate: 'cannot-activate-now',
  suspend: 'cannot-suspend-now',
  resume: 'cannot-resume-now',
  'draw-down': 'cannot-draw-down-now',
  close: 'cannot-close-now',
  archive: 'cannot-archive-now',
}

/** Whether the turn may be taken from a state. */
export function mayTurn(turn: Turn, status: MissionStatus): Refusal | null {
  return (turns[turn].from as readonly MissionStatus[]).includes(status) ? null : refuse(notNow[turn])
}

/** What is begun in a mission: positions opened, a bulletin published, a place held, an officer sent off. */
export type Begun = 'positions' | 'publishing' | 'place' | 'departure'

/** A mission as far as it allows or bars something: its states over time. */
export interface MissionStanding {
  id: string
  code: string
  states: readonly Pick<Fact<'status'>, 'value' | 'valid'>[]
  ends: readonly Pick<Fact<'ends'>, 'value' | 'valid'>[]
}

export const standingFrom = (mission: { id: string; code: string }, facts: readonly Fact[]): MissionStanding => ({
  id: mission.id,
  code: mission.code,
  states: facts.filter((fact): fact is Fact<'status'> => fact.attribute === 'status'),
  ends: facts.filter((fact): fact is Fact<'ends'> => fact.attribute === 'ends'),
})

export const stateOn = ({ states }: Pick<MissionStanding, 'states'>, day: Day): MissionStatus | null =>
  states.find((one) => contains(one.valid, day))?.value ?? null

const barredBy: Readonly<Record<MissionStatus, readonly Begun[]>> = {
  prospect: ['positions', 'publishing', 'place', 'departure'],
  approved: ['departure'],
  planned: ['departure'],
  active: [],
  suspended: ['publishing', 'place', 'departure'],
  drawdown: [],
  closed: ['positions', 'publishing', 'place', 'departure'],
  archived: ['positions', 'publishing', 'place', 'departure'],
  ended: ['positions', 'publishing', 'place', 'departure'],
  'not-listed': ['departure'],
}

/** Nothing new begins in it, and nothing is worked out for it any more. */
export const isOver = (status: MissionStatus): boolean =>
  status === 'closed' || status === 'archived' || status === 'ended'

const words: Partial<Record<MissionStatus, string>> = {
  prospect: 'mission-only-a-prospect',
  suspended: 'mission-suspended',
  closed: 'mission-closed',
  archived: 'mission-closed',
  ended: 'mission-closed',
}

/**
 * Why a mission does not let something begin, naming the mission and its state: what bars it today, what will bar it on its first
 * day, and a tour that would go on after the mission has drawn down. Null where nothing does.
 */
export function barred(
  mission: MissionStanding,
  begun: Begun,
  o: { today: Day; from?: Day | undefined; until?: Day | undefined },
): Refusal | null {
  const from = o.from ?? o.today
  for (const day of [o.today, from]) {
    const state = stateOn(mission, day)
    // A departure is judged by its own day: it may be recorded late.
    if (begun === 'departure' && day !== from) continue
    if (state === null) {
      if (begun === 'departure') return refuse('mission-not-active-yet', { mission: mission.code, day })
      continue
    }
    if (barredBy[state].includes(begun)) {
      const code = words[state] ?? 'mission-not-active-yet'
      return refuse(code, { mission: mission.code, day })
    }
  }
  if (stateOn(mission, from) !== 'drawdown') return null
  const ends = mission.ends.find((one) => contains(one.valid, from))?.value
  if (!ends) return null
  if (from > ends) return refuse('mission-drawn-down', { mission: mission.code, day: ends })
  // A tour's `until` is its first day without the officer.
  return begun !== 'positions' && o.until !== undefined && o.until > ends
    ? refuse('tour-beyond-drawdown', { mission: mission.code, day: ends })
    : null
}

/** Whether a weapon may be given out in a mission that is armed, unarmed, or of which nobody knows (S2.07). */
export function weaponBarred(mission: { code: string; armed: boolean | null }): Refusal | null {
  return mission.armed ? null : refuse('mission-unarmed', { mission: mission.code })
}
