import {
  DataTable,
  DayText,
  EmptyState,
  Nothing,
  Section,
  Stat,
  StatGrid,
  Tag,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { ServicesData } from '../views/participating-services.ts'
import { kindWords, serviceWords as words } from '../words-of-services.ts'

/** The services that take part on a day, and how many did at the beginning of each year. */
export function ServicesPage({ data, lang, t }: PageProps<ServicesData>) {
  return (
    <>
      {data.services.length === 0 ? (
        <EmptyState title={t(words.none)} text={t(words.noneText)} />
      ) : (
        <>
          <StatGrid>
            <Stat lang={lang} value={data.services.length} label={t(words.count)} />
          </StatGrid>
          <DataTable
            lang={lang}
            caption={t(words.title)}
            captionHidden
            columns={[
              { key: 'service', label: t(words.service), long: true },
              { key: 'kind', label: t(words.kind) },
              { key: 'province', label: t(words.province) },
            ]}
            rows={data.services.map((one) => ({
              key: one.code,
              cells: [
                <>
                  {t(one.name)} {!one.verified && <Tag tone="warning" text={t(words.unverified)} />}
                </>,
                t(kindWords[one.kind]!),
                one.province ?? <Nothing key="province" />,
              ],
            }))}
          />
        </>
      )}
      <Section title={t(words.years)}>
        <DataTable
          lang={lang}
          caption={t(words.years)}
          captionHidden
          phone="figures"
          columns={[
            { key: 'day', label: t(words.day) },
            { key: 'number', label: t(words.number), numeric: true },
          ]}
          rows={data.years.map((one) => ({
            key: one.day,
            cells: [<DayText key="day" lang={lang} day={one.day} />, one.count],
          }))}
        />
      </Section>
    </>
  )
}
