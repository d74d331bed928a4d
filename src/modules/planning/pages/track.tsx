import type { Language } from '#kernel/language.ts'
import { formatDay, formatNumber } from '#platform/web/format.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { BoardPosition, BoardRow, Gap, Stay, Window } from '../vocabulary/board.ts'
import { boardWords, stateWords } from '../words-of-board.ts'
import { areaPath, daysFrom, HIGH, linePath, overStretches, percent, scaleOf, WIDE } from './draw.ts'
import { lastDayOf } from './phrases.ts'

interface Drawing {
  window: Window
  /** The day asked about. */
  day: string
  lang: Language
}

const tall = 46
const top = 5
const body = 38

/** One row over time: what is filled, reserved, missing and over, and where its numbers end. */
export function Track({ row, text, window, day, lang }: Drawing & { row: BoardRow; text: string }) {
  const days = daysFrom(window.from, window.to)
  const { series, whatIf } = row
  const scale = scaleOf(series, whatIf?.series ?? null)
  const taken = (i: number) => series.filled[i]! + series.reserved[i]!
  const height = (value: number) => Math.round((value / scale) * body * 10) / 10
  return (
    <svg class="track" width="100%" height={tall} role="img">
      <title>{text}</title>
      <use href="#board-grid" />
      <svg
        y={top}
        width="100%"
        height={body}
        viewBox={`0 0 ${WIDE} ${HIGH}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path class="area-room" d={areaPath(series, days, scale, (i) => series.authorized[i]!)} />
        <path class="area-reserved" d={areaPath(series, days, scale, taken)} />
        <path class="area-filled" d={areaPath(series, days, scale, (i) => series.filled[i]!)} />
        <path class="line-number" d={linePath(series, days, scale, (i) => series.authorized[i]!)} />
        {whatIf && (
          <path class="line-if" d={linePath(whatIf.series, days, scale, (i) => whatIf.series.authorized[i]!)} />
        )}
      </svg>
      {overStretches(series, days).map(({ from, to, over }) => (
        <rect
          key={from}
          class="mark-over"
          fill="url(#board-over)"
          x={percent(from, days)}
          width={percent(to - from, days)}
          y="0"
          height={Math.max(4, Math.min(top, height(over)))}
        >
          <title>{sentence(boardWords.overBy, { count: formatNumber(lang, over) }, lang)}</title>
        </rect>
      ))}
      {row.ends.map((end) => (
        <svg key={end.day} x={percent(daysFrom(window.from, end.day), days)} overflow="visible">
          <title>
            {sentence(boardWords.numberEnds, { number: formatNumber(lang, end.number), day: end.day }, lang)}
          </title>
          <line class="mark-end" x1="0" x2="0" y1="0" y2={tall} />
          <path class="mark-end-head" d="M-5 0H5L0 7Z" />
        </svg>
      ))}
      <NowLine window={window} day={day} days={days} tall={tall} />
      <line class="ground" x1="0" x2="100%" y1={top + body + 0.5} y2={top + body + 0.5} />
    </svg>
  )
}

const NowLine = ({ window, day, days, tall: height }: { window: Window; day: string; days: number; tall: number }) => {
  const at = daysFrom(window.from, day)
  if (at < 0 || at > days) return null
  return <line class="mark-now" x1={percent(at, days)} x2={percent(at, days)} y1="0" y2={height} />
}

const low = 24

/** One position over time: a bar for each deployment, a dashed frame for each gap, which leads to the line that says where to go from it. */
export function Bars({ position, window, day, lang }: Drawing & { position: BoardPosition }) {
  const days = daysFrom(window.from, window.to)
  const title = position.title[lang]
  const at = (one: string) => Math.max(0, Math.min(days, daysFrom(window.from, one)))
  const label = `${title} ${position.code}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of drawn bars and links has no element of its own
    <svg class="track bars" width="100%" height={low} role="group" aria-label={label}>
      <use href="#board-grid" />
      <NowLine window={window} day={day} days={days} tall={low} />
      {position.gaps.map((gap) => {
        const [from, to] = [at(gap.from), gap.to === null ? days : at(gap.to)]
        return (
          <a key={gap.from} href={`#${gapId(position, gap)}`} aria-label={gapText(title, gap, lang)}>
            <rect class="bar-gap" x={percent(from, days)} width={percent(to - from, days)} y="5" height="14" rx="2" />
          </a>
        )
      })}
      {position.stays.map((stay) => {
        const [from, to] = [at(stay.from), at(stay.to)]
        const ended = daysFrom(window.from, stay.to) <= days
        const text = stayText(title, stay, lang)
        return (
          <svg key={stay.from} x={percent(from, days)} width={percent(to - from, days)} height={low}>
            <title>{text}</title>
            <rect
              class={`bar-${stay.state}${stay.over ? ' bar-beyond' : ''}`}
              {...(stay.over
                ? { fill: 'url(#board-over)' }
                : stay.state === 'reserved'
                  ? { fill: 'url(#board-hatch)' }
                  : {})}
              x="0.5"
              width="100%"
              y="3"
              height="18"
              rx="2"
            />
            {stay.officer && (
              <text class={`bar-name bar-name-${stay.over ? 'beyond' : stay.state}`} x="5" y="16">
                {stay.officer}
              </text>
            )}
            {ended && <line class="bar-end" x1="100%" x2="100%" y1="1" y2="23" />}
          </svg>
        )
      })}
    </svg>
  )
}

export const gapId = (position: Pick<BoardPosition, 'code'>, gap: Gap): string => `gap-${position.code}-${gap.from}`

export const gapText = (title: string, gap: Gap, lang: Language): string =>
  sentence(
    gap.to === null ? boardWords.gapOpen : boardWords.gapFrom,
    { title, from: gap.from, to: gap.to && lastDayOf(gap.to) },
    lang,
  )

export function stayText(title: string, stay: Stay, lang: Language): string {
  const said = {
    title,
    state: stateWords[stay.state],
    from: formatDay(lang, stay.from, 'short'),
    to: formatDay(lang, lastDayOf(stay.to), 'short'),
  }
  const text = stay.officer
    ? sentence(boardWords.barNamed, { ...said, officer: stay.officer }, lang)
    : sentence(boardWords.bar, said, lang)
  return stay.over ? `${text} (${boardWords.beyond[lang]})` : text
}
