import {
  Code,
  DataTable,
  DayText,
  EmptyState,
  Nothing,
  Offers,
  Section,
  SummaryList,
  Tag,
} from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { Share } from '../rules/share-of-women.ts'
import type { Leadership, Succession } from '../views/leadership.ts'
import { positionHref, type SuccessionPlan, teamHref } from '../vocabulary/posts.ts'
import { readinessWords, leadershipPageWords as words } from '../words-of-leadership.ts'

/** Leadership posts with their succession, and the share of women without finding anybody by it. */
export function LeadershipPage({ data, lang, t, today }: PageProps<Leadership>) {
  const late = (day: string | null) => day !== null && day < today
  return (
    <>
      <DataTable
        lang={lang}
        caption={t(words.title)}
        captionHidden
        columns={[
          { key: 'position', label: t(words.position), long: true },
          { key: 'mission', label: t(words.mission) },
          { key: 'until', label: t(words.heldUntil) },
          { key: 'followed', label: t(words.followed) },
          { key: 'due', label: t(words.due) },
          { key: 'plan', label: t(words.plan) },
        ]}
        empty={{ title: t(words.emptyTitle) }}
        rows={data.posts.map((one) => ({
          key: one.id,
          href: positionHref(one.id, lang),
          cells: [
            t(one.title),
            <Code key="mission">{one.missionCode}</Code>,
            one.heldUntil ? (
              <DayText key="until" lang={lang} day={one.heldUntil} short />
            ) : (
              <Tag key="until" tone="warning" text={t(words.vacant)} />
            ),
            <DayText key="followed" lang={lang} day={one.followedFrom} short />,
            one.followedFrom ? (
              <Nothing key="due" />
            ) : (
              <>
                <DayText lang={lang} day={one.successorDue} short />{' '}
                {late(one.successorDue) && <Tag tone="bad" text={t(words.overdue)} />}
              </>
            ),
            one.reviewOn ? (
              <>
                <DayText lang={lang} day={one.reviewOn} short />{' '}
                {late(one.reviewOn) && <Tag tone="bad" text={t(words.overdue)} />}
              </>
            ) : (
              t(words.noPlan)
            ),
          ],
        }))}
      />
      {data.teams.length > 0 && (
        <Section title={t(words.teams)}>
          <DataTable
            lang={lang}
            caption={t(words.teams)}
            captionHidden
            columns={[
              { key: 'team', label: t(words.team), long: true },
              { key: 'mission', label: t(words.mission) },
              { key: 'led', label: t(words.lead) },
            ]}
            rows={data.teams.map((one) => ({
              key: one.id,
              href: teamHref(one.id, lang),
              cells: [
                t(one.name),
                <Code key="mission">{one.missionCode}</Code>,
                one.led ? t(words.isLed) : <Tag key="led" tone="warning" text={t(words.vacant)} />,
              ],
            }))}
          />
        </Section>
      )}
      <Section title={t(words.women)} intro={t(words.womenIntro)}>
        <DataTable
          lang={lang}
          caption={t(words.women)}
          captionHidden
          columns={[
            { key: 'when', label: t(words.when) },
            { key: 'officers', label: t(words.officers), numeric: true },
            { key: 'share', label: t(words.share), numeric: true },
          ]}
          rows={[
            {
              key: 'day',
              cells: [sentence(words.thatDay, { day: formatDay(lang, data.asAt) }, lang), ...cells(data.now)],
            },
            ...[...data.years].reverse().map(({ year, share }) => ({
              key: String(year),
              cells: [sentence(words.fiscalYear, { from: String(year), to: String(year + 1) }, lang), ...cells(share)],
            })),
          ]}
        />
      </Section>
    </>
  )

  function cells(share: Share) {
    return [
      share.all ?? t(words.fewer),
      share.percent === null
        ? share.all === 0
          ? '–'
          : t(words.tooFew)
        : sentence(words.percent, { percent: share.percent, women: share.women ?? 0 }, lang),
    ]
  }
}

/** Who could follow on one post. */
export function SuccessionPage({ data, lang, t, offers, csrf }: PageProps<Succession>) {
  const [plan, ...earlier] = data.plans
  const candidates = (data as Partial<Succession>).candidates
  if (!data.position.leadership && !plan) return <p>{t(words.notLed)}</p>
  return (
    <>
      <Offers offers={offers.filter((one) => one.subjectId === data.position.id)} csrf={csrf} />
      {plan ? (
        <Plan plan={plan} lang={lang} t={t} />
      ) : (
        <EmptyState title={t(words.noPlanYet)} text={t(words.noPlanText)} />
      )}
      {candidates && (
        <Section title={t(words.candidates)} intro={t(words.candidatesIntro)}>
          <DataTable
            lang={lang}
            caption={t(words.candidates)}
            captionHidden
            columns={[
              { key: 'officer', label: t(words.officer) },
              { key: 'service', label: t(words.service) },
              { key: 'ready', label: t(words.ready) },
              { key: 'reason', label: t(words.reason), long: true },
              { key: 'named', label: t(words.named) },
              { key: 'act', label: '' },
            ].filter((column) => column.label !== '' || offers.length > 0)}
            empty={{ title: t(words.nobody) }}
            rows={candidates.map((one) => ({
              key: one.id,
              cells: [
                `${one.name} (${one.code})`,
                one.service,
                t(readinessWords[one.readiness]),
                one.reason,
                <DayText key="named" lang={lang} day={one.namedOn} short />,
                <Offers key="act" offers={offers.filter((offer) => offer.subjectId === one.id)} csrf={csrf} quiet />,
              ],
            }))}
          />
        </Section>
      )}
      {earlier.length > 0 && (
        <Section title={t(words.earlier)}>
          {earlier.map((one) => (
            <Plan key={one.id} plan={one} lang={lang} t={t} />
          ))}
        </Section>
      )}
    </>
  )
}

const Plan = ({ plan, lang, t }: { plan: SuccessionPlan } & Pick<PageProps<Succession>, 'lang' | 't'>) => (
  <SummaryList
    rows={[
      { key: t(words.pools), value: plan.pools },
      { key: t(words.review), value: <DayText lang={lang} day={plan.reviewOn} /> },
      ...(plan.note ? [{ key: t(words.note), value: plan.note }] : []),
      {
        key: t(words.planned),
        value: sentence(words.plannedBy, { name: plan.plannedByName, day: formatDay(lang, plan.plannedOn) }, lang),
      },
    ]}
  />
)
