import { formatHundredths } from '#kernel/decimal.ts'
import { Callout, DataTable, NumberText, Section } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { Figures } from '../views/figures.ts'
import { deploymentsOfHref } from '../vocabulary/addresses.ts'
import { conditionKindWords, kindWords, figureWords as words } from '../words-of-figures.ts'

/** By kind of service, by service, and whether ministers' conditions are kept. */
export function FiguresPage({ data, lang, t, opens }: PageProps<Figures>) {
  const { kinds, services, conditions, year } = data
  const sum = (pick: 'away' | 'days') => services.reduce((total, one) => total + one[pick], 0)
  const percent = (share: number | null) =>
    share === null ? '' : `${formatHundredths(share, lang, true)}${lang === 'fr' ? '\u00a0' : ''}%`
  return (
    <>
      <p>{t(words.year).replace('{year}', `${year.year}–${String(year.year + 1).slice(-2)}`)}</p>
      <Section title={t(words.byKind)}>
        <DataTable
          lang={lang}
          caption={t(words.byKind)}
          captionHidden
          phone="figures"
          columns={[
            { key: 'kind', label: t(words.kind) },
            { key: 'services', label: t(words.services), numeric: true },
            { key: 'away', label: t(words.away), numeric: true },
            { key: 'days', label: t(words.officerDays), numeric: true },
            { key: 'share', label: t(words.share), numeric: true },
          ]}
          rows={kinds.map((one) => ({
            key: one.kind,
            cells: [
              t(kindWords[one.kind]!),
              one.services,
              one.away,
              <NumberText key="days" lang={lang} value={one.days} />,
              percent(one.share),
            ],
          }))}
          empty={{ title: t(words.nothing) }}
        />
      </Section>
      <Section title={t(words.byService)}>
        <DataTable
          lang={lang}
          caption={t(words.byService)}
          captionHidden
          columns={[
            { key: 'service', label: t(words.service), long: true },
            { key: 'kind', label: t(words.kind) },
            { key: 'away', label: t(words.away), numeric: true },
            { key: 'days', label: t(words.officerDays), numeric: true },
            { key: 'officers', label: t(words.officersInYear), numeric: true },
          ]}
          rows={services.map((one) => {
            const href = deploymentsOfHref(one.short, lang)
            return {
              key: one.serviceId,
              ...(opens(href) ? { href } : {}),
              cells: [
                t(one.name),
                t(kindWords[one.kind]!),
                one.away,
                <NumberText key="days" lang={lang} value={one.days} />,
                one.officers,
              ],
            }
          })}
          foot={[
            t(words.together),
            '',
            <NumberText key="away" lang={lang} value={sum('away')} />,
            <NumberText key="days" lang={lang} value={sum('days')} />,
            '',
          ]}
          empty={{ title: t(words.nothing) }}
        />
      </Section>
      <Section title={t(words.met)}>
        <p>
          {conditions.of === 0
            ? t(words.metNone)
            : t(words.metText).replace('{met}', String(conditions.met)).replace('{of}', String(conditions.of))}
        </p>
        {conditions.broken.length > 0 && (
          <Callout lang={lang} tone="warning" title={t(words.notMet)}>
            <DataTable
              lang={lang}
              caption={t(words.notMet)}
              captionHidden
              columns={[
                { key: 'code', label: t(words.code) },
                { key: 'condition', label: t(words.condition) },
                { key: 'places', label: t(words.places), numeric: true },
                { key: 'broken', label: t(words.broken), numeric: true },
              ]}
              rows={conditions.broken.map((one) => ({
                key: `${one.code} ${one.condition}`,
                cells: [one.code, t(conditionKindWords[one.condition]), one.places, one.broken],
              }))}
            />
          </Callout>
        )}
      </Section>
    </>
  )
}
