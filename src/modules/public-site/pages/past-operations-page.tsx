import { DataTable, EmptyState, Prose, Section, Stat, StatGrid, Tag } from '#platform/web/components/index.ts'
import { countryName, formatDay, formatNumber, formatPartialDate, joinWords } from '#platform/web/format.ts'
import { ListBody } from '#platform/web/list-page.tsx'
import type { ListPresentation, PageBinding, PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { PastData, PastRow } from '../views/past-operations.ts'
import type { SaidShown } from '../views/said-shown.ts'
import { decades, regions } from '../vocabulary/of-operations.ts'
import { spanOf } from '../vocabulary/span.ts'
import { words as listWords } from '../words.ts'
import { regionWords, archiveWords as words } from '../words-of-archive.ts'
import { asAtQuery, operationHref, operationsHref, pastHref } from './addresses.ts'

const countries = (row: PastRow, lang: 'en' | 'fr') =>
  joinWords(
    lang,
    row.countries.map((code) => countryName(lang, code, row.called)),
  )
const year = (date: string) => date.slice(0, 4)

export const pastList: ListPresentation<PastRow> = {
  columns: [
    {
      key: 'name',
      sort: 'name',
      label: words.name,
      long: true,
      cell: (row, { t }) => (
        <>
          {t(row.name)}
          {row.aliases && t(row.aliases) !== t(row.name) ? ` (${t(row.aliases)})` : ''}{' '}
          {!row.verified && <Tag tone="warning" text={t(listWords.unverified)} />}
        </>
      ),
      csv: (row, { t }) => t(row.name),
    },
    { key: 'country', label: words.country, cell: (row, { lang }) => countries(row, lang) },
    { key: 'kind', sort: 'kind', label: words.kind, cell: (row, { t }) => t(row.kindName) },
    {
      key: 'began',
      sort: 'began',
      label: words.began,
      cell: (row) => year(row.began),
      csv: (row) => spanOf({ from: row.began, to: null }).from,
    },
    {
      key: 'until',
      sort: 'until',
      label: words.until,
      cell: (row, { lang }) =>
        row.ended ? year(row.until) : sentence(words.lastSeen, { year: year(row.until) }, lang),
      csv: (row) => year(row.until),
    },
    {
      key: 'verified',
      label: words.state,
      csvOnly: true,
      cell: (row, { t }) => t(row.verified ? words.yes : words.no),
    },
  ],
  filters: [
    { key: 'q', label: words.search, kind: 'text' },
    {
      key: 'decade',
      label: words.decade,
      kind: 'select',
      options: decades.map((one) => ({
        value: one,
        label: { en: words.decadeOf.en.replace('{year}', one), fr: words.decadeOf.fr.replace('{year}', one) },
      })),
    },
    {
      key: 'region',
      label: words.region,
      kind: 'select',
      options: regions.map((one) => ({ value: one, label: regionWords[one] })),
    },
    {
      key: 'kind',
      label: words.kind,
      kind: 'select',
      optionsIn: (data: PastData) => data.kinds,
    },
  ],
  // As it was at its end: under the name and with the facts of its last day.
  href: (row, lang) => operationHref(row.code, lang, row.until),
  empty: { title: words.none, text: words.noneText },
}

/** The archive of a day: how many there were by the record, what the programme said, then operation by operation. */
export function PastOperationsPage(props: PageProps<PastData> & { binding: PageBinding }) {
  const { data, lang, t } = props
  const { counted } = data
  const day = formatDay(lang, data.asAt)
  if (counted.begun === 0)
    return (
      <EmptyState
        title={t(words.none)}
        text={t(words.noneText)}
        {...(data.begins
          ? { action: { href: `${pastHref(lang)}${asAtQuery(data.begins)}`, label: t(listWords.toFirstDay) } }
          : {})}
      />
    )
  return (
    <>
      <Counts {...props} day={day} />
      <ListBody {...(props as unknown as PageProps<Record<string, unknown>>)} binding={props.binding} />
      <Places {...props} />
      <p>
        <a href={`${operationsHref(lang)}${asAtQuery(data.isToday ? null : data.asAt)}`}>{t(words.current)}</a>
      </p>
    </>
  )
}

function Counts({ data, lang, t, day }: PageProps<PastData> & { day: string }) {
  const { counted, said } = data
  const missions = said.find(({ measure }) => measure === 'missions-since-1989')
  return (
    <>
      <Section title={t(words.counted)} intro={sentence(words.countedIntro, { day }, lang)}>
        <StatGrid>
          <Stat lang={lang} value={counted.begun} label={t(words.begun)} note={t(words.begunMeans)} />
          <Stat lang={lang} value={counted.running} label={t(words.running)} note={t(words.runningMeans)} />
          <Stat lang={lang} value={counted.over} label={t(words.over)} note={t(words.overMeans)} />
          <Stat lang={lang} value={counted.countries} label={t(words.countries)} note={t(words.countriesMeans)} />
        </StatGrid>
        {missions && missions.number > counted.begun && (
          <Prose>
            <p>
              {sentence(
                words.complete,
                {
                  held: counted.begun,
                  said: saidText(missions, lang, t),
                  date: formatPartialDate(lang, missions.observed),
                },
                lang,
              )}
            </p>
          </Prose>
        )}
      </Section>
      <SaidTable said={said.filter(({ measure }) => measure.endsWith('since-1989'))} lang={lang} t={t} />
    </>
  )
}

const saidText = ({ number, put }: SaidShown, lang: 'en' | 'fr', t: PageProps<PastData>['t']) =>
  t(put).replace('{number}', formatNumber(lang, number))

/** Statements of the programme about itself, each with its day. */
export function SaidTable({
  said,
  lang,
  t,
}: {
  said: readonly SaidShown[]
  lang: 'en' | 'fr'
  t: PageProps<PastData>['t']
}) {
  if (said.length === 0) return null
  return (
    <Section title={t(words.said)} intro={t(words.saidIntro)}>
      <DataTable
        lang={lang}
        caption={t(words.said)}
        captionHidden
        columns={[
          { key: 'measure', label: t(words.measure), long: true },
          { key: 'number', label: t(words.number) },
          { key: 'on', label: t(words.on) },
          { key: 'source', label: t(words.source) },
        ]}
        rows={said.map((one) => ({
          key: one.measure,
          cells: [
            t(one.name),
            <>
              {saidText(one, lang, t)} {!one.verified && <Tag tone="warning" text={t(listWords.unverified)} />}
            </>,
            formatPartialDate(lang, one.observed),
            `${one.source.id ?? ''}${one.source.ref ? `, ${one.source.ref}` : ''}`,
          ],
        }))}
      />
    </Section>
  )
}

function Places({ data, lang, t }: PageProps<PastData>) {
  if (data.places.length === 0) return null
  return (
    <Section title={t(words.places)} intro={t(words.placesIntro)}>
      <DataTable
        lang={lang}
        caption={t(words.places)}
        captionHidden
        columns={[
          { key: 'name', label: t(words.country), long: true },
          { key: 'period', label: t(words.period) },
          { key: 'source', label: t(words.source) },
        ]}
        rows={data.places.map((one) => ({
          key: one.code,
          cells: [
            <>
              {t(one.name)} {!one.verified && <Tag tone="warning" text={t(listWords.unverified)} />}
            </>,
            yearsText(year(one.from), one.until ? year(one.until) : null),
            `${one.source.id ?? ''}${one.source.ref ? `, ${one.source.ref}` : ''}`,
          ],
        }))}
      />
    </Section>
  )
}

const yearsText = (from: string, until: string | null) => (until === null || until === from ? from : `${from}–${until}`)
