/** Periods as numbers of days, `to` not included; Infinity: no end. */
export interface Span {
  from: number
  to: number
}

/** What of a position's time nobody holds, within a window; a gap that goes on past the window keeps its own end. */
export function gapsOf(exists: Span, held: readonly Span[], window: Span): Span[] {
  const gaps: Span[] = []
  let free = exists.from
  const add = (from: number, to: number) => {
    if (to > from && from < window.to && to > window.from) gaps.push({ from, to })
  }
  for (const stay of [...held].sort((a, b) => a.from - b.from)) {
    if (stay.from >= exists.to) break
    add(free, Math.min(stay.from, exists.to))
    free = Math.max(free, stay.to)
  }
  add(free, exists.to)
  return gaps
}
