import { Code, Command, DataTable, EmptyState, Section } from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { Dataset, Licence, OpenDataList } from '../views/open-data.ts'
import { datasetHref, openDataHref } from '../vocabulary/statistics.ts'
import { datasetWords, typeWords, unitWords, openDataWords as words } from '../words-of-open-data.ts'

/** Every dataset, with what it holds and its files. */
export function OpenDataPage({ data, lang, t }: PageProps<OpenDataList>) {
  return (
    <>
      <DataTable
        lang={lang}
        caption={t(words.datasets)}
        captionHidden
        columns={[
          { key: 'name', label: t(words.name), long: true },
          { key: 'holds', label: t(words.holds), long: true },
          { key: 'rhythm', label: t(words.rhythm) },
          { key: 'files', label: t(words.files) },
        ]}
        rows={data.datasets.map(({ code }) => ({
          key: code,
          cells: [
            <a key="name" href={datasetHref(code, lang)}>
              {t(datasetWords[code].title)}
            </a>,
            t(datasetWords[code].text),
            t(datasetWords[code].rhythm),
            <>
              <a href={`${datasetHref(code, lang)}/csv`} aria-label={`${t(datasetWords[code].title)}, ${t(words.csv)}`}>
                {t(words.csv)}
              </a>
              {' · '}
              <a
                href={`${datasetHref(code, lang)}/json`}
                aria-label={`${t(datasetWords[code].title)}, ${t(words.json)}`}
              >
                {t(words.json)}
              </a>
            </>,
          ],
        }))}
      />
      <LicenceSection licence={data.licence} lang={lang} t={t} />
    </>
  )
}

type Part = Pick<PageProps<unknown>, 'lang' | 't'>

const LicenceSection = ({ licence, t }: Part & { licence: Licence | null }) => (
  <Section title={t(words.licence)} id="licence">
    {licence && (
      <p>
        <a href={t(licence.address)}>{t(licence.name)}</a>{' '}
        {!licence.verified && <span class="hint">{t(words.licenceProposed)}</span>}
      </p>
    )}
    <p>{t(words.unFacts)}</p>
  </Section>
)

/** One dataset: dictionary, versions, addresses, the first rows. */
export function DatasetPage({ data, lang, t }: PageProps<Dataset>) {
  const { code, columns, versions, rows } = data
  const base = datasetHref(code, lang)
  const shown = versions?.shown ?? null
  const search = versions && shown ? `?${versions.kind}=${shown.number}` : ''
  const versionText = (one: { number: number; day: string }) =>
    sentence(
      versions?.kind === 'release' ? words.releaseNumber : words.versionNumber,
      { number: one.number, day: formatDay(lang, one.day) },
      lang,
    )
  return (
    <>
      <p>
        <a href={`${base}/csv${search}`}>{t(words.csv)}</a>
        {' · '}
        <a href={`${base}/json${search}`}>{t(words.json)}</a>
        {shown && ` · ${versionText(shown)}`}
      </p>
      <Section title={t(words.dictionary)} id="dictionary" intro={t(words.emptyCells)}>
        <DataTable
          lang={lang}
          caption={t(words.dictionary)}
          captionHidden
          columns={[
            { key: 'column', label: t(words.column) },
            { key: 'type', label: t(words.type) },
            { key: 'unit', label: t(words.unit) },
            { key: 'meaning', label: t(words.meaning), long: true },
          ]}
          rows={columns.map((one) => ({
            key: one.name,
            cells: [
              <span key="name" lang="en">
                <Code>{one.name}</Code>
              </span>,
              t(typeWords[one.type]!),
              one.unit ? t(unitWords[one.unit]!) : '–',
              t(one.meaning),
            ],
          }))}
        />
        <p>
          {t(words.source)}
          {lang === 'fr' ? '\u00a0: ' : ': '}
          {t(datasetWords[code].source)}
        </p>
      </Section>
      <Section title={t(words.first)} id="rows">
        {rows.length === 0 ? (
          <EmptyState title={t(words.nothing)} />
        ) : (
          <DataTable
            lang={lang}
            caption={t(words.first)}
            captionHidden
            phone="scroll"
            columns={columns.map(({ name, type }) => ({
              key: name,
              label: name,
              code: true,
              numeric: type === 'number' || type === 'decimal',
            }))}
            rows={rows.slice(-6).map((row, place) => ({
              key: String(place),
              cells: row.map((cell) => (cell === null ? '' : String(cell))),
            }))}
          />
        )}
      </Section>
      <Section title={t(words.versions)} id="versions">
        {versions === null ? (
          <p>{t(words.whole)}</p>
        ) : (
          <ul>
            {versions.all.slice(0, 20).map((one, place) => (
              <li key={one.number}>
                <a
                  href={place === 0 ? base : `${base}?${versions.kind}=${one.number}`}
                  aria-current={one.number === shown?.number ? 'page' : undefined}
                >
                  {versionText(one)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t(words.stable)} id="addresses" intro={t(words.stableIntro)}>
        <ul>
          <li>
            {t(words.newestAddress)}
            {lang === 'fr' ? '\u00a0: ' : ': '}
            <Command>{`${base}/csv`}</Command>
          </li>
          {search && (
            <li>
              {t(words.thisAddress)}
              {lang === 'fr' ? '\u00a0: ' : ': '}
              <Command>{`${base}/csv${search}`}</Command>
            </li>
          )}
        </ul>
        <p>
          <a href={openDataHref(lang)}>{t(words.datasets)}</a>
        </p>
      </Section>
      <LicenceSection licence={data.licence} lang={lang} t={t} />
    </>
  )
}
