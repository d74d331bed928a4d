import { sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { DEADLINE_NEAR, messagesHref } from '../vocabulary/intake.ts'
import { parties, prospectHref } from '../vocabulary/prospects.ts'
import { requestHref } from '../vocabulary.ts'
import { exchangeWaitingWords } from '../words-of-exchanges.ts'
import { intakeWaitingWords } from '../words-of-intake-pages.ts'
import { prospectWaitingWords } from '../words-of-prospects.ts'

const title = sql`r.id as subject_id, r.code || ' · ' || r.subject as title`
const deferral = sql`requests.request r join requests.decision d on d.request_id = r.id and d.superseded_by is null and d.outcome = 'deferred'
  and r.state = 'assessing'`

export const waitingOfIntake = [
  defineWaiting({
    name: 'requests.deadline-near',
    duties: ['intake-officer'],
    sql: ({ today }) => sql`select ${title}, r.received_on as since, r.answer_by as due from requests.request r
      where r.state in ('acknowledged', 'assessing') and r.look_again_on is null and r.answer_by <= ${today}::date + ${sql.lit(DEADLINE_NEAR)}`,
    href: requestHref,
    words: { label: intakeWaitingWords.deadlineNear },
  }),
  // On the day itself a letter says it (letters/index.ts); from the next day on it waits.
  defineWaiting({
    name: 'requests.answer-owed',
    duties: ['intake-officer'],
    sql: ({ today }) => sql`select ${title}, d.decided_on as since, r.answer_by as due
      from requests.request r join requests.decision d on d.request_id = r.id and d.superseded_by is null
      where r.state = 'decided' and d.decided_on < ${today}::date
        and not exists (select from requests.answer a where a.request_id = r.id)`,
    href: requestHref,
    words: { label: intakeWaitingWords.answerOwed },
  }),
  defineWaiting({
    name: 'requests.deferred-due',
    duties: ['decision-body', 'intake-officer'],
    sql: ({ today }) => sql`select ${title}, d.decided_on as since, r.look_again_on as due from ${deferral}
      where r.look_again_on <= ${today}::date`,
    href: requestHref,
    words: { label: intakeWaitingWords.deferredDue },
  }),
  defineWaiting({
    name: 'requests.deferred-without-day',
    duties: ['intake-officer'],
    sql: () =>
      sql`select ${title}, d.decided_on as since, null::date as due from ${deferral} where r.look_again_on is null`,
    href: requestHref,
    words: { label: intakeWaitingWords.deferredWithoutDay },
  }),
  defineWaiting({
    name: 'requests.question-asked',
    duties: [...parties],
    sql: ({
      actor,
    }) => sql`select r.id as subject_id, r.code || ' · ' || r.subject as title, m.on_day as since, m.answer_by as due
      from requests.message m join requests.request r on r.id = m.request_id
      where m.kind = 'question' and m.asked_of = ${actor.duty} and r.state not in ('closed', 'withdrawn')
        and not exists (select from requests.message a where a.about_id = m.id and a.kind = 'answer')`,
    href: messagesHref,
    words: { label: exchangeWaitingWords.questionAsked },
  }),
  // A week before its day, so that there is time to take the step.
  defineWaiting({
    name: 'requests.prospect-step',
    duties: [...parties],
    sql: ({ actor, today }) => sql`select p.id as subject_id, p.code || ' · ' || p.title as title,
        (select max(e.on_day) from requests.prospect_entry e where e.prospect_id = p.id) as since, p.next_step_on as due
      from requests.prospect p
      where p.owner_duty = ${actor.duty} and p.status not in ('requested', 'dropped') and p.next_step_on <= ${today}::date + 7`,
    href: prospectHref,
    words: { label: prospectWaitingWords.stepDue },
  }),
]
