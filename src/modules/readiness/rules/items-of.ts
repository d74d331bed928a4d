import { addDays, type Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { contains } from '#kernel/period.ts'
import type { NewItem, TemplateItem, Terms } from '../vocabulary.ts'

/**
 * The points of a package sent on a day, for a kind of mission: those of the template that hold on it, each with its due day.
 * A point without days of its own is due when the terms need it: training before it starts, the others before departure.
 */
export function itemsOf(
  template: readonly TemplateItem[],
  about: { sentOn: Day; kind: string; terms: Terms | null; titles: Readonly<Record<string, Localized>> },
): NewItem[] {
  return template
    .filter((item) => contains({ from: item.from, to: item.to }, about.sentOn))
    .filter((item) => item.kinds === null || item.kinds.includes(about.kind))
    .map((item, index) => ({
      code: item.code,
      title: about.titles[item.code] ?? item.text,
      text: item.text,
      dueOn: dueDay(item, about.sentOn, about.terms),
      doneOn: null,
      attachmentId: null,
      sortOrder: index + 1,
    }))
}

function dueDay(item: TemplateItem, sentOn: Day, terms: Terms | null): Day | null {
  if (item.dueDays !== null) return addDays(sentOn, item.dueDays)
  if (!terms) return null
  return item.code === 'training-dates-place' ? (terms.pdt?.starts ?? terms.departure) : terms.departure
}
