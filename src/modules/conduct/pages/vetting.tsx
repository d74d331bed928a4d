import {
  Code,
  DayText,
  EmptyState,
  Offers,
  SealedNotice,
  Section,
  SummaryList,
  Tag,
  Timeline,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { VettingData } from '../views/one.ts'
import { clearanceText, pageWords, stateWords } from '../words.ts'
import { stateTone } from './tones.ts'

/** One vetting for its unit: what was declared, and why. */
export function VettingPage({ data, lang, t, offers, csrf }: PageProps<VettingData>) {
  const { vetting, clearance, reasons } = data
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      <SummaryList
        rows={[
          {
            key: t(pageWords.officer),
            value: (
              <>
                {vetting.officer} <Code>{vetting.officerCode}</Code>
              </>
            ),
          },
          { key: t(pageWords.candidacy), value: vetting.candidacy && <Code>{vetting.candidacy}</Code> },
          {
            key: t(pageWords.state),
            value: <Tag tone={stateTone[vetting.state]} text={t(stateWords[vetting.state])} />,
          },
          { key: t(pageWords.requestedOn), value: <DayText lang={lang} day={vetting.requestedOn} /> },
          { key: t(pageWords.dueOn), value: <DayText lang={lang} day={vetting.dueOn} /> },
          ...(clearance
            ? [
                {
                  key: t(pageWords.result),
                  value: (
                    <Tag
                      tone={clearance.clear ? 'good' : 'bad'}
                      text={t(clearance.clear ? clearanceText.clear : clearanceText['not-clear'])}
                    />
                  ),
                },
                { key: t(pageWords.declaredOn), value: <DayText lang={lang} day={clearance.declaredOn} /> },
                { key: t(pageWords.until), value: <DayText lang={lang} day={clearance.until} /> },
              ]
            : []),
        ]}
      />
      <Section title={t(pageWords.reasons)} intro={t(pageWords.reasonsIntro)}>
        {data.shut ? (
          <SealedNotice lang={lang} shut={data.shut} />
        ) : reasons.length === 0 ? (
          <EmptyState title={t(pageWords.noReasons)} />
        ) : (
          <Timeline
            lang={lang}
            entries={reasons.map((one, index) => ({ date: one.on, title: `${index + 1}. ${one.by}`, text: one.text }))}
          />
        )}
      </Section>
    </>
  )
}
