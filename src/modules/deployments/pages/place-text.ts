import type { Language } from '#kernel/language.ts'
import type { DutyLocation } from '#modules/missions/index.ts'

/** Where one serves: the place where it is known, otherwise the country by its name; null where neither is known. */
export function placeText(location: DutyLocation | null, lang: Language): string | null {
  if (!location) return null
  return location.place?.[lang] ?? new Intl.DisplayNames([lang], { type: 'region' }).of(location.country) ?? null
}
