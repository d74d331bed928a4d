import type { Day } from '#kernel/calendar.ts'
import type { Judgement } from '#modules/candidacies/index.ts'
import type { PdtSeat } from '../vocabulary.ts'

/** S0-71: "Before leaving for their mission, candidates attend pre-deployment training". Seats come the latest first. */
export function judgePdt(seats: readonly PdtSeat[] | undefined, on: Day): Judgement {
  const completed = seats?.find((one) => one.state === 'completed')
  if (completed) {
    const day = completed.concludedOn ?? completed.ends
    const said = { value: { en: completed.sessionCode, fr: completed.sessionCode }, params: { on: day } }
    return day <= on ? { result: 'met', code: 'completed', ...said } : { result: 'not-met', code: 'too-late', ...said }
  }
  const confirmed = seats?.find((one) => one.state === 'confirmed')
  if (confirmed) {
    const said = {
      value: { en: confirmed.sessionCode, fr: confirmed.sessionCode },
      params: { from: confirmed.starts, to: confirmed.ends },
    }
    return confirmed.ends <= on
      ? { result: 'pending', code: 'seat-confirmed', ...said }
      : { result: 'not-met', code: 'session-too-late', ...said }
  }
  if (seats?.[0]?.state === 'incomplete') return { result: 'not-met', code: 'incomplete' }
  return { result: 'pending', code: seats?.some((one) => one.state === 'lost') ? 'seat-lost' : 'no-seat' }
}
