import { formatHundredths } from '#kernel/decimal.ts'
import type { Language } from '#kernel/language.ts'
import { lastDay } from '#kernel/period.ts'
import { formatDay } from '#platform/web/format.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { IndicatorProgress } from '../rules/indicator-progress.ts'
import type { Indicator } from '../vocabulary.ts'
import { indicatorWords } from '../words-of-indicators.ts'

const [width, height, margin] = [280, 96, 8]
const at = (day: string) => Date.parse(`${day}T12:00:00Z`)

/** Values over time as a small picture, with baseline and target; the sentence says the same to whoever does not see it. */
export function IndicatorChart({
  lang,
  indicator,
  progress,
}: {
  lang: Language
  indicator: Indicator
  progress: IndicatorProgress
}) {
  const { baseline, target } = progress
  const standing = indicator.values.filter((one) => one.standing)
  if (!baseline || standing.length === 0) return null
  const points = standing.map((one) => ({ day: lastDay(one.period) ?? one.period.from, value: one.value }))
  const days = [baseline.measuredOn, ...points.map(({ day }) => day), ...(target ? [target.dueOn] : [])].map(at)
  const values = [baseline.value, ...points.map(({ value }) => value), ...(target ? [target.value] : [])]
  const scale = (all: readonly number[], from: number, to: number) => {
    const [low, high] = [Math.min(...all), Math.max(...all)]
    return (one: number) =>
      Math.round((high === low ? (from + to) / 2 : from + ((one - low) / (high - low)) * (to - from)) * 10) / 10
  }
  const x = scale(days, margin, width - margin)
  const y = scale(values, height - margin, margin)
  const figure = (value: number) => formatHundredths(value, lang)
  const said = sentence(
    indicatorWords.chart,
    {
      name: indicator.name,
      values: points.map(({ day, value }) => `${formatDay(lang, day, 'short')} ${figure(value)}`).join('; '),
      baseline: figure(baseline.value),
      target: target ? figure(target.value) : '–',
    },
    lang,
  )
  return (
    <div>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={said}>
        <line
          x1={margin}
          x2={width - margin}
          y1={y(baseline.value)}
          y2={y(baseline.value)}
          stroke="currentColor"
          stroke-width="1"
          stroke-dasharray="1 4"
        />
        {target && (
          <line
            x1={margin}
            x2={width - margin}
            y1={y(target.value)}
            y2={y(target.value)}
            stroke="currentColor"
            stroke-width="1.5"
            stroke-dasharray="7 5"
          />
        )}
        <polyline
          points={[{ day: baseline.measuredOn, value: baseline.value }, ...points]
            .map(({ day, value }) => `${x(at(day))},${y(value)}`)
            .join(' ')}
          fill="none"
          stroke="currentColor"
          stroke-width="2"
        />
        {points.map(({ day, value }) => (
          <circle key={day} cx={x(at(day))} cy={y(value)} r="3.5" fill="currentColor" />
        ))}
      </svg>
      <p class="hint">{indicatorWords.chartKey[lang]}</p>
    </div>
  )
}
