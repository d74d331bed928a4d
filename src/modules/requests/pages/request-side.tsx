import { daysBetween } from '#kernel/calendar.ts'
import { DayText, SummaryList } from '#platform/web/components/index.ts'
import { countryName } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { RequestFile } from '../views/one.ts'
import { versionsHref } from '../vocabulary/intake.ts'
import { prospectHref } from '../vocabulary/prospects.ts'
import { pageWords } from '../words.ts'
import { channelWords, requesterKindWords } from '../words-of-asked.ts'
import { intakePageWords as words } from '../words-of-intake-pages.ts'
import { DaysText } from './deadline.tsx'

/** The figures of a request beside its text: who asked, how it came, its days, and how long they took. */
export function SidePart({ data, lang, t }: PageProps<RequestFile>) {
  const { request, intake } = data
  const prospect = (data as Partial<Pick<RequestFile, 'prospect'>>).prospect
  const day = (value: string | null) => value && <DayText lang={lang} day={value} />
  const only = (key: string, value: string | null) => (value ? [{ key, value: day(value) }] : [])
  const days = (until: string | null) => (
    <DaysText lang={lang} days={until === null ? null : daysBetween(request.receivedOn, until)} />
  )
  return (
    <>
      <SummaryList
        rows={[
          { key: t(pageWords.requesterKind), value: t(requesterKindWords[request.requesterKind]) },
          { key: t(pageWords.requester), value: request.requester },
          {
            key: t(pageWords.hostCountry),
            value: request.hostCountry && countryName(lang, request.hostCountry, data.countries),
          },
          { key: t(pageWords.asked), value: request.askedNumber },
          { key: t(words.channel), value: request.channel && t(channelWords[request.channel]) },
          { key: t(words.noteReference), value: request.noteReference },
          { key: t(words.noteDated), value: day(request.noteDated) },
          { key: t(pageWords.received), value: day(request.receivedOn) },
          { key: t(pageWords.acknowledged), value: day(request.acknowledgedOn) },
          { key: t(pageWords.answerBy), value: day(request.answerBy) },
          ...only(t(words.lookAgainOn), request.state === 'assessing' ? request.lookAgainOn : null),
          ...only(t(words.closedOn), request.closedOn),
          ...(request.closingNote ? [{ key: t(words.remarks), value: request.closingNote }] : []),
          ...only(t(words.withdrawnOn), request.withdrawnOn),
          { key: t(words.daysToAcknowledge), value: days(request.acknowledgedOn) },
          { key: t(words.daysToDecision), value: days(intake.decidedOn) },
          ...(intake.corrections > 0
            ? [{ key: t(words.versions), value: <a href={versionsHref(request.id, lang)}>{intake.corrections}</a> }]
            : []),
          ...(prospect
            ? [{ key: t(words.prospect), value: <a href={prospectHref(prospect.id, lang)}>{prospect.code}</a> }]
            : []),
        ]}
      />
      <p class="hint">{t(words.daysExplained)}</p>
    </>
  )
}
