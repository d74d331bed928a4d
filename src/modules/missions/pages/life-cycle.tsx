import { lastDay } from '#kernel/period.ts'
import {
  DataTable,
  DayText,
  Nothing,
  Offers,
  PeriodText,
  Section,
  SummaryList,
  UnverifiedValue,
} from '#platform/web/components/index.ts'
import { formatDay, formatPartialDate } from '#platform/web/format.ts'
import type { OfferLink, PageProps } from '#platform/web/page-binding.ts'
import type { MissionFile } from '../views/one.ts'
import { missionHref, type Phase } from '../vocabulary.ts'
import { pageWords, statusWords } from '../words.ts'
import { formWords, legalStatusNames, phaseKindWords, stateMeans, lifePageWords as w } from '../words-of-life-pages.ts'
import { fillIn } from './country-name.ts'
import { SourceText } from './fact-text.tsx'
import { StatusTag } from './list.tsx'

type Props = PageProps<MissionFile>

/** In which state the mission is, what that bars, and the turns that are open from there. */
export function LifePart({ data, lang, t, turns, csrf }: Props & { turns: OfferLink[] }) {
  const { status, ends, facts } = data.mission
  const since = facts.status
  const state = t(statusWords[status])
  return (
    <Section title={t(w.turns)}>
      <SummaryList
        rows={[
          {
            key: t(w.state),
            value: (
              <>
                <StatusTag status={status} lang={lang} />{' '}
                {status === 'drawdown' && ends
                  ? fillIn(w.until, lang, { state, day: formatDay(lang, ends) })
                  : since && <PeriodText lang={lang} from={since.valid.from} to={lastDay(since.valid)} />}{' '}
                {since && <SourceText source={since.source} lang={lang} />}
              </>
            ),
          },
          { key: t(w.means), value: t(stateMeans[status]) },
        ]}
      />
      <Offers offers={turns} csrf={csrf} quiet />
    </Section>
  )
}

/** Which paper, who selects, as what officers serve, who pays: what the kind of mission brings with it. */
export function KindPart({ data, lang, t }: Props) {
  const { kindRule: rule, handover } = data
  const days = { days: handover.days }
  return (
    <Section title={t(w.kindRule)}>
      <SummaryList
        rows={[
          ...(rule
            ? [
                { key: t(w.form), value: t(formWords[rule.nominationForm] ?? w.form) },
                { key: t(w.selects), value: t(rule.selectingBody) },
                { key: t(w.legalStatus), value: t(legalStatusNames[rule.legalStatus] ?? w.legalStatus) },
                { key: t(w.salary), value: t(rule.paysSalary) },
                {
                  key: t(w.allowance),
                  value: (
                    <>
                      {t(rule.paysAllowance)} {!rule.verified && <UnverifiedValue lang={lang} />}
                    </>
                  ),
                },
              ]
            : []),
          {
            key: t(w.handover),
            value:
              handover.days === 0
                ? t(w.handoverNone)
                : fillIn(handover.counted ? w.handoverBoth : w.handoverOne, lang, days),
          },
        ]}
      />
    </Section>
  )
}

/** Short-term and long-term deployments side by side, and phases of reform. */
export function PhasesPart({ data, lang, t, offers, csrf }: Props) {
  if (data.phases.length === 0 && offers.length === 0) return null
  const ends = offers.filter((offer) => offer.name === 'missions.end-phase')
  const length = (phase: Phase) =>
    phase.tourWeeks !== null
      ? fillIn(w.weeks, lang, { count: phase.tourWeeks })
      : phase.tourMonths !== null
        ? fillIn(pageWords.months, lang, { count: phase.tourMonths })
        : t(w.asTheMission)
  return (
    <Section title={t(w.phases)} intro={t(w.phasesIntro)}>
      {data.phases.length > 0 && (
        <DataTable
          lang={lang}
          caption={t(w.phases)}
          captionHidden
          columns={[
            { key: 'name', label: t(w.phase) },
            { key: 'since', label: t(pageWords.holds) },
            { key: 'length', label: t(w.length) },
            { key: 'criteria', label: t(w.criteria) },
            { key: 'costs', label: t(w.costs) },
            ...(ends.length > 0 ? [{ key: 'end', label: t(w.end) }] : []),
          ]}
          rows={data.phases.map((phase) => ({
            key: phase.id,
            cells: [
              <>
                {t(phaseKindWords[phase.kind])}: {t(phase.name)} {!phase.verified && <UnverifiedValue lang={lang} />}{' '}
                <SourceText source={phase.source} lang={lang} />
              </>,
              <>
                {formatPartialDate(lang, phase.since)}
                {phase.valid.to && (
                  <>
                    {' – '}
                    <DayText lang={lang} day={lastDay(phase.valid)} short />
                  </>
                )}
              </>,
              length(phase),
              phase.criteria ? t(phase.criteria) : <Nothing key="criteria" />,
              phase.costs ? t(phase.costs) : <Nothing key="costs" />,
              ...(ends.length > 0
                ? [<Offers key="end" offers={ends.filter((offer) => offer.subjectId === phase.id)} csrf={csrf} />]
                : []),
            ],
          }))}
        />
      )}
      <Offers offers={offers.filter((offer) => !ends.includes(offer))} csrf={csrf} />
    </Section>
  )
}

/** What stood in its place before, and what will after: both ways, with dates. */
export function ChainPart({ data, lang, t }: Props) {
  if (data.chain.length < 2) return null
  return (
    <Section title={t(w.chain)}>
      <ol class="chain">
        {data.chain.map((link) => (
          <li key={link.id}>
            {link.here ? <strong>{t(link.name)}</strong> : <a href={missionHref(link.id, lang)}>{t(link.name)}</a>}{' '}
            {link.from && <PeriodText lang={lang} from={link.from} to={link.to} />} {link.here && `(${t(w.here)})`}
          </li>
        ))}
      </ol>
    </Section>
  )
}
