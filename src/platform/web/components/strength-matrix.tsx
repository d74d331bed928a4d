import type { Language } from '#kernel/language.ts'
import { formatMonth, formatNumber } from '../format.ts'
import { strengthInWords, word } from '../words.ts'
import { Nothing } from './inline.tsx'
import { overOf, type Strength, vacantOf } from './strength.tsx'

export interface StrengthMatrixRow {
  label: string
  href?: string | undefined
  /** One for each month; null where nothing is authorized and nobody is there. A number that is not published is null. */
  cells: readonly (Strength | UnknownStrength | null)[]
}

/** People are there, and how many are authorized was not published. */
export interface UnknownStrength {
  authorized: null
  filled: number
  reserved: number
}

const isKnown = (strength: Strength | UnknownStrength): strength is Strength => strength.authorized !== null

export interface StrengthMatrixProps {
  lang: Language
  caption: string
  /** Head of the first column: "Mission". */
  rowsLabel: string
  /** `YYYY-MM`, oldest first. */
  months: readonly string[]
  rows: readonly StrengthMatrixRow[]
  currentMonth?: string
}

const stateOf = (strength: Strength): 'over' | 'full' | 'open' =>
  overOf(strength) > 0 ? 'over' : vacantOf(strength) > 0 ? 'open' : 'full'

/** What scrolls must be reachable by the keyboard. */
const scrolled = { tabIndex: 0 }

/** Many missions over many months: places taken of those authorized. Scrolls sideways on a phone. */
export const StrengthMatrix = ({ lang, caption, rowsLabel, months, rows, currentMonth }: StrengthMatrixProps) => (
  <section class="table-wrap table-matrix" aria-label={caption} {...scrolled}>
    <table>
      <caption>
        {caption} <span class="hint">({word(lang, 'placesTaken')})</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{rowsLabel}</th>
          {months.map((month) => (
            <th key={month} scope="col" class={month === currentMonth ? 'numeric is-now' : 'numeric'}>
              <time dateTime={month}>{formatMonth(lang, month, 'short')}</time>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</th>
            {months.map((month, index) => (
              <MatrixCell key={month} lang={lang} strength={row.cells[index] ?? null} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const MatrixCell = ({ lang, strength }: { lang: Language; strength: Strength | UnknownStrength | null }) =>
  strength && !isKnown(strength) ? (
    <td class="numeric">
      {formatNumber(lang, strength.filled + strength.reserved)}
      <span class="matrix-of">/?</span>
    </td>
  ) : strength ? (
    <td class={`numeric matrix-${stateOf(strength)}`}>
      <span aria-hidden="true">
        {formatNumber(lang, strength.filled + strength.reserved)}
        <span class="matrix-of">/{formatNumber(lang, strength.authorized)}</span>
        {overOf(strength) > 0 && <span class="matrix-over"> +{formatNumber(lang, overOf(strength))}</span>}
      </span>
      <span class="visually-hidden">{strengthInWords(lang, strength)}</span>
    </td>
  ) : (
    <td class="numeric">
      <Nothing />
      <span class="visually-hidden">{word(lang, 'nothingAuthorized')}</span>
    </td>
  )
