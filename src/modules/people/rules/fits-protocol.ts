import type { Day } from '#kernel/calendar.ts'
import type { Hundredths } from '#kernel/decimal.ts'
import { contains } from '#kernel/period.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { FitnessProtocol } from '../vocabulary.ts'

/** Null where a raw result can be one of this protocol: in force that day, and no finer than the protocol measures. */
export function fitsProtocol(
  protocol: Pick<FitnessProtocol, 'valid' | 'decimals'>,
  result: Hundredths,
  performedOn: Day,
): Refusal | null {
  if (!contains(protocol.valid, performedOn)) return refuse('protocol-not-in-force')
  const step = 10 ** (2 - Math.min(2, protocol.decimals))
  return result % step === 0 ? null : refuse('result-too-fine', { decimals: protocol.decimals })
}
