import type { Module } from '#platform/module.ts'
import { page } from '#platform/web/page-binding.ts'
import { OperationsPage } from './pages/operations-page.tsx'
import { SelectionPage } from './pages/selection-page.tsx'
import { ServicesPage } from './pages/services-page.tsx'
import { visitorPages, visitorViews } from './routes/for-visitors.ts'
import { servePages, serveViews } from './routes/to-serve.ts'
import { visitorSearch } from './search-for-visitors.ts'
import { type OperationsData, operations } from './views/operations.ts'
import { participatingServices, type ServicesData } from './views/participating-services.ts'
import { type SelectionData, selectionView } from './views/selection.ts'
import { words } from './words.ts'

export { contactView, guidesView, supportView } from './views/for-visitors.ts'
export { operations } from './views/operations.ts'

/** Pages for everybody. How selection works is told with the stages that the rooms show their candidates. */
export function publicSiteOf(rooms: readonly Module[]): Module {
  const selection = selectionView(rooms)
  return {
    name: 'public-site',
    views: [operations, participatingServices, selection, ...serveViews, ...visitorViews],
    pages: [
      page(operations, {
        path: { en: '/operations', fr: '/operations' },
        publicMenu: { area: 'operations', order: 10 },
        intro: (_data, lang) => words.intro[lang],
        asAt: (data: OperationsData) => data.asAt,
        dateModified: (data: OperationsData) => data.dateModified,
        body: OperationsPage,
      }),
      page(participatingServices, {
        path: { en: '/participating-services', fr: '/services-participants' },
        publicMenu: { area: 'about', order: 40 },
        asAt: (data: ServicesData) => data.asAt,
        body: ServicesPage,
      }),
      page(selection, {
        path: { en: '/how-selection-works', fr: '/fonctionnement-de-la-selection' },
        publicMenu: { area: 'serve', order: 30 },
        asAt: (data: SelectionData) => data.asAt,
        body: SelectionPage,
      }),
      ...servePages,
      ...visitorPages,
    ],
    publicSearch: visitorSearch,
  }
}
