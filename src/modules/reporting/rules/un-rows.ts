import { type Day, isDay } from '#kernel/calendar.ts'
import type { Contributor, Figure, Layout, RefusedCode } from '../vocabulary.ts'
import { withoutAround } from './without-around.ts'

export type RowRead =
  | { figure: Figure; newName: string | null }
  | { refused: RefusedCode; params: Record<string, string | number> }
  | { aside: true }

/** A cell without what spreadsheets and copying leave around it: blanks, quotes, a trailing apostrophe. */
export const cleaned = (cell: string): string =>
  withoutAround(`'"’‘\`´`, cell.replace(/[\u00a0\u200b\ufeff]/g, ' ').trim()).trim()

/** A name without case, accents and signs: "Côte d'Ivoire" is "cote d ivoire". */
export const foldedName = (name: string): string =>
  cleaned(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Contributors by every name under which the source has printed them. */
export class Names {
  readonly #byCode: ReadonlyMap<string, Contributor>
  readonly #byName: ReadonlyMap<string, string>

  constructor(contributors: readonly Contributor[]) {
    this.#byCode = new Map(contributors.map((one) => [one.iso3, one]))
    this.#byName = new Map(
      contributors.flatMap(({ iso3, name, also }) => [name, ...also].map((text) => [foldedName(text), iso3] as const)),
    )
  }

  knows(code: string): boolean {
    return this.#byCode.has(code)
  }

  codeOf(name: string): string | null {
    return this.#byName.get(foldedName(name)) ?? null
  }
}

/** "NA" and an empty cell: the source gives no figure, which is not zero. */
const notGiven = (text: string): boolean => /^(|na|n\/a|n\.a\.|nd|-|–)$/i.test(text)

function count(text: string): number | null | undefined {
  if (notGiven(text)) return null
  const digits = /^\d{1,3}([ ,]\d{3})+$/.test(text) ? text.replace(/[ ,]/g, '') : text
  return /^\d{1,7}$/.test(digits) ? Number(digits) : undefined
}

function monthOf(text: string): string | null {
  const day = /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text
  return isDay(day) && day >= '1948-01-01' ? day.slice(0, 7) : null
}

/** Police count here; troops, staff officers and observers stand in the same files and are left aside. */
const police = new Set(['IPO', 'FPU'])
const others = new Set(['EOM', 'SO', 'TROOPS'])

/** One row of a file as a figure, or why it is none. */
export function readRow(
  layout: Layout,
  at: Readonly<Record<string, number>>,
  cells: readonly string[],
  line: number,
  names: Names,
  today: Day,
): RowRead {
  const cell = (name: string) => cleaned(cells[at[name] ?? -1] ?? '')
  const no = (refused: RefusedCode, params: Record<string, string | number> = {}): RowRead => ({ refused, params })
  const printedDay = cell(layout === 'totals' ? 'date' : 'period_end')
  const month = monthOf(printedDay)
  if (month === null) return no('not-a-month', { day: printedDay })
  if (month > today.slice(0, 7)) return no('month-not-yet', { month })
  if (layout === 'by-mission') {
    const kind = cell('personnel_type').toUpperCase()
    if (others.has(kind)) return { aside: true }
    if (!police.has(kind)) return no('unknown-type', { type: kind })
  }
  const printed = cell(layout === 'totals' ? 'contributor' : 'contributor_as_printed')
  const named = names.codeOf(printed)
  const code = layout === 'totals' ? named : cell('contributor_iso3').toUpperCase()
  if (code === null || !names.knows(code)) return no('unknown-contributor', { name: printed, code: code ?? '' })
  if (named !== null && named !== code) return no('names-another-country', { name: printed, code })

  const numbers =
    layout === 'totals'
      ? [null, null, count(cell('police'))]
      : ['male', 'female', 'total'].map((one) => count(cell(one)))
  if (numbers.includes(undefined)) return no('not-a-number', { cells: cells.slice(0, 12).join(', ').slice(0, 120) })
  const [male, female, total] = numbers as [number | null, number | null, number | null]
  if (layout === 'by-mission' && total === null) return no('total-missing')
  if (male !== null && female !== null && male + female !== total)
    return no('does-not-add-up', { male, female, total: total ?? 0 })
  if ((male !== null && male > (total ?? 0)) || (female !== null && female > (total ?? 0)))
    return no('does-not-add-up', { male: male ?? 0, female: female ?? 0, total: total ?? 0 })
  const kind = layout === 'totals' ? 'police' : (cell('personnel_type').toUpperCase() as 'IPO' | 'FPU')
  const mission = layout === 'totals' ? '' : cell('mission').toUpperCase()
  return {
    figure: { line, month, contributor: code, mission, kind, male, female, total, source: cell('source') },
    newName: named === null && printed !== '' ? printed : null,
  }
}
