import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { CountryNames } from '#platform/format.ts'

const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’'-]/g, ' ').trim().toLowerCase()

/** Reads names or codes of countries between commas; null where nothing was named. */
export function countriesOf(text: string | null, known: CountryNames): string[] | null | Refusal {
  const codes: string[] = []
  for (const one of (text ?? '').split(/[,;]/).map((part) => part.trim())) {
    if (one === '') continue
    const code = Object.keys(known).find((each) =>
      [each, known[each]!.en, known[each]!.fr].some((name) => folded(name) === folded(one)),
    )
    if (!code) return refuse('country-unknown', { country: one })
    if (!codes.includes(code)) codes.push(code)
  }
  return codes.length > 0 ? codes : null
}
