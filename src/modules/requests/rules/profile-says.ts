import type { Language } from '#kernel/language.ts'
import type { ProfileLine } from '../vocabulary/intake.ts'

/** What every line of a profile that speaks of it says alike; null where they differ or are silent. The longest of its months. */
export interface ProfileSays {
  armed: boolean | null
  language: Language | null
  months: number | null
  place: string | null
}

export function profileSays(profile: readonly ProfileLine[]): ProfileSays {
  const alike = <T>(values: readonly (T | null)[]): T | null => {
    const said = [...new Set(values.filter((one) => one !== null))]
    return said.length === 1 ? said[0]! : null
  }
  const months = profile.flatMap((line) => line.months ?? [])
  return {
    armed: alike(profile.map((line) => line.armed)),
    language: alike(profile.flatMap((line) => (line.languages.length === 0 ? [] : [languageOf(line)]))),
    months: months.length === 0 ? null : Math.max(...months),
    place: alike(profile.map((line) => line.place)),
  }
}

/** The language in which posts of a line work: the only official one that it names. */
export function languageOf({ languages }: Pick<ProfileLine, 'languages'>): Language | null {
  const named = languages.filter((one): one is Language => one === 'en' || one === 'fr')
  return named.length === 1 ? named[0]! : null
}
