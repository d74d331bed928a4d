/** A table of counts with its margins, where cells that point at persons are left out: null is "fewer than the least, or kept back with one that is". */
export interface SuppressedTable {
  cells: (number | null)[][]
  rows: (number | null)[]
  columns: (number | null)[]
  total: number | null
}

/** Below this a count points at persons. */
export const least = 5

/**
 * Leaves out counts from 1 to 4, and with them as many others as it takes that none can be had by difference: no line with a published margin
 * is left with one gap or with gaps of fewer than five in all, and no gap is the only way through the lines that have gaps (a bridge).
 */
export function suppressSmall(counts: readonly (readonly number[])[]): SuppressedTable {
  const height = counts.length
  const width = counts[0]?.length ?? 0
  // Margins stand as a last row and column: every line then is cells that add up to its last one.
  const whole = [
    ...counts.map((row) => [...row, sum(row)]),
    [...Array.from({ length: width }, (_, c) => sum(counts.map((row) => row[c] ?? 0))), sum(counts.map(sum))],
  ]
  const gap = whole.map((row) => row.map((count) => count > 0 && count < least))
  for (let found = weakness(whole, gap); found && !gap.flat().every(Boolean); found = weakness(whole, gap))
    close(whole, gap, found)
  const shown = whole.map((row, r) => row.map((count, c) => (gap[r]?.[c] ? null : count)))
  return {
    cells: shown.slice(0, height).map((row) => row.slice(0, width)),
    rows: shown.slice(0, height).map((row) => row[width] ?? null),
    columns: (shown[height] ?? []).slice(0, width),
    total: shown[height]?.[width] ?? null,
  }
}

/** One row of counts with its total. */
export function suppressRow(counts: readonly number[]): { cells: (number | null)[]; total: number | null } {
  const gap = counts.map((count) => count > 0 && count < least)
  const total = sum(counts)
  if (total > 0 && total < least) return { cells: counts.map((count) => (count === 0 ? 0 : null)), total: null }
  const left = () => counts.filter((_, place) => gap[place])
  while (left().length > 0 && (left().length < 2 || sum(left()) < least)) {
    const next = order(counts).find((place) => !gap[place] && (counts[place] ?? 0) > 0) ?? gap.indexOf(false)
    if (next < 0) return { cells: counts.map(() => null), total: null }
    gap[next] = true
  }
  return { cells: counts.map((count, place) => (gap[place] ? null : count)), total }
}

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0)
const order = (counts: readonly number[]): number[] =>
  counts.map((_, place) => place).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0))

interface Place {
  r: number
  c: number
}

/** A gap that could be filled in again, or null. */
function weakness(whole: readonly number[][], gap: readonly boolean[][]): Place | null {
  const [height, width] = [whole.length, whole[0]?.length ?? 0]
  const gaps: Place[] = []
  for (let r = 0; r < height; r += 1) for (let c = 0; c < width; c += 1) if (gap[r]?.[c]) gaps.push({ r, c })
  for (const one of gaps) {
    if (isBridge(one, gaps)) return one
    const row = gaps.filter(({ r, c }) => r === one.r && c < width - 1)
    const column = gaps.filter(({ r, c }) => c === one.c && r < height - 1)
    const few = (line: Place[], margin: boolean) =>
      line.length > 0 && !margin && sum(line.map(({ r, c }) => whole[r]?.[c] ?? 0)) < least
    if (few(row, gap[one.r]?.[width - 1] ?? false) || few(column, gap[height - 1]?.[one.c] ?? false)) return one
  }
  return null
}

/** Whether nothing else joins the row and the column of the gap: then the lines give it away. */
function isBridge(one: Place, gaps: readonly Place[]): boolean {
  const others = gaps.filter((gap) => gap !== one)
  const reached = new Set([`r${one.r}`])
  for (let grown = true; grown; ) {
    grown = false
    for (const { r, c } of others) {
      if (reached.has(`r${r}`) === reached.has(`c${c}`)) continue
      reached.add(`r${r}`).add(`c${c}`)
      grown = true
    }
  }
  return !reached.has(`c${one.c}`)
}

/** Closes a way around the gap through three cells more, those that cost the least; what is empty is taken last. */
function close(whole: readonly number[][], gap: boolean[][], { r, c }: Place): void {
  const cost = (row: number, column: number) => {
    if (gap[row]?.[column]) return 0
    const count = whole[row]?.[column] ?? 0
    return count === 0 ? 1_000_000 : count
  }
  let best: { row: number; column: number; cost: number } | null = null
  for (let row = 0; row < whole.length; row += 1)
    for (let column = 0; column < (whole[0]?.length ?? 0); column += 1) {
      if (row === r || column === c) continue
      const fresh = [!gap[row]?.[column], !gap[r]?.[column], !gap[row]?.[c]].some(Boolean)
      const total = cost(row, column) + cost(r, column) + cost(row, c)
      if (fresh && (best === null || total < best.cost)) best = { row, column, cost: total }
    }
  if (best === null) {
    // Nothing more can be closed around it: the whole table is kept back.
    for (const line of gap) line.fill(true)
    return
  }
  gap[best.row]![best.column] = true
  gap[r]![best.column] = true
  gap[best.row]![c] = true
}
