import type { Day } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Finding } from '#modules/candidacies/index.ts'
import type { PdtSeat, PdtSession } from '../vocabulary.ts'

const health = ['medical', 'psychological']

/**
 * Who may be given a seat (domain.md 8.4: "eligible [modules + assignment passed, health not failed]"). A waiver that stands today
 * counts; health cannot be waived, and one that is still to come does not stand in the way.
 */
export function mayTakeSeat(
  findings: readonly Finding[],
  seats: readonly PdtSeat[],
  isWaived: (finding: Finding) => boolean,
): Refusal | null {
  if (seats.some((seat) => seat.state === 'confirmed')) return refuse('has-seat-already')
  if (seats.some((seat) => seat.state === 'completed')) return refuse('training-completed-already')
  const missing = (step: string) =>
    findings.some(
      (one) =>
        one.criterion.step === step &&
        one.criterion.effect === 'required' &&
        one.judgement.result !== 'met' &&
        !isWaived(one),
    )
  if (missing('online-modules')) return refuse('modules-not-passed')
  if (missing('research-assignment')) return refuse('assignment-not-passed')
  const failed = findings.some((one) => health.includes(one.criterion.step) && one.judgement.result === 'not-met')
  return failed ? refuse('health-stands-against-seat') : null
}

/** Whether a seat of this session can be taken: it lies ahead, ends before departure, and one is free. */
export function seatIn(
  session: PdtSession | null,
  seat: number,
  one: { today: Day; plannedDeparture: Day },
): Refusal | null {
  if (session?.state !== 'planned') return refuse('session-not-open')
  if (session.starts <= one.today) return refuse('session-has-begun')
  if (session.ends >= one.plannedDeparture)
    return refuse('session-after-departure', { departure: one.plannedDeparture })
  return seat > session.capacity ? refuse('session-full') : null
}
