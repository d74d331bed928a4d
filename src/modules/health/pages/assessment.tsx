import { ActionBar, Code, DayText, Offers, SummaryList, Tag } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { AssessmentData } from '../views/one.ts'
import { medicalNoteHref, psychologicalNoteHref } from '../vocabulary.ts'
import { kindWords, outcomeText, pageWords, purposeWords, stateWords } from '../words.ts'
import { outcomeTone, stateTone } from './tones.ts'

/** One assessment for its unit: what is next, its dates, and the way to the note for those who hold its key. */
export function AssessmentPage({ data, lang, t, actor, offers, csrf }: PageProps<AssessmentData>) {
  const { assessment, outcome } = data
  const { kind, state } = assessment
  const own = kind === 'medical' ? 'physician' : 'psychologist'
  const noteHref = (kind === 'medical' ? medicalNoteHref : psychologicalNoteHref)(assessment.id, lang)
  const label = t(kind === 'medical' ? pageWords.openMedicalNote : pageWords.openPsychologicalNote)
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      <SummaryList
        rows={[
          {
            key: t(pageWords.officer),
            value: (
              <>
                {assessment.officer} <Code>{assessment.officerCode}</Code>
              </>
            ),
          },
          { key: t(pageWords.kind), value: t(kindWords[kind]) },
          { key: t(pageWords.purpose), value: t(purposeWords[assessment.purpose]) },
          { key: t(pageWords.candidacy), value: assessment.candidacy && <Code>{assessment.candidacy}</Code> },
          { key: t(pageWords.state), value: <Tag tone={stateTone[state]} text={t(stateWords[state])} /> },
          { key: t(pageWords.requestedOn), value: <DayText lang={lang} day={assessment.requestedOn} /> },
          { key: t(pageWords.dueOn), value: <DayText lang={lang} day={assessment.dueOn} /> },
          { key: t(pageWords.scheduledFor), value: <DayText lang={lang} day={assessment.scheduledFor} /> },
          { key: t(pageWords.departure), value: <DayText lang={lang} day={assessment.departure} /> },
          ...(outcome
            ? [
                {
                  key: t(pageWords.outcome),
                  value: <Tag tone={outcomeTone[outcome.outcome]} text={t(outcomeText[outcome.outcome])} />,
                },
                { key: t(pageWords.declaredOn), value: <DayText lang={lang} day={outcome.declaredOn} /> },
                { key: t(pageWords.until), value: <DayText lang={lang} day={outcome.validTo} /> },
              ]
            : []),
        ]}
      />
      {actor?.duty === own && <ActionBar actions={[{ label, href: noteHref, kind: 'quiet' }]} />}
    </>
  )
}
