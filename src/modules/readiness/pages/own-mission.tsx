import { Callout, Offers, Prose, Section, SummaryList, Tag, type Tone } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { OwnMission } from '../views/own-mission.ts'
import { missionWords } from '../words-of-mission.ts'

type Props = PageProps<OwnMission>
const tones: Record<string, Tone> = { low: 'good', moderate: 'info', high: 'warning', extreme: 'bad' }

/** What an officer is told about the mission: the risk that remains, and what living there is like. */
export function OwnMissionPage(props: Props) {
  const { data, lang, t, offers, csrf } = props
  return (
    <>
      {offers.length > 0 && (
        <Callout lang={lang} tone="warning" title={t(missionWords.owedTitle)}>
          <p>{t(missionWords.owedText)}</p>
        </Callout>
      )}
      <Section title={t(missionWords.risk)}>
        {data.risks.length === 0 && <p>{t(missionWords.noRisk)}</p>}
        {data.risks.map((one) => (
          <Risk key={one.id} {...props} one={one} />
        ))}
        <Offers offers={offers} csrf={csrf} />
      </Section>
      <Section title={t(missionWords.living)}>
        {data.briefs.length === 0 && <p>{t(missionWords.noBrief)}</p>}
        {data.briefs.map((brief) => (
          <section key={brief.id}>
            {(data.briefs.length > 1 || brief.place) && (
              <h3>{brief.place ? t(brief.place) : t(missionWords.wholeMission)}</h3>
            )}
            <SummaryList
              rows={brief.topics.map(({ title, text }) => ({
                key: t(title),
                value: <span class="as-written">{t(text)}</span>,
              }))}
            />
            <p class="hint">
              {sentence(missionWords.writtenOn, { day: brief.writtenOn, source: brief.sourceNote }, lang)}
            </p>
          </section>
        ))}
      </Section>
    </>
  )
}

function Risk({ one, data, lang, t }: Props & { one: OwnMission['risks'][number] }) {
  const acknowledged = data.acknowledged.find(({ assessmentId }) => assessmentId === one.id)
  const level = data.scale?.levels.find(({ code }) => code === one.residualLevel)
  return (
    <section>
      <h3>
        {one.place ? t(one.place) : t(missionWords.wholeMission)}{' '}
        {one.residualLevel && (
          <Tag tone={tones[one.residualLevel] ?? 'neutral'} text={level ? t(level.name) : one.residualLevel} />
        )}
      </h3>
      <Prose>
        <p class="as-written">{t(one.summary)}</p>
      </Prose>
      <p class="hint">
        {sentence(missionWords.version, { number: one.number, from: one.valid?.from ?? '' }, lang)}.{' '}
        {acknowledged
          ? sentence(missionWords.acknowledgedOn, { day: acknowledged.on }, lang)
          : t(missionWords.toAcknowledge)}
      </p>
    </section>
  )
}
