import { DataTable, DayText, InstantText, Section, Tag } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { OwnHealth } from '../views/own-file.ts'
import { kindWords, outcomeText, pageWords, purposeWords, readerDuties, stateWords } from '../words.ts'
import { outcomeTone, stateTone } from './tones.ts'

/** The officer's own health file. */
export function OwnHealthPage({ data, lang, t }: PageProps<OwnHealth>) {
  const what = (compartment: string) => t(compartment === 'psych' ? pageWords.psychologicalNote : pageWords.medicalNote)
  return (
    <>
      <Section title={t(pageWords.ownAssessments)}>
        <DataTable
          lang={lang}
          caption={t(pageWords.ownAssessments)}
          captionHidden
          columns={[
            { key: 'kind', label: t(pageWords.kind) },
            { key: 'purpose', label: t(pageWords.purpose) },
            { key: 'state', label: t(pageWords.state) },
            { key: 'date', label: t(pageWords.scheduledFor) },
            { key: 'outcome', label: t(pageWords.outcome) },
            { key: 'until', label: t(pageWords.until) },
          ]}
          rows={data.assessments.map((one) => ({
            cells: [
              t(kindWords[one.kind]),
              t(purposeWords[one.purpose]),
              <Tag key="state" tone={stateTone[one.state]} text={t(stateWords[one.state])} />,
              <DayText key="date" lang={lang} day={one.scheduledFor} short />,
              one.outcome ? (
                <Tag key="outcome" tone={outcomeTone[one.outcome.outcome]} text={t(outcomeText[one.outcome.outcome])} />
              ) : null,
              <DayText key="until" lang={lang} day={one.outcome?.validTo} short />,
            ],
          }))}
          empty={{ title: t(pageWords.noAssessments) }}
        />
      </Section>
      <Section title={t(pageWords.reads)} intro={t(pageWords.readsIntro)}>
        <DataTable
          lang={lang}
          caption={t(pageWords.reads)}
          captionHidden
          columns={[
            { key: 'reader', label: t(pageWords.reader) },
            { key: 'duty', label: t(pageWords.readerDuty) },
            { key: 'what', label: t(pageWords.readWhat) },
            { key: 'at', label: t(pageWords.readAt) },
          ]}
          rows={data.reads.map((one) => ({
            cells: [
              one.name ?? t(pageWords.system),
              t(readerDuties[one.duty ?? ''] ?? { en: one.duty ?? '', fr: one.duty ?? '' }),
              what(one.compartment),
              <InstantText key="at" lang={lang} iso={one.at} timeZone="America/Toronto" />,
            ],
          }))}
          empty={{ title: t(pageWords.noReads) }}
        />
      </Section>
    </>
  )
}
