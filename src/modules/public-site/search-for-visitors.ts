import type { PublicSearchPart } from '#platform/web/public-pages.ts'
import { guidesFound, supportServicesFound } from './store-of-visitors.ts'
import { guidesHref, supportPath } from './vocabulary/visitors.ts'
import { guideWords, supportWords } from './words-of-guides.ts'

/** Guides and support services among what visitors find. */
export const visitorSearch: readonly PublicSearchPart[] = [
  {
    name: 'public-site.guide',
    sql: guidesFound,
    href: (id, lang) => `${guidesHref(lang)}#${id}`,
    words: { kind: guideWords.found },
  },
  {
    name: 'public-site.support-service',
    sql: supportServicesFound,
    href: (id, lang) => `/${lang}${supportPath[lang]}#${id}`,
    words: { kind: supportWords.found },
  },
]
