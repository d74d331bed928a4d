import { lastDay, type Period } from '#kernel/period.ts'
import { DataTable, NumberText, Section, SummaryList, UnverifiedValue } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { ServiceFile } from '../views/police-service.ts'
import { pageWords, partnershipWords, serviceKindWords } from '../words.ts'
import { ContactText } from './contact.tsx'

/** One police service: what it is, in which years a source names it, who coordinates it. */
export function ServicePage({ data, lang, t }: PageProps<ServiceFile>) {
  return (
    <>
      <SummaryList
        columns={2}
        rows={[
          { key: t(pageWords.short), value: data.short },
          {
            key: t(pageWords.kindOfService),
            value: (
              <>
                {t(serviceKindWords[data.kind])} {!data.verified && <UnverifiedValue lang={lang} />}
              </>
            ),
          },
          { key: t(pageWords.province), value: data.province },
          { key: t(pageWords.partnership), value: t(partnershipWords[data.partnership]) },
          {
            key: t(pageWords.officersHere),
            value: data.officers === null ? null : <NumberText lang={lang} value={data.officers} />,
          },
        ]}
      />
      <Section title={t(pageWords.coordinators)}>
        <ContactText lang={lang} t={t} contact={data.contact} />
      </Section>
      <Section title={t(pageWords.participation)} intro={t(pageWords.participationIntro)}>
        {data.participation.length === 0 ? (
          <p>{t(pageWords.participationNone)}</p>
        ) : (
          <ul>
            {data.participation.map((one) => (
              <li key={one.valid.from}>
                {years(one.valid)} {!one.verified && <UnverifiedValue lang={lang} />}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t(pageWords.ranks)}>
        <DataTable
          lang={lang}
          caption={t(pageWords.ranks)}
          captionHidden
          columns={[{ key: 'rank', label: t(pageWords.rank) }]}
          rows={data.ranks.map((one) => ({ key: one.id, cells: [t(one.name)] }))}
          empty={{ title: t(pageWords.nothing) }}
        />
      </Section>
    </>
  )
}

/** The sources give years, not days: '2008', '2008–2010', '1989–'. */
function years(valid: Period): string {
  const from = valid.from.slice(0, 4)
  const last = lastDay(valid)?.slice(0, 4) ?? ''
  return from === last ? from : `${from}–${last}`
}
