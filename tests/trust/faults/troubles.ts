import type { Dice } from '../../../src/practice/dice.ts'
import { type NetworkFault, noTrouble, type Trouble } from './fault-proxy.ts'

const usual: readonly NetworkFault[] = ['slow', 'cut-in-the-middle', 'silent', 'drip', 'refused', 'reset']

export interface Chances {
  /** Faults begin anywhere within so many bytes of a connection. */
  within: number
  /** At most so much later, in milliseconds (the plan asks for two seconds); a drip has a hundredth of it between two bytes. */
  slowest?: number
  /** Where the protocol can tell: a bit that turns on the way. */
  turned?: boolean
  /** The share of connections that have no trouble. */
  calm?: number
}

/** The next trouble of a schedule: half of them from the first byte on, the others in the middle of something. */
export function troubleBy(dice: Dice, { within, slowest = 2_000, turned, calm = 0 }: Chances): Trouble {
  if (dice.chance(calm)) return noTrouble
  const fault = dice.pick(turned ? [...usual, 'turned-bit' as const] : usual)
  const ms = fault === 'slow' ? dice.int(100, slowest) : fault === 'drip' ? dice.int(1, Math.ceil(slowest / 100)) : 0
  return { fault, after: dice.int(0, 1) ? 0 : dice.int(1, within), ms }
}

export const named = ({ fault, after, ms }: Trouble): string => `${fault}${ms ? ` ${ms} ms` : ''} after ${after} bytes`
