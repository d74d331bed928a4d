import { DataTable, Details, Nothing, Section, Tag } from '#platform/web/components/index.ts'
import { formatPartialDate } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { OperationData } from '../views/operation.ts'
import { words as listWords } from '../words.ts'
import { operationWords as words } from '../words-of-operation.ts'
import { spanText, strengthText } from './operation-texts.tsx'

type Props = PageProps<OperationData>

const statusText = (status: string, t: Props['t']): string =>
  t(
    status === 'suspended'
      ? listWords.suspended
      : status === 'ended'
        ? words.over
        : status === 'not-listed'
          ? words.notListed
          : words.running,
  )

/** Every name, state and number that it had. */
export function History({ data, lang, t }: Props) {
  return (
    <Section title={t(words.history)}>
      <DataTable
        lang={lang}
        caption={t(words.names)}
        columns={[
          { key: 'name', label: t(words.name), long: true },
          { key: 'short', label: t(words.shortName) },
          { key: 'use', label: t(words.inUse) },
        ]}
        rows={data.names.map((one) => ({
          key: one.valid.from,
          cells: [t(one.name), one.aliases ? t(one.aliases) : <Nothing key="none" />, spanText(one.valid, lang)],
        }))}
      />
      <DataTable
        lang={lang}
        caption={t(words.states)}
        columns={[
          { key: 'state', label: t(words.state) },
          { key: 'period', label: t(words.period) },
        ]}
        rows={data.states.map((one) => ({
          key: one.valid.from,
          cells: [statusText(one.status, t), spanText(one.valid, lang)],
        }))}
      />
      {data.numbers.length > 0 && (
        <DataTable
          lang={lang}
          caption={t(words.numbers)}
          columns={[
            { key: 'number', label: t(words.number) },
            { key: 'period', label: t(words.period) },
            { key: 'source', label: t(words.source) },
          ]}
          rows={data.numbers.map((one) => ({
            key: `${one.code} ${one.valid.from}`,
            cells: [
              <>
                {strengthText(one, null, lang, t)}{' '}
                {one.scope === 'group' && <Tag tone="neutral" text={t(words.shared)} />}
              </>,
              spanText(one.valid, lang),
              one.source.id ? `${one.source.id}${one.source.ref ? `, ${one.source.ref}` : ''}` : <Nothing key="none" />,
            ],
          }))}
        />
      )}
    </Section>
  )
}

/** What its facts were read in. */
export function Sources({ data, lang, t }: Props) {
  const read = Object.values(data.facts?.sources ?? {}).filter(({ id }) => id === 'REGISTER')
  const inRegister = [...new Map(read.map((one) => [one.ref, one])).values()]
  if (data.sources.length === 0 && inRegister.length === 0) return null
  return (
    <Details summary={t(words.sources)}>
      <p>{t(words.sourcesIntro)}</p>
      <ul>
        {data.sources.map((one) => {
          const date = formatPartialDate(lang, one.asAt)
          return (
            <li key={one.id}>
              {one.id}
              {lang === 'fr' ? '\u00a0: ' : ': '}
              {one.address ? <a href={one.address}>{t(one.title)}</a> : t(one.title)} (
              {one.circa ? sentence(words.circa, { date }, lang) : date})
            </li>
          )
        })}
        {inRegister.map((one) => (
          <li key={one.ref}>{one.url ? <a href={one.url}>{one.ref}</a> : one.ref}</li>
        ))}
      </ul>
    </Details>
  )
}
