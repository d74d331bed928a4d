import type { Language } from '#kernel/language.ts'
import type { Module } from '#platform/module.ts'
import { type PageBinding, page } from '#platform/web/page-binding.ts'
import { hrefOfPage, isPublic } from '#platform/web/public-menu.ts'
import type { PublicSearchPart } from '#platform/web/public-pages.ts'
import { areaWords } from '#platform/web/public-words.ts'
import { operationHref } from '../pages/addresses.ts'
import { FindPage } from '../pages/find-page.tsx'
import { frontPage } from '../pages/front-page.tsx'
import { operationsFound, servicesFound } from '../store-of-search.ts'
import { findView, type StillPage } from '../views/find.ts'
import { type FrontData, frontView } from '../views/front.ts'
import { frontPath } from '../words-of-front.ts'
import { searchWords } from '../words-of-search.ts'
import { foundByText } from './press.ts'

/** What the site finds of its own. */
const ownParts: readonly PublicSearchPart[] = [
  {
    name: 'public-site.found-operations',
    sql: operationsFound,
    href: (code, lang) => operationHref(code, lang),
    words: { kind: searchWords.operation },
  },
  {
    name: 'public-site.found-services',
    sql: servicesFound,
    href: (_code: string, lang: Language) =>
      lang === 'en' ? '/en/participating-services' : '/fr/services-participants',
    words: { kind: searchWords.service },
  },
]

/** A page that stands at one address in each language, as the search knows it. */
function stillPage(binding: PageBinding): StillPage[] {
  // Their texts are found, titles and all.
  if (foundByText.includes(binding.view.name)) return []
  if (!isPublic(binding) || binding.path.en.includes(':') || binding.publicRole || binding.download || binding.answer)
    return []
  const { publicMenu, view } = binding
  return [
    {
      name: view.name,
      title: view.words.title,
      label: publicMenu?.label ?? null,
      area: publicMenu ? areaWords[publicMenu.area] : null,
      intro: view.words.intro ?? null,
      href: { en: hrefOfPage(binding, 'en'), fr: hrefOfPage(binding, 'fr') },
    },
  ]
}

/** The site with its front page and its search, which are made of the pages and parts of all rooms, its own among them. */
export function framed(rooms: readonly Module[], site: Module): Module {
  const whole: Module = { ...site, publicSearch: [...ownParts, ...(site.publicSearch ?? [])] }
  const all = [...rooms, whole]
  const pages = () => all.flatMap((room) => room.pages ?? [])
  const front = frontView(() => all.flatMap((room) => room.latest ?? []))
  const find = findView({
    pages: () => pages().flatMap(stillPage),
    parts: () => all.flatMap((room) => room.publicSearch ?? []),
  })
  return {
    ...whole,
    views: [front, find, ...(site.views ?? [])],
    pages: [
      page(front, {
        path: frontPath,
        publicRole: 'front',
        dateModified: (data: FrontData) => data.dateModified,
        body: frontPage(pages),
      }),
      page(find, { path: { en: '/find', fr: '/trouver' }, publicRole: 'search', body: FindPage }),
      ...(site.pages ?? []),
    ],
  }
}
