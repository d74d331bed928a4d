import { wholeList } from '#platform/list.ts'
import { listCsv } from '#platform/web/list-page.tsx'
import { type ListPresentation, page } from '#platform/web/page-binding.ts'
import { RepresentationPage, ThroughputPage } from '../pages/throughput.tsx'
import { linesOf, throughputColumns } from '../pages/throughput-columns.tsx'
import { representationView, throughputFile, throughputView } from '../views/throughput.ts'
import { throughputWords } from '../words-of-throughput.ts'

export const throughputPages = [
  page(throughputView, {
    path: { en: '/throughput', fr: '/delais' },
    body: ThroughputPage,
    width: 'wide',
    nav: { order: 84, label: throughputWords.title },
  }),
  page(throughputFile, {
    path: { en: '/throughput/file', fr: '/delais/fichier' },
    download: async (data, { lang, practice }) => ({
      fileName: throughputWords.file[lang],
      mediaType: 'text/csv; charset=utf-8',
      body: Buffer.from(
        listCsv(throughputColumns as ListPresentation<unknown>, wholeList(linesOf(data)), lang, practice),
        'utf8',
      ),
    }),
  }),
  page(representationView, {
    path: { en: '/representation', fr: '/representation' },
    asAt: (data) => data.day,
    body: RepresentationPage,
    nav: { order: 85, label: throughputWords.representation },
  }),
]
