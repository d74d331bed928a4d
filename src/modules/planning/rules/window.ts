import { addMonths, type Day, firstOfMonth } from '#kernel/calendar.ts'
import type { Window, Zoom } from '../vocabulary/board.ts'

interface Shape {
  months: number
  /** How much of it lies before the day that it was opened on. */
  before: number
  /** Months of one column of the table. */
  part: number
  /** Months that a step earlier or later goes. */
  step: number
}

const shapes: Record<Zoom, Shape> = {
  quarter: { months: 3, before: 1, part: 1, step: 1 },
  year: { months: 12, before: 3, part: 1, step: 3 },
  'three-years': { months: 36, before: 12, part: 3, step: 12 },
  'ten-years': { months: 120, before: 72, part: 12, step: 36 },
}

/** Calendars end where days do: nobody plans before or after. */
const earliest: Day = '1900-01-01'
const latest: Day = '2150-01-01'

/** The months shown: from the month that was asked for, or placed round a day; ten years are calendar years. */
export function windowOf(zoom: Zoom, around: Day, from: Day | null): Window {
  const { months, before, part } = shapes[zoom]
  const month = from ? firstOfMonth(from) : addMonths(firstOfMonth(around), -before)
  const wanted = zoom === 'ten-years' ? `${month.slice(0, 4)}-01-01` : month
  const begin = wanted < earliest ? earliest : wanted > latest ? latest : wanted
  const parts = Array.from({ length: months / part }, (_, i) => addMonths(begin, i * part))
  return { zoom, from: begin, to: addMonths(begin, months), parts }
}

/** Where the window begins one step earlier or later. */
export const moved = ({ zoom, from }: Pick<Window, 'zoom' | 'from'>, steps: 1 | -1): Day =>
  addMonths(from, shapes[zoom].step * steps)

/** Where a wider or narrower window begins that keeps its middle. */
export function zoomed({ zoom, from }: Pick<Window, 'zoom' | 'from'>, to: Zoom): Day {
  const middle = addMonths(from, Math.floor(shapes[zoom].months / 2))
  return addMonths(middle, -Math.floor(shapes[to].months / 2))
}

/** The stretches whose means are drawn; null: near enough that each change is. */
export function drawnParts({ zoom, from, to }: Window): Day[] | null {
  if (zoom === 'quarter' || zoom === 'year') return null
  const days: Day[] = []
  for (let month = from; month < to; month = addMonths(month, 1)) {
    days.push(month)
    if (zoom === 'three-years') days.push(`${month.slice(0, 8)}16`)
  }
  return days
}
