import { parseHundredths } from '#kernel/decimal.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { type CostLine, fiscalYear } from '../vocabulary.ts'

/** Of a line in which spaces are single. */
const written = /^(\d{4}) ?[-–] ?(\d{4}|\d{2}) ?[:;]? (.+)$/

/** Reads '2026-2027 1250000.00', one fiscal year a line. An amount is exact; a year that is named twice is refused. */
export function costLinesOf(text: string | null): CostLine[] | Refusal {
  const lines: CostLine[] = []
  for (const line of (text ?? '').split('\n').map((one) => one.trim().replace(/\s+/g, ' '))) {
    if (line === '') continue
    const match = written.exec(line)
    const year = Number(match?.[1])
    const cents = match && parseHundredths(match[3]!.replace(/[$\s\u00a0\u202f]/g, '').replace(/,(?=\d{3}(\D|$))/g, ''))
    if (!match || cents === null || cents < 0) return refuse('cost-line-unclear', { line })
    if (Number(match[2]) % 100 !== (year + 1) % 100) return refuse('not-a-fiscal-year', { line })
    if (lines.some((one) => one.year === year)) return refuse('fiscal-year-twice', { year: fiscalYear(year) })
    lines.push({ year, cents: cents! })
  }
  return lines.sort((a, b) => a.year - b.year)
}

/** The lines as they are typed, to start a form with. */
export const linesAsTyped = (lines: readonly CostLine[]): string =>
  lines.map((one) => `${fiscalYear(one.year)} ${(one.cents / 100).toFixed(2)}`).join('\n')
