import { sql } from 'kysely'
import type { PublicSearchPart, SitemapPart } from '#platform/web/public-pages.ts'
import { dataset } from './views/open-data.ts'
import { datasetCodes, datasetHref, statisticsHref } from './vocabulary/statistics.ts'
import { datasetWords, openDataWords } from './words-of-open-data.ts'
import { questionWords } from './words-of-questions.ts'
import { statisticsWords } from './words-of-statistics.ts'

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Questions and datasets: what visitors find by words of either language. */
export const statisticsSearch: readonly PublicSearchPart[] = [
  {
    name: 'public-site.questions',
    sql: (typed) => sql`select q.id, q.title, q.detail, 0.6::real as weight
      from jsonb_to_recordset(${JSON.stringify(
        Object.entries(questionWords).map(([id, { question, unit }]) => ({
          ...{ id, title: question, detail: statisticsWords.title },
          text: folded([question.en, question.fr, unit.en, unit.fr].join(' ')),
        })),
      )}::jsonb) as q(id text, title jsonb, detail jsonb, text text) where position(${typed} in q.text) > 0`,
    href: (id, lang) => `${statisticsHref(lang)}#${id}`,
    words: { kind: statisticsWords.title },
  },
  {
    name: 'public-site.datasets',
    sql: (typed) => sql`select q.id, q.title, q.detail, 0.5::real as weight
      from jsonb_to_recordset(${JSON.stringify(
        datasetCodes.map((id) => ({
          ...{ id, title: datasetWords[id].title, detail: datasetWords[id].text },
          text: folded(
            [id, ...Object.values(datasetWords[id].title), ...Object.values(datasetWords[id].text)].join(' '),
          ),
        })),
      )}::jsonb) as q(id text, title jsonb, detail jsonb, text text) where position(${typed} in q.text) > 0`,
    href: datasetHref,
    words: { kind: openDataWords.one },
  },
]

export const statisticsSitemap: readonly SitemapPart[] = [
  {
    view: dataset.name,
    sql: () =>
      sql`select jsonb_build_object('dataset', code) as params, null::date as modified from unnest(${[...datasetCodes]}::text[]) code`,
  },
]
