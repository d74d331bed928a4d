import type { Language } from '#kernel/language.ts'
import { formatDay, formatNumber } from '#platform/web/format.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { Board } from '../views/board-data.ts'
import type { BoardRow, DayFigures, StretchFigures } from '../vocabulary/board.ts'
import { boardWords } from '../words-of-board.ts'

/** The day before: what is said to people ends with the last day that belongs to it. */
export function lastDayOf(to: string): string {
  const before = new Date(Date.parse(`${to}T12:00:00Z`) - 86_400_000)
  return before.toISOString().slice(0, 10)
}

/** Per mille as per cent, as the reader writes it. */
export const percentText = (lang: Language, perMille: number | null): string =>
  perMille === null
    ? '–'
    : sentence(boardWords.percent, { value: formatNumber(lang, perMille / 10, perMille % 10 === 0 ? 0 : 1) }, lang)

/** The vacancy of one day, per mille. */
export const vacancyNow = ({ authorized, filled }: DayFigures): number | null =>
  authorized === null || authorized === 0 ? null : Math.round((Math.max(0, authorized - filled) / authorized) * 1000)

/** The number, or that none is published, or that its decision ran out. */
export const authorizedText = (
  lang: Language,
  { authorized, basis }: Pick<DayFigures, 'authorized' | 'basis'>,
): string =>
  basis === 'expired'
    ? boardWords.expired[lang]
    : basis === 'not-published'
      ? boardWords.notPublished[lang]
      : authorized === null
        ? '–'
        : formatNumber(lang, authorized)

export const meanText = (lang: Language, value: number | null): string =>
  value === null ? '–' : formatNumber(lang, value, Number.isInteger(value) ? 0 : 1)

export const nameOfRow = (row: BoardRow, lang: Language): string =>
  row.kind === 'programme'
    ? boardWords.programme[lang]
    : row.kind === 'group' && row.now.basis !== 'not-counted'
      ? sentence(boardWords.shared, { name: row.name ?? row.code }, lang)
      : (row.name?.[lang] ?? row.code)

const spanOf = ({ from, to }: Pick<StretchFigures, 'from' | 'to'>, lang: Language) => ({
  from: formatDay(lang, from, 'short'),
  to: formatDay(lang, lastDayOf(to), 'short'),
})

const figuresIn = (now: DayFigures, whole: StretchFigures, day: string, lang: Language) => ({
  day: formatDay(lang, day, 'short'),
  filled: formatNumber(lang, now.filled),
  authorized: authorizedText(lang, now),
  reserved: formatNumber(lang, now.reserved),
  vacant: now.vacant === null ? '–' : formatNumber(lang, now.vacant),
  over: formatNumber(lang, now.over),
  vacancy: percentText(lang, vacancyNow(now)),
  days: formatNumber(lang, whole.vacancyDays),
  period: percentText(lang, whole.vacancy),
  mean: meanText(lang, whole.filled),
  ...spanOf(whole, lang),
})

/** What a row says to whoever does not see its drawing: the figures of the table. */
export const rowSentence = (row: BoardRow, day: string, lang: Language): string =>
  sentence(
    row.now.basis === 'not-counted' ? boardWords.rowCount : boardWords.rowText,
    { name: nameOfRow(row, lang), ...figuresIn(row.now, row.whole, day, lang) },
    lang,
  )

/** The board in one sentence: the whole programme, or the one row that there is; null where rows do not add up to one. */
export function summarySentence(board: Board, lang: Language): string | null {
  const row =
    board.rows.find((one) => one.kind === 'programme') ?? (board.rows.length === 1 ? board.rows[0] : undefined)
  const words = board.filtered ? boardWords.summaryPosts : boardWords.summary
  if (row && row.now.basis !== 'not-counted')
    return sentence(words, figuresIn(row.now, row.whole, board.asAt, lang), lang)
  if (board.rows.length === 0 || board.pages > 1) return null
  // A group's row already counts the missions under it.
  const apart = board.rows.filter(
    (one) => one.kind === 'group' || !board.rows.some((other) => other.kind === 'group' && other.id === one.groupId),
  )
  const sum = (value: (one: BoardRow) => number) => apart.reduce((total, one) => total + value(one), 0)
  const counted = board.rows.every((one) => one.now.basis === 'not-counted')
  if (!counted) return null
  const now: DayFigures = {
    ...{ authorized: null, basis: 'not-counted', vacant: null, over: 0 },
    filled: sum((one) => one.now.filled),
    reserved: sum((one) => one.now.reserved),
  }
  const whole = { ...board.rows[0]!.whole, filled: Math.round(sum((one) => one.whole.filled) * 10) / 10 }
  return sentence(boardWords.summaryCount, figuresIn(now, whole, board.asAt, lang), lang)
}

/** What would be, beside what is. */
export function supposedSentence(row: BoardRow, day: string, lang: Language): string | null {
  if (!row.whatIf) return null
  const { now, whole } = row.whatIf
  return sentence(
    boardWords.supposed,
    {
      name: nameOfRow(row, lang),
      ...figuresIn(now, whole, day, lang),
      most: formatNumber(lang, whole.over),
      nowAuthorized: authorizedText(lang, row.now),
      nowOver: formatNumber(lang, row.now.over),
      nowPeriod: percentText(lang, row.whole.vacancy),
    },
    lang,
  )
}
