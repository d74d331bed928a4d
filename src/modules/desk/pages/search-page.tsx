import { DataTable, Filters, Prose } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { SearchData } from '../views/search.ts'
import { words } from '../words.ts'

/** The search with its results over every kind of thing. */
export function SearchPage({ data, lang, t, url }: PageProps<SearchData>) {
  const path = url.split('?')[0] ?? url
  return (
    <>
      <Filters
        lang={lang}
        action={path}
        filters={[{ kind: 'text', name: 'q', label: t(words.searchLabel), value: data.q }]}
        clearHref={path}
      />
      {data.q === '' || data.tooShort ? (
        <Prose>
          <p>{t(words.typeSomething)}</p>
        </Prose>
      ) : (
        <DataTable
          lang={lang}
          caption={t(words.results)}
          captionHidden
          columns={[
            { key: 'found', label: t(words.found) },
            { key: 'kind', label: t(words.kind) },
            { key: 'detail', label: t(words.detail) },
          ]}
          rows={data.rows.map((row) => ({
            cells: [row.title, t(row.label), row.detail ? t(row.detail) : ''],
            href: row.href[lang],
          }))}
          empty={{ title: t(words.nothingFound), text: t(words.nothingFoundText) }}
        />
      )}
    </>
  )
}
