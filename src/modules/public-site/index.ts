import type { Module } from '#platform/module.ts'
import { page } from '#platform/web/page-binding.ts'
import { DecisionGuidePage } from './pages/decision-guide.tsx'
import { OperationsPage } from './pages/operations-page.tsx'
import { SelectionPage } from './pages/selection-page.tsx'
import { ServicesPage } from './pages/services-page.tsx'
import { visitorPages, visitorViews } from './routes/for-visitors.ts'
import { framed } from './routes/framed.ts'
import { operationPages, operationViews, processOf } from './routes/of-operations.ts'
import { press } from './routes/press.ts'
import { statisticsPages, statisticsViews } from './routes/statistics.ts'
import { servePages, serveViews } from './routes/to-serve.ts'
import { guideFound } from './search/guide.ts'
import { operationSitemap } from './search/operations.ts'
import { serveSearch, serveSitemap } from './search/serving.ts'
import { statisticsSearch, statisticsSitemap } from './search.ts'
import { visitorSearch } from './search-for-visitors.ts'
import { decisionGuide } from './views/decision-guide.ts'
import { type OperationsData, operations } from './views/operations.ts'
import { participatingServices, type ServicesData } from './views/participating-services.ts'
import { type SelectionData, selectionView } from './views/selection.ts'
import { type Guide, guidePath } from './vocabulary/guide.ts'
import { words } from './words.ts'
import { guideWords } from './words-of-guide.ts'

export { contactView, guidesView, supportView } from './views/for-visitors.ts'
export { operations } from './views/operations.ts'

/** Pages for everybody. How selection works is told with the stages that the rooms show their candidates. */
export function publicSiteOf(rooms: readonly Module[]): Module {
  const selection = selectionView(rooms)
  const process = processOf(rooms)
  return framed(rooms, {
    name: 'public-site',
    views: [
      operations,
      participatingServices,
      selection,
      ...operationViews,
      ...serveViews,
      ...visitorViews,
      ...statisticsViews,
      decisionGuide,
      process.view,
      ...press.views,
    ],
    sitemap: [...operationSitemap, ...serveSitemap, ...statisticsSitemap, ...press.sitemap],
    publicSearch: [guideFound, ...visitorSearch, ...serveSearch, ...statisticsSearch, ...press.publicSearch],
    latest: [...press.latest],
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
      ...operationPages,
      process.page,
      ...servePages,
      ...visitorPages,
      ...statisticsPages,
      page(decisionGuide, {
        path: guidePath,
        publicMenu: { area: 'families', order: 10, label: guideWords.menu },
        dateModified: (data: Guide) => data.reviewedOn,
        scripts: ['decision-guide'],
        keptOffline: true,
        body: DecisionGuidePage,
      }),
      ...press.pages,
    ],
  })
}
