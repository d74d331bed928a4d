import { lastDay } from '#kernel/period.ts'
import {
  DataTable,
  EmptyState,
  Offers,
  PeriodText,
  Section,
  SummaryList,
  Tag,
  type Tone,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { OneCompetency, OwnCompetencies } from '../views/competencies.ts'
import { competencyHref, myCompetenciesFilePath } from '../vocabulary.ts'
import { gainedStateWords, levelWords, competencyWords as words } from '../words-of-competencies.ts'
import { homeAnswerKindWords, homeAnswerWords } from '../words-of-home-answers.ts'

const tones: Record<string, Tone> = {
  recorded: 'info',
  validated: 'good',
  'not-validated': 'warning',
  withdrawn: 'neutral',
}

/** An officer's own competencies: one page to print. */
export function MyCompetenciesPage({ data, lang, t, offers, csrf }: PageProps<OwnCompetencies>) {
  const about = (id: string, label: string) => (
    <Offers key="acts" offers={offers.filter(({ subjectId }) => subjectId === id)} csrf={csrf} label={label} quiet />
  )
  return (
    <>
      <Section title={t(words.gained)}>
        {data.tours.length === 0 && <p>{t(words.noTour)}</p>}
        {data.tours.map((tour) => {
          const own = offers
            .filter(
              ({ name, subjectId }) => name === 'reintegration.record-competency' && subjectId === tour.deploymentId,
            )
            .map((offer) => ({
              ...offer,
              label: sentence(words.recordFrom, { mission: tour.missionName, role: tour.roleTitle }, lang),
            }))
          return <Offers key={tour.deploymentId} offers={own} csrf={csrf} />
        })}
        {(data.tours.length > 0 || data.gained.length > 0) && (
          <DataTable
            lang={lang}
            caption={t(words.gained)}
            captionHidden
            empty={{ title: t(words.noneTitle), text: t(words.noneText) }}
            columns={[
              { key: 'skill', label: t(words.skill) },
              { key: 'level', label: t(words.level) },
              { key: 'mission', label: t(words.mission), long: true },
              { key: 'served', label: t(words.served) },
              { key: 'state', label: t(words.state) },
              { key: 'acts', label: '' },
            ]}
            rows={data.gained.map((one) => ({
              key: one.id,
              href: competencyHref(one.id, lang),
              cells: [
                t(one.name),
                t(levelWords[one.level]!),
                <>
                  {t(one.missionName)}
                  <span class="hint block">{t(one.roleTitle)}</span>
                </>,
                <PeriodText key="served" lang={lang} from={one.served.from} to={lastDay(one.served)} />,
                <>
                  <Tag tone={tones[one.state] ?? 'neutral'} text={t(gainedStateWords[one.state]!)} />
                  {one.judgedByName && (
                    <span class="hint block">
                      {sentence(words.validatedBy, { name: one.judgedByName, day: one.judgedOn }, lang)}
                    </span>
                  )}
                </>,
                about(one.id, t(one.name)),
              ],
            }))}
          />
        )}
        {data.gained.length > 0 && (
          <p>
            <a href={`/${lang}${myCompetenciesFilePath[lang]}`} download>
              {t(words.download)}
            </a>
          </p>
        )}
      </Section>
      {data.tours.some(({ to }) => to !== null) && (
        <Section title={t(homeAnswerWords.title)} intro={t(homeAnswerWords.intro)}>
          {data.tours
            .filter(({ to }) => to !== null)
            .map((tour) => {
              const answer = data.answers.find((one) => one.deploymentId === tour.deploymentId)
              const own = offers
                .filter(
                  ({ name, subjectId }) =>
                    name === 'reintegration.say-what-came-home' && subjectId === tour.deploymentId,
                )
                .map((offer) => ({
                  ...offer,
                  label: sentence(homeAnswerWords.answerFor, { mission: tour.missionName }, lang),
                }))
              return (
                <div key={tour.deploymentId}>
                  {answer && (
                    <>
                      <h3>
                        {t(tour.missionName)}{' '}
                        <span class="hint">{sentence(homeAnswerWords.answered, { day: answer.answeredOn }, lang)}</span>
                      </h3>
                      <ul>
                        {answer.kinds.map((kind) => (
                          <li key={kind}>{t(homeAnswerKindWords[kind])}</li>
                        ))}
                      </ul>
                      {answer.account && <p>{answer.account}</p>}
                    </>
                  )}
                  <Offers offers={own} csrf={csrf} quiet />
                </div>
              )
            })}
        </Section>
      )}
      <Section title={t(words.declared)}>
        <Offers offers={offers.filter(({ name }) => name === 'people.declare-background')} csrf={csrf} />
        {data.backgrounds.length === 0 ? (
          <EmptyState title={t(words.nothingDeclared)} />
        ) : (
          <ul>
            {data.backgrounds.map((one) => (
              <li key={one.id}>
                {t(one.kindLabel)}
                {lang === 'fr' ? '\u00a0: ' : ': '}
                {t(one.label)} <span class="hint">{sentence(words.declaredOn, { day: one.consentedOn }, lang)}</span>
                {about(one.id, t(one.label))}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

/** One competency with its evidence, who judged it, and where it is used again. */
export function CompetencyPage({ data, lang, t, offers, csrf, opens }: PageProps<OneCompetency>) {
  const { gained } = data
  const officer = officerLink(gained.personId, lang)
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      <SummaryList
        rows={[
          {
            key: t(words.officer),
            value: data.officer && (opens(officer) ? <a href={officer}>{data.officer}</a> : data.officer),
          },
          { key: t(words.level), value: t(levelWords[gained.level]!) },
          { key: t(words.mission), value: data.missionName && t(data.missionName) },
          { key: t(words.role), value: t(gained.roleTitle) },
          {
            key: t(words.served),
            value: <PeriodText lang={lang} from={gained.served.from} to={lastDay(gained.served)} short={false} />,
          },
          { key: t(words.account), value: gained.account },
          {
            key: t(words.state),
            value: <Tag tone={tones[gained.state] ?? 'neutral'} text={t(gainedStateWords[gained.state]!)} />,
          },
          ...(gained.judgedByName
            ? [
                {
                  key: t(words.judged),
                  value: sentence(words.validatedBy, { name: gained.judgedByName, day: gained.judgedOn }, lang),
                },
              ]
            : []),
          ...(gained.judgedNote ? [{ key: t(words.note), value: gained.judgedNote }] : []),
        ]}
      />
      <Section title={t(words.reused)}>
        {gained.reused.length === 0 ? (
          <p>{t(words.notReused)}</p>
        ) : (
          <ul>
            {gained.reused.map((one) => (
              <li key={one.id}>
                {sentence(words.reusedSince, { day: one.since, used: one.usedIn }, lang)}{' '}
                <span class="hint">{one.byName}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

const officerLink = (id: string, lang: 'en' | 'fr') => (lang === 'en' ? `/en/officers/${id}` : `/fr/policiers/${id}`)
