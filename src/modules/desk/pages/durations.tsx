import { Section, SummaryList, UnverifiedValue } from '#platform/web/components/index.ts'
import { formatNumber } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { MyFileData } from '../views/my-file.ts'
import { durationWords as words } from '../words-of-durations.ts'

type Props = Pick<PageProps<MyFileData>, 'data' | 'lang' | 't'>

/** What parts of the way took for others, and what is planned with where nobody can say. */
export function Durations({ data, lang, t }: Props) {
  const planned = new Map(
    data.files.flatMap((file) => (file.ended ? [] : file.planned)).map((one) => [t(one.what), one]),
  )
  const source = ({ id, ref }: { id?: string; ref?: string }) => [id, ref].filter(Boolean).join(', ')
  const rows = [
    ...data.typical.map((one) => ({
      key: t(one.title),
      value: sentence(words.days, { median: one.median, most: one.most, cases: one.cases }, lang),
    })),
    ...[...planned.values()].map((one) => ({
      key: t(one.what),
      value: (
        <>
          {sentence(
            one.least === one.most ? words.plannedOne : words.planned,
            { least: formatNumber(lang, one.least), most: formatNumber(lang, one.most), source: source(one.source) },
            lang,
          )}{' '}
          {!one.verified && <UnverifiedValue lang={lang} />}
        </>
      ),
    })),
  ]
  return (
    <Section title={t(words.title)} intro={t(words.intro)} id="durations">
      {rows.length > 0 ? <SummaryList rows={rows} /> : <p>{t(words.nothing)}</p>}
    </Section>
  )
}
