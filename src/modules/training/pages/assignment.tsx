import { formatHundredths } from '#kernel/decimal.ts'
import {
  DayText,
  Details,
  EmptyState,
  Offers,
  Section,
  SummaryList,
  type SummaryRow,
  Tag,
} from '#platform/web/components/index.ts'
import { countryName } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { TraineeData } from '../views/trainee.ts'
import { assignmentWords } from '../words.ts'
import { pageWords } from '../words-pages.ts'
import { assignmentTone } from './tones.ts'

const known = (rows: SummaryRow[]) => rows.filter((row) => row.value !== null && row.value !== undefined)

/** The research assignment: what was handed in, and what came of it. */
export function AssignmentPart({ data, lang, t, offers, csrf }: PageProps<TraineeData>) {
  const { assignment } = data
  if (!assignment) {
    return (
      <Section title={t(pageWords.assignment)}>
        <EmptyState title={t(pageWords.noAssignment)} />
      </Section>
    )
  }
  const percent = (mark: number) => `${formatHundredths(mark, lang)}\u00a0%`
  return (
    <Section title={t(pageWords.assignment)}>
      <Offers offers={offers.filter((offer) => offer.subjectId === assignment.id)} csrf={csrf} />
      <SummaryList
        rows={[
          {
            key: t(pageWords.country),
            value: countryName(
              lang,
              assignment.country,
              assignment.called && { [assignment.country]: assignment.called },
            ),
          },
          {
            key: t(pageWords.state),
            value: <Tag tone={assignmentTone[assignment.state]} text={t(assignmentWords[assignment.state])} />,
          },
          { key: t(pageWords.due), value: <DayText lang={lang} day={assignment.dueOn} /> },
          { key: t(pageWords.passMark), value: percent(assignment.passMark) },
          ...known([
            {
              key: t(pageWords.submittedOn),
              value: assignment.submittedOn && <DayText lang={lang} day={assignment.submittedOn} />,
            },
            {
              key: t(pageWords.file),
              value: assignment.attachmentId && (
                <a href={`/files/${assignment.attachmentId}`}>{t(pageWords.openFile)}</a>
              ),
            },
            { key: t(pageWords.mark), value: assignment.mark === null ? null : percent(assignment.mark) },
            { key: t(pageWords.markedBy), value: assignment.markedByName },
            { key: t(pageWords.remarks), value: assignment.remarks },
          ]),
        ]}
      />
      {assignment.text && (
        <Details summary={t(pageWords.text)}>
          {assignment.text.split('\n').map((line, index) => (
            <p key={`${index} ${line}`}>{line}</p>
          ))}
        </Details>
      )}
    </Section>
  )
}
