import {
  Code,
  DataTable,
  DayText,
  EmptyState,
  Nothing,
  Offers,
  Prose,
  Section,
  SummaryList,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { NeedsRoom } from '../views/needs.ts'
import type { NeedsAssessment } from '../vocabulary/record.ts'
import { authorWords } from '../words-of-authors.ts'
import { levelWords, priorityWords, recordWords, visibilityWords } from '../words-of-record.ts'

type Props = PageProps<NeedsRoom>

/** What training there is and what is missing, as found by whom and when. */
export function NeedsPage(props: Props) {
  const { data, t, offers, csrf } = props
  return (
    <>
      <Offers offers={offers.filter(({ subjectId }) => subjectId === data.id)} csrf={csrf} />
      <p>{t(recordWords.needsIntro)}</p>
      {data.assessments.length === 0 && <EmptyState title={t(recordWords.noNeeds)} text={t(recordWords.noNeedsText)} />}
      {data.assessments.map((one) => (
        <Assessment key={one.id} {...props} one={one} />
      ))}
    </>
  )
}

function Assessment({ one, lang, t, offers, csrf }: Props & { one: NeedsAssessment }) {
  return (
    <Section framed title={one.title} aside={<Code>{one.code}</Code>}>
      <Offers quiet offers={offers.filter(({ subjectId }) => subjectId === one.id)} csrf={csrf} />
      <SummaryList
        columns={2}
        rows={[
          { key: t(recordWords.madeOn), value: <DayText lang={lang} day={one.madeOn} /> },
          { key: t(recordWords.by), value: t(authorWords[one.byDuty] ?? { en: one.byDuty, fr: one.byDuty }) },
          { key: t(recordWords.level), value: one.level ? t(levelWords[one.level]) : <Nothing /> },
          { key: t(recordWords.visibleTo), value: t(visibilityWords[one.visibleTo]) },
          ...(one.attachmentId
            ? [
                {
                  key: t(recordWords.report),
                  value: <a href={`/files/${one.attachmentId}`}>{t(recordWords.openReport)}</a>,
                },
              ]
            : []),
        ]}
      />
      <h3>{t(recordWords.standards)}</h3>
      <Prose>
        <p class="as-written">{one.standards}</p>
      </Prose>
      <h3>{t(recordWords.findings)}</h3>
      <Prose>
        <p class="as-written">{one.findings}</p>
      </Prose>
      {one.needs.length === 0 ? (
        <p class="hint">{t(recordWords.noTopics)}</p>
      ) : (
        <DataTable
          lang={lang}
          caption={`${t(recordWords.needs)} ${one.code}`}
          captionHidden
          columns={[
            { key: 'topic', label: t(recordWords.topic), long: true },
            { key: 'people', label: t(recordWords.people), numeric: true },
            { key: 'priority', label: t(recordWords.priority) },
            { key: 'approach', label: t(recordWords.approach), long: true },
          ]}
          rows={one.needs.map((need) => ({
            key: need.id,
            cells: [
              need.topic,
              need.people ?? <Nothing key="people" />,
              t(priorityWords[need.priority]),
              need.approach ?? <Nothing key="approach" />,
            ],
          }))}
        />
      )}
    </Section>
  )
}
