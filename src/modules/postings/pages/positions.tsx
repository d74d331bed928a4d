import { Code, DataTable, Section } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { PostingFile } from '../views/one.ts'
import { pageWords } from '../words-of-pages.ts'
import { languageWords } from './list.tsx'

/** The positions that the bulletin is for. */
export function PositionsPart({ data, lang, t }: PageProps<PostingFile>) {
  return (
    <Section title={t(pageWords.positions)}>
      <DataTable
        lang={lang}
        caption={t(pageWords.positions)}
        captionHidden
        columns={[
          { key: 'position', label: t(pageWords.position) },
          { key: 'language', label: t(pageWords.language) },
          { key: 'armed', label: t(pageWords.armed) },
          { key: 'tour', label: t(pageWords.tour) },
          { key: 'place', label: t(pageWords.dutyLocation) },
        ]}
        rows={data.positions.map((one) => ({
          cells: [
            <>
              {t(one.title)} <Code>{one.code}</Code>
            </>,
            t(languageWords[one.language]),
            t(one.armed ? pageWords.isArmed : pageWords.isUnarmed),
            t(pageWords.months).replace('{count}', String(one.tourMonths)),
            [one.dutyLocation?.place && t(one.dutyLocation.place), one.dutyLocation?.country]
              .filter(Boolean)
              .join(', '),
          ],
        }))}
      />
    </Section>
  )
}
