import { sql } from 'kysely'
import { countryName } from '#platform/web/format.ts'
import { type PageBinding, page } from '#platform/web/page-binding.ts'
import type { SitemapPart } from '#platform/web/public-pages.ts'
import { mapPath, operationPath, operationsHref, pastPath } from '../pages/addresses.ts'
import { OperationPage } from '../pages/operation-page.tsx'
import { OperationsMapPage } from '../pages/operations-map-page.tsx'
import { PastOperationsPage, pastList } from '../pages/past-operations-page.tsx'
import { type OperationData, operation } from '../views/operation.ts'
import { type MapData, operationsMap } from '../views/operations-map.ts'
import { type PastData, pastOperations } from '../views/past-operations.ts'
import { words } from '../words.ts'

export const operationViews = [operation, operationsMap, pastOperations]

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
]

/** Every operation of which something is public. */
export const operationSitemap: SitemapPart[] = [
  {
    view: 'public-site.operation',
    sql: () => sql`select jsonb_build_object('code', lower(code)) as params, max(date_modified) as modified
      from published.operation group by code`,
  },
]
