import { daysBetween } from '#kernel/calendar.ts'
import type { Language } from '#kernel/language.ts'
import { Nothing, Tag, type Tone } from '#platform/web/components/index.ts'
import { DEADLINE_NEAR } from '../vocabulary/intake.ts'
import { intakePageWords as words } from '../words-of-intake-pages.ts'

/** How near a deadline is: null where there is time. */
export const deadlineTone = (days: number): Tone | null => (days < 0 ? 'bad' : days <= DEADLINE_NEAR ? 'warning' : null)

export const daysLeftText = (days: number, lang: Language): string => {
  if (days === 0) return words.dueToday[lang]
  if (days === 1) return words.dueTomorrow[lang]
  if (days === -1) return words.overdueByOne[lang]
  return (days < 0 ? words.overdueBy : words.dueIn)[lang].replace('{count}', String(Math.abs(days)))
}

export const inDays = (today: string, day: string) => {
  const days = daysBetween(today, day)
  return { days, text: (lang: Language) => daysLeftText(days, lang) }
}

/** Beside the day of a deadline: how many days are left, where few are. */
export const DeadlineTag = ({ days, lang }: { days: number | null; lang: Language }) => {
  const tone = days === null ? null : deadlineTone(days)
  return tone && days !== null ? <Tag tone={tone} text={daysLeftText(days, lang)} /> : null
}

/** A number of calendar days, or a dash. */
export const DaysText = ({ days, lang }: { days: number | null; lang: Language }) =>
  days === null ? <Nothing /> : (days === 1 ? words.oneDay : words.days)[lang].replace('{count}', String(days))
