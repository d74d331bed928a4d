import { lastDay } from '#kernel/period.ts'
import {
  DataTable,
  EmptyState,
  Offers,
  PeriodText,
  Section,
  SummaryList,
  type Task,
  TaskList,
} from '#platform/web/components/index.ts'
import type { OfferLink, PageProps } from '#platform/web/page-binding.ts'
import type { Authorities } from '../views/authorities.ts'
import { missionHref } from '../vocabulary.ts'
import { armedWords, pageWords } from '../words.ts'
import { nextStepWords as words } from '../words-of-next-steps.ts'
import { fillIn } from './country-name.ts'

/** Decisions in force: what each grants, what was authorized under it, and what can be done with it. */
export function AuthoritiesPage({ data, lang, t, offers, csrf }: PageProps<Authorities>) {
  if (data.decisions.length === 0)
    return <EmptyState title={t(pageWords.noDecisions)} text={t(pageWords.noDecisionsText)} />
  return (
    <>
      {data.decisions.map(({ decision, under, carriedOut }) => (
        <Section key={decision.id} id={decision.code} title={decision.code} framed>
          <SummaryList
            rows={[
              ...(carriedOut
                ? [
                    {
                      key: t(words.request),
                      value: (
                        <a href={carriedOut.requestHref}>
                          {carriedOut.request.code} · {carriedOut.request.subject}
                        </a>
                      ),
                    },
                  ]
                : []),
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
          {carriedOut && <TaskList lang={lang} items={stepsOf(decision, under, carriedOut, offers, lang, t)} counted />}
          <Offers offers={offers.filter((offer) => offer.subjectId === decision.id)} csrf={csrf} />
        </Section>
      ))}
    </>
  )
}

type Row = Authorities['decisions'][number]

/** Mission, strength, posts: what is there of each, and where the next is done. */
function stepsOf(
  decision: Row['decision'],
  under: Row['under'],
  done: NonNullable<Row['carriedOut']>,
  offers: readonly OfferLink[],
  lang: PageProps<Authorities>['lang'],
  t: PageProps<Authorities>['t'],
): Task[] {
  const formOf = (name: string) => offers.find((one) => one.name === name && one.subjectId === decision.id)?.href
  const ofMissions = under.filter((one) => one.scope === 'mission' && one.scopeId !== null)
  const missionId = done.missions[0]?.id ?? ofMissions[0]?.scopeId ?? null
  const hasMission = done.missions.length > 0 || under.length > 0
  const given = Math.max(0, ...under.map((one) => one.number))
  const steps = [
    {
      done: hasMission,
      title: t(words.mission),
      text: hasMission ? done.missions.map((one) => one.code).join(', ') : t(words.missionText),
      href: missionId ? missionHref(missionId, lang) : formOf('missions.create-mission'),
    },
    {
      done: under.length > 0,
      title: t(words.strength),
      text: fillIn(words.strengthOf, lang, { given, number: decision.number ?? 0 }),
      href: formOf('missions.authorize-strength'),
    },
    {
      done: done.opened > 0,
      title: t(words.posts),
      text: fillIn(words.postsOf, lang, { opened: done.opened }),
      href: missionId ? missionHref(missionId, lang) : undefined,
    },
  ]
  const first = steps.findIndex((one) => !one.done)
  return steps.map(({ done: is, ...step }, at) => ({
    ...step,
    status: is ? 'done' : at === first ? 'current' : 'todo',
  }))
}
