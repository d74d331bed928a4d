import { randomUUID } from 'node:crypto'
import type { Language } from '#kernel/language.ts'
import type { Offering } from '#platform/action.ts'
import type { OfferLink } from '#platform/web/page-binding.ts'
import { actHref } from '#platform/web/paths.ts'

/** Open actions as links of a page: to their form, or a post at once where there is nothing to fill in or to think over. */
export function offerLinks(offers: readonly Offering[], lang: Language, back: string): OfferLink[] {
  return offers.map(({ action, subject }) => {
    const inputs = Object.keys(action.input).filter((name) => name !== action.subject)
    const immediate = inputs.length === 0 && !action.danger
    return {
      name: action.name,
      subjectId: subject.id,
      label: action.words.title[lang],
      href: actHref(action.name, action.subject ? subject.id : null, lang, back),
      immediate,
      danger: action.danger === true,
      idempotencyKey: randomUUID(),
      ...(subject.version === undefined ? {} : { version: subject.version }),
    }
  })
}
