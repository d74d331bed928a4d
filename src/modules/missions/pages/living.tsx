import { EmptyState, Offers, SummaryList } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { LivingRoom } from '../views/living.ts'
import { isInForce, type LivingBrief, livingTopics } from '../vocabulary/risk.ts'
import { riskWords, topicWords } from '../words-of-risk.ts'
import { VersionSection, VersionsTable } from './versions.tsx'

type Props = PageProps<LivingRoom>

/** What living there is like, as it was told on a day; drafts for those who write. */
export function LivingPage(props: Props) {
  const { data, lang, t, offers, csrf } = props
  const standing = data.briefs.filter((one) => isInForce(one, data.asAt))
  const drafts = data.briefs.filter(({ state }) => state === 'draft')
  return (
    <>
      <Offers offers={offers.filter(({ subjectId }) => subjectId === data.id)} csrf={csrf} />
      {standing.length === 0 && <EmptyState title={t(riskWords.noBrief)} text={t(riskWords.noBriefText)} />}
      {drafts.map((one) => (
        <Brief key={one.id} {...props} one={one} />
      ))}
      {standing.map((one) => (
        <Brief key={one.id} {...props} one={one} />
      ))}
      <VersionsTable versions={data.briefs} lang={lang} t={t} />
    </>
  )
}

function Brief({ one, lang, t, offers, csrf }: Props & { one: LivingBrief }) {
  return (
    <VersionSection one={one} t={t}>
      <Offers offers={offers.filter(({ subjectId }) => subjectId === one.id)} csrf={csrf} />
      <Told lang={lang} t={t} one={one} />
    </VersionSection>
  )
}

/** The topics that are known, and which are not. */
export function Told({ one, lang, t }: Pick<Props, 'lang' | 't'> & { one: LivingBrief }) {
  const unknown = livingTopics.filter((topic) => one.parts[topic] === undefined)
  const list = unknown.map((topic) => topicWords[topic][lang].toLowerCase()).join(', ')
  return (
    <>
      <SummaryList
        rows={livingTopics.flatMap((topic) => {
          const text = one.parts[topic]
          return text
            ? [
                {
                  key: t(topicWords[topic]),
                  value: <span class="as-written">{t(text) || t(riskWords.oneLanguage)}</span>,
                },
              ]
            : []
        })}
      />
      {unknown.length > 0 && <p class="hint">{sentence(riskWords.nothingKnown, { topics: list }, lang)}</p>}
      <p class="hint">{sentence(riskWords.writtenOn, { day: one.writtenOn, source: one.sourceNote }, lang)}</p>
    </>
  )
}
