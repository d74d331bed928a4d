import type { Series } from '../vocabulary/board.ts'

/** Width of a drawing in its own units; pages stretch it. */
export const WIDE = 1000
export const HIGH = 100

/** Days between two days of the calendar, as numbers of UTC days. */
export const daysFrom = (from: string, day: string): number =>
  Math.round((Date.parse(`${day}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)

export const percent = (part: number, whole: number): string => `${Math.round((part / whole) * 10_000) / 100}%`

/** The most that a row shows, so that its height holds it. */
export const scaleOf = (...all: readonly (Series | null)[]): number =>
  Math.max(
    1,
    ...all.flatMap((series) =>
      series
        ? series.at.map((_, i) => Math.max(series.authorized[i] ?? 0, series.filled[i]! + series.reserved[i]!))
        : [],
    ),
  )

type ValueAt = (index: number) => number | null

const x = (at: number, days: number) => Math.round((at / days) * WIDE)
const y = (value: number, scale: number) => Math.round(HIGH - (value / scale) * HIGH)

/** Runs of steps that have a value, as x and y of each; a run ends where there is none. */
function runs(
  series: Series,
  days: number,
  scale: number,
  valueAt: ValueAt,
): { from: number; to: number; steps: [number, number][] }[] {
  const found: { from: number; to: number; steps: [number, number][] }[] = []
  let open: { from: number; to: number; steps: [number, number][] } | null = null
  for (let i = 0; i < series.at.length; i += 1) {
    const value = valueAt(i)
    const from = x(series.at[i]!, days)
    const to = i + 1 < series.at.length ? x(series.at[i + 1]!, days) : WIDE
    if (value === null || to <= from) {
      if (value === null) open = null
      continue
    }
    const high = y(value, scale)
    if (!open) {
      open = { from, to, steps: [] }
      found.push(open)
    }
    if (open.steps.at(-1)?.[1] !== high) open.steps.push([from, high])
    open.to = to
  }
  return found
}

/** The area under a stepped line, down to the ground. */
export const areaPath = (series: Series, days: number, scale: number, valueAt: ValueAt): string =>
  runs(series, days, scale, valueAt)
    .filter(({ steps }) => steps.some(([, high]) => high < HIGH))
    .map(
      ({ from, to, steps }) =>
        `M${from} ${HIGH}${steps.map(([at, high], i) => `${i === 0 ? '' : `H${at}`}V${high}`).join('')}H${to}V${HIGH}Z`,
    )
    .join('')

/** The stepped line alone. */
export const linePath = (series: Series, days: number, scale: number, valueAt: ValueAt): string =>
  runs(series, days, scale, valueAt)
    .map(
      ({ from, to, steps }) =>
        `M${from} ${steps[0]![1]}${steps
          .slice(1)
          .map(([at, high]) => `H${at}V${high}`)
          .join('')}H${to}`,
    )
    .join('')

/** Stretches in which more are there than may be, in days, with the most of each. */
export function overStretches(series: Series, days: number): { from: number; to: number; over: number }[] {
  const found: { from: number; to: number; over: number }[] = []
  for (let i = 0; i < series.at.length; i += 1) {
    const over = series.over[i]!
    if (over <= 0) continue
    const [from, to] = [series.at[i]!, series.at[i + 1] ?? days]
    const last = found.at(-1)
    if (last && last.to === from) {
      last.to = to
      last.over = Math.max(last.over, over)
    } else found.push({ from, to, over })
  }
  return found
}
