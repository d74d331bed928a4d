import type { Module } from '#platform/module.ts'
import { page } from '#platform/web/page-binding.ts'
import { OperationsPage } from './pages/operations-page.tsx'
import { ServicesPage } from './pages/services-page.tsx'
import { type OperationsData, operations } from './views/operations.ts'
import { participatingServices, type ServicesData } from './views/participating-services.ts'
import { words } from './words.ts'

export { operations } from './views/operations.ts'

export const publicSiteModule: Module = {
  name: 'public-site',
  views: [operations, participatingServices],
  pages: [
    page(operations, {
      path: { en: '/operations', fr: '/operations' },
      intro: (_data, lang) => words.intro[lang],
      asAt: (data: OperationsData) => data.asAt,
      dateModified: (data: OperationsData) => data.dateModified,
      body: OperationsPage,
    }),
    page(participatingServices, {
      path: { en: '/participating-services', fr: '/services-participants' },
      asAt: (data: ServicesData) => data.asAt,
      body: ServicesPage,
    }),
  ],
}
