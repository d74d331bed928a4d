import { lastDay } from '#kernel/period.ts'
import { DataTable, EmptyState, Offers, PeriodText, Section, SummaryList } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { Authorities } from '../views/authorities.ts'
import { armedWords, pageWords } from '../words.ts'
import { fillIn } from './country-name.ts'

/** Decisions in force: what each grants, what was authorized under it, and what can be done with it. */
export function AuthoritiesPage({ data, lang, t, offers, csrf }: PageProps<Authorities>) {
  if (data.decisions.length === 0)
    return <EmptyState title={t(pageWords.noDecisions)} text={t(pageWords.noDecisionsText)} />
  return (
    <>
      {data.decisions.map(({ decision, under }) => (
        <Section key={decision.id} id={decision.code} title={decision.code} framed>
          <SummaryList
            rows={[
              {
                key: t(pageWords.grants),
                value:
                  decision.number === 1
                    ? t(pageWords.grantedOne)
                    : fillIn(pageWords.granted, lang, { number: decision.number ?? 0 }),
              },
              {
                key: t(pageWords.inForce),
                value: decision.valid && (
                  <PeriodText lang={lang} from={decision.valid.from} to={lastDay(decision.valid)} />
                ),
              },
              {
                key: t(pageWords.longestTour),
                value: decision.maxTourMonths
                  ? fillIn(pageWords.months, lang, { count: decision.maxTourMonths })
                  : t(pageWords.notSaid),
              },
              {
                key: t(pageWords.armed),
                value:
                  decision.armed === null
                    ? t(pageWords.notSaid)
                    : t(decision.armed ? armedWords.armed : armedWords.unarmed),
              },
              { key: t(pageWords.conditions), value: decision.conditions },
            ]}
          />
          <DataTable
            lang={lang}
            caption={t(pageWords.under)}
            columns={[
              { key: 'scope', label: t(pageWords.scope) },
              { key: 'number', label: t(pageWords.number), numeric: true },
              { key: 'holds', label: t(pageWords.holds) },
            ]}
            empty={{ title: t(pageWords.nothingUnder) }}
            rows={under.map((one) => {
              const name = data.names[one.scopeId ?? '']
              return {
                key: one.id,
                cells: [
                  name ? t(name) : '',
                  one.number,
                  <PeriodText key="holds" lang={lang} from={one.valid.from} to={lastDay(one.valid)} />,
                ],
              }
            })}
          />
          <Offers offers={offers.filter((offer) => offer.subjectId === decision.id)} csrf={csrf} />
        </Section>
      ))}
    </>
  )
}
