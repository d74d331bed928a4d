import type { NumberHeld } from './sweep.ts'

/** What is supposed of one mission or group; nothing of it is stored. */
export interface Supposition {
  /** Another number from a day on. */
  number: number | null
  from: number
  /** Closed from a day on: nobody is authorized any more. */
  closing: number | null
  /** The number that holds before it ends goes on up to this day. */
  extension: number | null
}

/** The numbers as they would be. */
export function supposed(numbers: readonly NumberHeld[], what: Supposition): NumberHeld[] {
  let held = [...numbers].sort((a, b) => a.from - b.from)
  if (what.extension !== null) held = extended(held, what.extension)
  if (what.number !== null)
    held = [
      ...until(held, what.from),
      { from: what.from, to: Number.POSITIVE_INFINITY, number: what.number, decided: true },
    ]
  if (what.closing !== null)
    held = [
      ...until(held, what.closing),
      { from: what.closing, to: Number.POSITIVE_INFINITY, number: 0, decided: true },
    ]
  return held
}

const until = (numbers: readonly NumberHeld[], day: number): NumberHeld[] =>
  numbers.flatMap((one) => (one.from >= day ? [] : [{ ...one, to: Math.min(one.to, day) }]))

/** The last number goes on; where it ends later already nothing changes. */
function extended(numbers: readonly NumberHeld[], to: number): NumberHeld[] {
  const last = numbers.at(-1)
  if (!last || last.to >= to) return [...numbers]
  return [...numbers.slice(0, -1), { ...last, to }]
}

/** Days on which a number ends that nothing follows. */
export const endsOf = (numbers: readonly NumberHeld[]): NumberHeld[] =>
  numbers.filter(
    (one) => one.to < Number.POSITIVE_INFINITY && !numbers.some((next) => next.from <= one.to && next.to > one.to),
  )
