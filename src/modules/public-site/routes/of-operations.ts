import type { Module } from '#platform/module.ts'
import { countryName } from '#platform/web/format.ts'
import { type PageBinding, page } from '#platform/web/page-binding.ts'
import { howItWorksPath, mapPath, operationPath, operationsHref, pastPath, programPath } from '../pages/addresses.ts'
import { HowItWorksPage } from '../pages/how-it-works-page.tsx'
import { OperationPage } from '../pages/operation-page.tsx'
import { OperationsMapPage } from '../pages/operations-map-page.tsx'
import { PastOperationsPage, pastList } from '../pages/past-operations-page.tsx'
import { ProgrammePage } from '../pages/programme-page.tsx'
import { howItWorksView, type ProcessData } from '../views/how-it-works.ts'
import { type OperationData, operation } from '../views/operation.ts'
import { type MapData, operationsMap } from '../views/operations-map.ts'
import { type PastData, pastOperations } from '../views/past-operations.ts'
import { type ProgrammeData, programme } from '../views/programme.ts'
import { words } from '../words.ts'

export const operationViews = [operation, operationsMap, pastOperations, programme]

const pastBinding: PageBinding<PastData> = page(pastOperations, {
  path: pastPath,
  publicMenu: { area: 'operations', order: 30 },
  asAt: (data: PastData) => data.asAt,
  list: pastList,
  body: (props) => PastOperationsPage({ ...props, binding: pastBinding }),
})

export const operationPages = [
  page(operation, {
    path: operationPath,
    title: (data: OperationData, lang) => data.name[lang],
    breadcrumbs: (_data, lang) => [{ href: operationsHref(lang), label: words.title[lang] }],
    eyebrow: ({ data, lang }) =>
      (data.facts?.hostCountries ?? []).map((code) => countryName(lang, code, data.countries)).join(', '),
    asAt: (data: OperationData) => data.asAt,
    dateModified: (data: OperationData) => data.dateModified,
    body: OperationPage,
  }),
  page(operationsMap, {
    path: mapPath,
    publicMenu: { area: 'operations', order: 20 },
    weight: 'map',
    asAt: (data: MapData) => data.asAt,
    dateModified: (data: MapData) => data.dateModified,
    body: OperationsMapPage,
  }),
  pastBinding,
  page(programme, {
    path: programPath,
    publicMenu: { area: 'about', order: 10 },
    asAt: (data: ProgrammeData) => data.asAt,
    dateModified: (data: ProgrammeData) => data.dateModified,
    body: ProgrammePage,
  }),
]

/** The way of a request, told with what the rooms work with. */
export function processOf(rooms: readonly Module[]) {
  const view = howItWorksView(rooms)
  return {
    view,
    page: page(view, {
      path: howItWorksPath,
      publicMenu: { area: 'about', order: 20 },
      asAt: (data: ProcessData) => data.asAt,
      body: HowItWorksPage,
    }),
  }
}
