import { lastDay } from '#kernel/period.ts'
import { Code, DayText, Details, PeriodText, Section, SummaryList, Tag } from '#platform/web/components/index.ts'
import { type CountryNames, countryName, joinWords } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { Decision } from '../vocabulary.ts'
import { armedWords, levelWords, outcomeWords, pageWords } from '../words.ts'
import { conditionWords, languageOfDecision } from '../words-of-decisions.ts'
import { outcomeTone } from './tones.ts'

type Props = Pick<PageProps<object>, 'lang' | 't'> & { countries: CountryNames }

/** The decision that stands, and the versions before it. */
export function DecisionPart({ lang, t, countries, decisions }: Props & { decisions: Decision[] }) {
  const [current, ...earlier] = decisions
  return (
    <Section title={t(pageWords.decision)}>
      {current ? (
        <DecisionText lang={lang} t={t} countries={countries} decision={current} />
      ) : (
        <p>{t(pageWords.noDecision)}</p>
      )}
      {earlier.length > 0 && (
        <Details summary={t(pageWords.earlier)}>
          {earlier.map((one) => (
            <DecisionText key={one.id} lang={lang} t={t} countries={countries} decision={one} />
          ))}
        </Details>
      )}
    </Section>
  )
}

function DecisionText({ lang, t, countries, decision }: Props & { decision: Decision }) {
  const { valid } = decision
  const armed =
    decision.armed === null ? t(pageWords.notSaid) : t(decision.armed ? armedWords.armed : armedWords.unarmed)
  const tour = decision.maxTourMonths
    ? t(pageWords.months).replace('{count}', String(decision.maxTourMonths))
    : t(pageWords.notSaid)
  const granted = valid
    ? [
        { key: t(pageWords.granted), value: decision.number },
        { key: t(pageWords.inForce), value: <PeriodText lang={lang} from={valid.from} to={lastDay(valid)} /> },
        { key: t(pageWords.longestTour), value: tour },
        { key: t(pageWords.armed), value: armed },
        {
          key: t(conditionWords.language),
          value: decision.language ? t(languageOfDecision[decision.language]) : t(pageWords.notSaid),
        },
        {
          key: t(conditionWords.countries),
          value: decision.countries
            ? joinWords(
                lang,
                decision.countries.map((code) => countryName(lang, code, countries)),
              )
            : t(pageWords.notSaid),
        },
        ...(decision.dutyPlace ? [{ key: t(conditionWords.dutyPlace), value: decision.dutyPlace }] : []),
      ]
    : []
  return (
    <SummaryList
      rows={[
        {
          key: t(pageWords.decision),
          value: (
            <>
              <Code>{decision.code}</Code>{' '}
              <Tag tone={outcomeTone[decision.outcome]} text={t(outcomeWords[decision.outcome])} />
            </>
          ),
        },
        { key: t(pageWords.level), value: t(levelWords[decision.level]) },
        ...granted,
        { key: t(pageWords.conditions), value: decision.conditions },
        { key: t(conditionWords.contribution), value: decision.contribution },
        { key: t(pageWords.reasons), value: decision.reasons },
        { key: t(pageWords.decidedOn), value: <DayText lang={lang} day={decision.decidedOn} /> },
      ]}
    />
  )
}
