/** C11 of domain.md 5.3: counts below this say something about single persons. */
export const SMALLEST_CELL = 5

const tellsOnSomebody = (count: number) => count > 0 && count < SMALLEST_CELL

export interface Share {
  /** Whole percent, or null where it would tell on somebody. */
  percent: number | null
  women: number | null
  all: number | null
}

/** A share is shown where nobody can be found by it: neither women nor others are one to four, and there are five at least. */
export function shareOfWomen(women: number, all: number): Share {
  if (all < SMALLEST_CELL) return { percent: null, women: null, all: all === 0 ? 0 : null }
  if (tellsOnSomebody(women) || tellsOnSomebody(all - women)) return { percent: null, women: null, all }
  return { percent: Math.round((women * 100) / all), women, all }
}
