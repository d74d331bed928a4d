import type { Language } from '#kernel/language.ts'
import { formatMonth } from '#platform/web/format.ts'
import type { Window } from '../vocabulary/board.ts'
import { daysFrom, percent } from './draw.ts'

interface Tick {
  day: string
  label: string
  year: string | null
}

/** Months or years of the window, as far as their names find room. */
function ticks({ zoom, parts }: Window, lang: Language): Tick[] {
  return parts.map((day, i) => {
    const [year = '', month = ''] = day.split('-')
    const first = i === 0 || month === '01'
    if (zoom === 'ten-years') return { day, label: year, year: null }
    const name = formatMonth(lang, day, 'short').replace(year, '').trim()
    return { day, label: name, year: first ? year : null }
  })
}

/** Names of months and years above the rows. */
export const Axis = ({ window, lang }: { window: Window; lang: Language }) => {
  const days = daysFrom(window.from, window.to)
  return (
    <svg class="axis" width="100%" height="34" aria-hidden="true" focusable="false">
      {ticks(window, lang).map(({ day, label, year }, i) => (
        <svg key={day} x={percent(daysFrom(window.from, day), days)} overflow="visible" aria-hidden="true">
          {year && (
            <text class="axis-year" x="3" y="12">
              {year}
            </text>
          )}
          <text class={i % 2 === 1 ? 'axis-name axis-odd' : 'axis-name'} x="3" y="28">
            {label}
          </text>
        </svg>
      ))}
    </svg>
  )
}

/** Lines at the beginning of each part, drawn once and used by every row. */
export const Grid = ({ window }: { window: Window }) => {
  const days = daysFrom(window.from, window.to)
  return (
    <svg class="board-defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <g id="board-grid">
          {window.parts.slice(1).map((day) => {
            const at = percent(daysFrom(window.from, day), days)
            return (
              <line
                key={day}
                class={day.slice(5, 7) === '01' ? 'grid-year' : 'grid-part'}
                x1={at}
                x2={at}
                y1="0"
                y2="100%"
              />
            )
          })}
        </g>
        <pattern id="board-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="6" height="6" />
          <rect class="hatch-line" width="2.2" height="6" />
        </pattern>
        <pattern id="board-over" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect class="over-ground" width="5" height="5" />
          <rect class="over-line" width="2" height="5" />
        </pattern>
      </defs>
    </svg>
  )
}
