import { DataTable, DayText, EmptyState, Nothing, Section } from '#platform/web/components/index.ts'
import { countryName, formatInstant } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { VersionsPage as Data } from '../views/versions.ts'
import type { Channel } from '../vocabulary/intake.ts'
import type { RequesterKind } from '../vocabulary.ts'
import { askedFieldWords, askedRoleWords, channelWords, requesterKindWords } from '../words-of-asked.ts'
import { intakePageWords as words } from '../words-of-intake-pages.ts'
import { termsOf } from './intake-parts.tsx'

type Props = PageProps<Data>
const zone = 'America/Toronto'

/** What a request said before each correction, and the lines of the profile that stand no longer. */
export function VersionsPage({ data, lang, t }: Props) {
  const titleOf = (one: Data['versions'][number]) =>
    t(words.correctedAt)
      .replace('{at}', formatInstant(lang, one.correctedAt, zone))
      .replace('{by}', one.by ?? t(words.somebody))
  if (data.versions.length === 0 && data.lines.length === 0)
    return <EmptyState title={t(words.noVersions)} text={t(words.noVersionsText)} />
  return (
    <>
      {data.versions.map((one) => (
        <Section
          key={one.id}
          title={titleOf(one)}
          intro={`${t(words.because)}${lang === 'fr' ? '\u00a0: ' : ': '}${one.because}`}
        >
          <DataTable
            lang={lang}
            caption={titleOf(one)}
            captionHidden
            columns={[
              { key: 'part', label: t(words.field) },
              { key: 'before', label: t(words.saidBefore), long: true },
              { key: 'after', label: t(words.saidAfter), long: true },
            ]}
            rows={one.changes.map(({ part, before, after }) => ({
              key: part,
              cells: [
                t(askedFieldWords[part as keyof typeof askedFieldWords].label),
                <Said key="before" part={part} value={before} lang={lang} t={t} />,
                <Said key="after" part={part} value={after} lang={lang} t={t} />,
              ],
            }))}
          />
        </Section>
      ))}
      {data.lines.length > 0 && (
        <Section title={t(words.linesBefore)}>
          <DataTable
            lang={lang}
            caption={t(words.linesBefore)}
            captionHidden
            columns={[
              { key: 'line', label: t(words.line), long: true },
              { key: 'number', label: t(words.number), numeric: true },
              { key: 'terms', label: t(words.terms), long: true },
              { key: 'until', label: t(words.stoodUntil) },
              { key: 'how', label: t(words.field) },
              { key: 'by', label: t(words.by) },
            ]}
            rows={data.lines.map((line) => ({
              key: line.id,
              cells: [
                t(askedRoleWords[line.role]),
                line.number,
                [...termsOf(line, lang, t), line.skills].filter(Boolean).join(', ') || <Nothing />,
                formatInstant(lang, line.endedAt, zone),
                t(line.replaced ? words.replaced : words.takenBack),
                line.by ?? t(words.somebody),
              ],
            }))}
          />
        </Section>
      )}
    </>
  )
}

function Said({ part, value, lang, t }: { part: string; value: string | number | null } & Pick<Props, 'lang' | 't'>) {
  if (value === null) return <Nothing />
  if (part === 'receivedOn' || part === 'answerBy' || part === 'noteDated')
    return <DayText lang={lang} day={String(value)} />
  if (part === 'requesterKind') return <>{t(requesterKindWords[value as RequesterKind])}</>
  if (part === 'channel') return <>{t(channelWords[value as Channel])}</>
  if (part === 'hostCountry') return <>{countryName(lang, String(value), null)}</>
  return <>{value}</>
}
