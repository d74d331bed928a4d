import type { Language, Localized } from '#kernel/language.ts'
import { formatMonth, formatNumber } from '#platform/web/format.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { MonthShown } from '../rules/un-series.ts'
import type { Break, Target } from '../vocabulary/statistics.ts'
import { statisticsWords as words } from '../words-of-statistics.ts'
import { percentText } from './number-texts.ts'

const [width, height] = [620, 300]
const [left, right, top, bottom] = [44, 10, 14, 34]

/** Months as numbers, so that a gap is as wide as it is long. */
const at = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

interface Frame {
  x(month: number): number
  y(value: number): number
}

const frameOf = (first: number, last: number, most: number): Frame => ({
  x: (month) => Math.round((left + ((month - first) / Math.max(1, last - first)) * (width - left - right)) * 10) / 10,
  y: (value) => Math.round((height - bottom - (value / most) * (height - top - bottom)) * 10) / 10,
})

/** A round number above: 5, 10, 20, 25, 50 and so on in four steps. */
function roundedUp(value: number): number {
  const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2500, 5000, 10_000]
  const step = steps.find((one) => one * 4 >= value) ?? Math.ceil(value / 4)
  return step * 4
}

/** A line that stops where a month says nothing. */
function lineOf(points: readonly { month: number; value: number | null }[], { x, y }: Frame): string {
  let path = ''
  let pen = false
  for (const { month, value } of points) {
    if (value === null) {
      pen = false
      continue
    }
    // A month alone between two gaps is a short dash: a move without a line shows nothing.
    path += pen ? `L${x(month)} ${y(value)}` : `M${x(month - 0.4)} ${y(value)}L${x(month)} ${y(value)}`
    pen = true
  }
  return path
}

function Axes({
  lang,
  frame,
  first,
  last,
  most,
  unit,
}: {
  lang: Language
  frame: Frame
  first: number
  last: number
  most: number
  unit(value: number): string
}) {
  const every = last - first > 12 * 14 ? 5 : last - first > 12 * 6 ? 2 : 1
  const years: number[] = []
  for (let year = Math.ceil(first / 12); year * 12 <= last; year += 1) if (year % every === 0) years.push(year)
  return (
    <g font-size="13" fill="currentColor" data-lang={lang}>
      {[0, 1, 2, 3, 4].map((step) => {
        const value = (most * step) / 4
        return (
          <g key={step}>
            <line
              x1={left}
              x2={width - right}
              y1={frame.y(value)}
              y2={frame.y(value)}
              stroke="currentColor"
              stroke-width={step === 0 ? 1.2 : 0.4}
            />
            <text x={left - 6} y={frame.y(value) + 4} text-anchor="end">
              {unit(value)}
            </text>
          </g>
        )
      })}
      {years.map((year) => (
        <g key={year}>
          <line
            x1={frame.x(year * 12)}
            x2={frame.x(year * 12)}
            y1={height - bottom}
            y2={height - bottom + 5}
            stroke="currentColor"
          />
          <text x={frame.x(year * 12)} y={height - bottom + 20} text-anchor="middle">
            {year}
          </text>
        </g>
      ))}
    </g>
  )
}

/** Stretches without a figure, as hatched bands behind the line. */
function Gaps({ months, frame, id }: { months: readonly MonthShown[]; frame: Frame; id: string }) {
  const bands: { from: number; to: number }[] = []
  for (const { month, total } of months) {
    if (total !== null) continue
    const last = bands.at(-1)
    if (last && last.to === at(month) - 1) last.to = at(month)
    else bands.push({ from: at(month), to: at(month) })
  }
  return (
    <g>
      <defs>
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" x2="0" y1="0" y2="5" stroke="currentColor" stroke-width="1.2" stroke-opacity="0.45" />
        </pattern>
      </defs>
      {bands.map(({ from, to }) => (
        <rect
          key={from}
          x={frame.x(from - 0.5)}
          width={Math.max(1.5, frame.x(to + 0.5) - frame.x(from - 0.5))}
          y={top}
          height={height - top - bottom}
          fill={`url(#${id})`}
        />
      ))}
    </g>
  )
}

const Key = ({ draw, text }: { draw: 'line' | 'dash' | 'gap' | 'break' | 'mark'; text: string }) => (
  <li>
    <svg viewBox="0 0 30 14" width="30" height="14" aria-hidden="true" focusable="false">
      {draw === 'line' && <path d="M0 7H30" stroke="currentColor" stroke-width="2.4" />}
      {draw === 'dash' && <path d="M0 7H30" stroke="currentColor" stroke-width="1.8" stroke-dasharray="5 4" />}
      {draw === 'gap' && <path d="M4 14L12 0M11 14L19 0M18 14L26 0" stroke="currentColor" stroke-width="1.2" />}
      {draw === 'break' && <path d="M15 0V14" stroke="currentColor" stroke-width="1.2" stroke-dasharray="1 3" />}
      {draw === 'mark' && <path d="M15 1L21 7L15 13L9 7Z" fill="none" stroke="currentColor" stroke-width="2" />}
    </svg>{' '}
    {text}
  </li>
)

/** Number of police by month, from the first report to the last. */
export function TotalChart({
  lang,
  months,
  breaks,
}: {
  lang: Language
  months: readonly MonthShown[]
  breaks: readonly Break[]
}) {
  const told = months.filter((one): one is MonthShown & { total: number } => one.total !== null)
  const [start, end] = [months[0], months.at(-1)]
  if (told.length === 0 || !start || !end) return null
  const highest = told.reduce((most, one) => (one.total > most.total ? one : most))
  const last = told.at(-1)!
  const most = roundedUp(highest.total)
  const frame = frameOf(at(start.month), at(end.month), most)
  const t = (text: Localized) => text[lang]
  const said = sentence(
    words.chartTotalSaid,
    {
      first: formatMonth(lang, start.month),
      last: formatMonth(lang, end.month),
      highest: formatNumber(lang, highest.total),
      highestMonth: formatMonth(lang, highest.month),
      lastNumber: formatNumber(lang, last.total),
      lastMonth: formatMonth(lang, last.month),
      gaps: months.length - told.length,
    },
    lang,
  )
  return (
    <figure>
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={`${t(words.chartTotal)}. ${said}`}>
        <Gaps months={months} frame={frame} id="gap-total" />
        <Axes
          lang={lang}
          frame={frame}
          first={at(start.month)}
          last={at(end.month)}
          most={most}
          unit={(value) => formatNumber(lang, value)}
        />
        {breaks.map(({ month }) => (
          <line
            key={month}
            x1={frame.x(at(month))}
            x2={frame.x(at(month))}
            y1={top}
            y2={height - bottom}
            stroke="currentColor"
            stroke-width="1.2"
            stroke-dasharray="1 3"
          />
        ))}
        <path
          d={lineOf(
            months.map(({ month, total }) => ({ month: at(month), value: total })),
            frame,
          )}
          fill="none"
          stroke="currentColor"
          stroke-width="2.2"
        />
      </svg>
      <figcaption>
        <p>{said}</p>
        <ul class="plain hint">
          <Key draw="line" text={t(words.keyOwn)} />
          <Key draw="gap" text={t(words.keyGap)} />
          {breaks.length > 0 && <Key draw="break" text={t(words.keyBreak)} />}
        </ul>
      </figcaption>
    </figure>
  )
}

/** Share of women by month, of the own country and of all, with the targets in their year. */
export function WomenChart({
  lang,
  months,
  targets,
}: {
  lang: Language
  months: readonly MonthShown[]
  targets: readonly Target[]
}) {
  const start = months.find(({ share }) => share !== null)
  const last = months.findLast(({ share }) => share !== null)
  if (!start || !last) return null
  const shown = months.filter(({ month }) => month >= start.month)
  const lastAll = shown.findLast(({ allShare }) => allShare !== null)
  // A target shortly after the last figure is worth the space; one of ten years later is told in the table.
  const near = targets.filter(({ year }) => year * 12 + 12 <= at(last.month) + 36 && year * 12 >= at(start.month) - 12)
  const end = Math.max(at(last.month), ...near.map(({ year }) => year * 12 + 12))
  const shares = shown.flatMap(({ share, allShare }) => [share ?? 0, allShare ?? 0])
  const most = roundedUp(Math.max(...shares, ...near.map(({ percent }) => percent * 10)) / 10)
  const frame = frameOf(at(start.month), end, most)
  const t = (text: Localized) => text[lang]
  const said = sentence(
    words.chartWomenSaid,
    {
      first: formatMonth(lang, start.month),
      last: formatMonth(lang, last.month),
      own: percentText(last.share, lang),
      all: lastAll ? percentText(lastAll.allShare, lang) : '–',
    },
    lang,
  )
  const line = (of: 'share' | 'allShare') =>
    lineOf(
      shown.map((one) => ({ month: at(one.month), value: one[of] === null ? null : one[of] / 10 })),
      frame,
    )
  return (
    <figure>
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={`${t(words.chartWomen)}. ${said}`}>
        <Gaps months={shown.filter(({ month }) => month <= last.month)} frame={frame} id="gap-women" />
        <Axes
          lang={lang}
          frame={frame}
          first={at(start.month)}
          last={end}
          most={most}
          unit={(value) => percentText(value * 10, lang)}
        />
        <path d={line('allShare')} fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="5 4" />
        <path d={line('share')} fill="none" stroke="currentColor" stroke-width="2.2" />
        {near.map(({ year, percent }) => {
          const [x, y] = [frame.x(year * 12 + 6), frame.y(percent)]
          return (
            <path
              key={year}
              d={`M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z`}
              fill="none"
              stroke="currentColor"
              stroke-width="2"
            />
          )
        })}
      </svg>
      <figcaption>
        <p>{said}</p>
        <ul class="plain hint">
          <Key draw="line" text={t(words.keyOwn)} />
          <Key draw="dash" text={t(words.keyAll)} />
          {near.length > 0 && <Key draw="mark" text={t(words.keyTarget)} />}
          <Key draw="gap" text={t(words.keyGap)} />
        </ul>
      </figcaption>
    </figure>
  )
}
