import { lastDay, type Period } from '#kernel/period.ts'
import {
  DataTable,
  NumberText,
  Offers,
  PeriodText,
  Section,
  SummaryList,
  UnverifiedValue,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { ServiceFile } from '../views/police-service.ts'
import { pageWords, partnershipWords, serviceKindWords } from '../words.ts'
import { serviceWords as words } from '../words-of-services.ts'
import { ContactText } from './contact.tsx'

/** One police service: what it is, in which years a source names it, who coordinates it. */
export function ServicePage({ data, lang, t, offers, csrf }: PageProps<ServiceFile>) {
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
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
          { key: t(words.takesPart), value: t(data.takesPart ? words.yes : words.no) },
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
                {one.agreement ? (
                  <>
                    <PeriodText lang={lang} from={one.valid.from} to={lastDay(one.valid)} /> · {one.agreement}
                  </>
                ) : (
                  years(one.valid)
                )}{' '}
                {!one.verified && <UnverifiedValue lang={lang} />}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {data.caps.length > 0 && (
        <Section title={t(words.caps)} intro={t(words.capsIntro)}>
          <DataTable
            lang={lang}
            caption={t(words.caps)}
            captionHidden
            columns={[
              { key: 'when', label: t(words.when) },
              { key: 'most', label: t(words.most), numeric: true },
              { key: 'source', label: t(words.source), long: true },
            ]}
            rows={data.caps.map((one) => ({
              key: one.id,
              cells: [
                <PeriodText key="when" lang={lang} from={one.valid.from} to={lastDay(one.valid)} />,
                one.number,
                one.source,
              ],
            }))}
          />
        </Section>
      )}
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
