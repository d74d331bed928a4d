import { Code, EmptyState, Section, Stat, StatGrid } from '#platform/web/components/index.ts'
import { ListBody } from '#platform/web/list-page.tsx'
import type { ListPresentation, PageBinding, PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { OneImport } from '../views/desk.ts'
import type { ImportReport, RefusedRow } from '../vocabulary.ts'
import { noticeWords, refusedWords, deskWords as words } from '../words-of-imports.ts'

type Lang = PageProps<unknown>['lang']

const whyText = (row: RefusedRow, lang: Lang): string => sentence(refusedWords[row.code]!, row.params, lang)

export const refusedColumns: ListPresentation<RefusedRow> = {
  columns: [
    {
      key: 'line',
      label: words.line,
      sort: 'line',
      numeric: true,
      cell: (row, { t }) => (row.line === 0 ? t(words.wholeMonth) : row.line),
    },
    { key: 'why', label: words.why, sort: 'code', long: true, cell: (row, { lang }) => whyText(row, lang) },
    {
      key: 'printed',
      label: words.printed,
      long: true,
      cell: (row) => <Code>{row.printed}</Code>,
      csv: (row) => row.printed,
    },
  ],
  empty: { title: words.noneRefused, text: words.noneRefusedText },
}

/** One import: its figures, what was noticed, and every row that was not taken. */
export function ImportPage(props: PageProps<OneImport>) {
  const { data, lang, t } = props
  const figures: [string, number][] = (
    [
      [words.rows, 'rowsRead'],
      [words.taken, 'rowsTaken'],
      [words.aside, 'rowsAside'],
      [words.refused, 'rowsRefused'],
      [words.monthsNew, 'monthsNew'],
      [words.monthsCorrected, 'monthsCorrected'],
      [words.monthsSame, 'monthsSame'],
    ] as const satisfies readonly (readonly [unknown, keyof ImportReport])[]
  ).map(([label, key]) => [t(label), data.report[key]])
  return (
    <>
      <StatGrid>
        {figures.map(([label, value]) => (
          <Stat key={label} lang={lang} label={label} value={value} />
        ))}
      </StatGrid>
      {data.report.notices.length > 0 && (
        <Section title={t(words.notices)}>
          <ul>
            {data.report.notices.map((one) => (
              <li key={JSON.stringify(one)}>{sentence(noticeWords[one.code]!, one.params, lang)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t(words.refusedRows)}>
        {data.rows.length === 0 && data.page === 1 ? (
          <EmptyState title={t(words.noneRefused)} text={t(words.noneRefusedText)} />
        ) : (
          <ListBody
            binding={{ list: refusedColumns } as PageBinding}
            {...(props as unknown as PageProps<Record<string, unknown>>)}
          />
        )}
      </Section>
    </>
  )
}
