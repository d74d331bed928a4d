import type { Language, Localized } from '#kernel/language.ts'
import type { DutyLocation } from '#modules/missions/index.ts'
import { formatDay } from '#platform/web/format.ts'
import { sentence } from '#platform/web/sentence.ts'
import { touchedWords } from '../words-of-touched.ts'

/** Where one serves: the place where it is known, otherwise the country by its name; null where neither is known. */
export function placeText(location: DutyLocation | null, lang: Language): string | null {
  if (!location) return null
  return location.place?.[lang] ?? new Intl.DisplayNames([lang], { type: 'region' }).of(location.country) ?? null
}

/** Where an officer was relocated, and when. */
export function relocationText(
  one: {
    onDay: string
    positionCode: string
    positionTitle: Localized
    missionCode: string
    place: DutyLocation | null
  },
  lang: Language,
): string {
  const where = one.place
    ? sentence(touchedWords.samePosition, { place: placeText(one.place, lang) ?? '' }, lang)
    : sentence(touchedWords.toPosition, { position: one.positionTitle, mission: one.missionCode }, lang)
  return `${formatDay(lang, one.onDay)} – ${where}`
}
