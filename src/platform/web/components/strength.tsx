import type { Language } from '#kernel/language.ts'
import { strengthInWords, word } from '../words.ts'

/** Police officers on one day: what was authorized and what is there. */
export interface Strength {
  authorized: number
  filled: number
  reserved: number
}

/** Seats that nobody holds. */
export const vacantOf = ({ authorized, filled, reserved }: Strength): number =>
  Math.max(0, authorized - filled - reserved)

/** People beyond what is authorized: a cut or an expired decision leaves them there. */
export const overOf = ({ authorized, filled, reserved }: Strength): number =>
  Math.max(0, filled + reserved - authorized)

export interface StrengthBarProps extends Strength {
  lang: Language
  /** Full width stands for this many; the same for all bars of a table. */
  scale?: number
}

/** Filled, reserved, vacant and over as one bar: solid, striped, outlined, and red past the mark of what is authorized. */
export function StrengthBar({ lang, scale, ...strength }: StrengthBarProps) {
  const { authorized, filled, reserved } = strength
  const full = Math.max(scale ?? 0, authorized, filled + reserved, 1)
  const percent = (count: number) => `${Math.round((count / full) * 10000) / 100}%`
  const within = Math.min(filled, authorized)
  const reservedWithin = Math.max(0, Math.min(reserved, authorized - within))
  const parts = [
    { kind: 'filled', from: 0, count: within },
    { kind: 'reserved', from: within, count: reservedWithin },
    { kind: 'vacant', from: within + reservedWithin, count: vacantOf(strength) },
    { kind: 'over', from: authorized, count: overOf(strength) },
  ]
  return (
    <svg class="strength-bar" width="100%" height="16" role="img" aria-label={strengthInWords(lang, strength)}>
      {parts
        .filter((part) => part.count > 0)
        .map((part) => (
          <rect
            key={part.kind}
            class={`bar-${part.kind}`}
            x={percent(part.from)}
            y="2"
            width={percent(part.count)}
            height="12"
          />
        ))}
      {authorized > 0 && <line class="bar-mark" x1={percent(authorized)} x2={percent(authorized)} y1="0" y2="16" />}
    </svg>
  )
}

/** What the parts of the bar mean. */
export const StrengthLegend = ({ lang }: { lang: Language }) => (
  <ul class="strength-legend">
    {(['filled', 'reserved', 'vacant', 'over'] as const).map((kind) => (
      <li key={kind}>
        <svg width="16" height="12" aria-hidden="true" focusable="false">
          <rect class={`bar-${kind}`} x="1" y="1" width="14" height="10" />
        </svg>
        {word(lang, kind)}
      </li>
    ))}
  </ul>
)
