import { sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { rolesOf } from './rules/departments.ts'
import { EXPIRY_WINDOWS } from './rules/expiry.ts'
import { endingWithin } from './store/expiring.ts'
import { requestHref } from './vocabulary.ts'
import { waitingWords } from './words.ts'
import { expiryWaitingWords } from './words-of-decisions.ts'

const row = sql`r.id as subject_id, r.code || ' · ' || r.subject as title, coalesce(r.acknowledged_on, r.received_on) as since, r.answer_by as due`

/** A deferral stands: the request waits for its day (`waiting/of-intake.ts`). */
const isDeferred = sql`exists (select from requests.decision d where d.request_id = r.id and d.superseded_by is null and d.outcome = 'deferred')`

/** Partner departments that have not spoken on a request that is being assessed. */
const owed = (today: string) => sql`
  select p.organisation, p.role from requests.partner p
  where p.valid @> ${today}::date and not exists (
    select from requests.departmental_position d
    where d.request_id = r.id and d.department = p.organisation and d.superseded_by is null)`

export const waiting = [
  defineWaiting({
    name: 'requests.to-acknowledge',
    duties: ['intake-officer'],
    sql: () => sql`select ${row} from requests.request r where r.state = 'received'`,
    href: requestHref,
    words: { label: waitingWords.toAcknowledge },
  }),
  defineWaiting({
    name: 'requests.position-owed',
    duties: ['gac-assessor', 'ps-assessor', 'rcmp-planner'],
    sql: (c) => sql`select ${row} from requests.request r where r.state in ('acknowledged', 'assessing')
      and exists (select from (${owed(c.today)}) o where o.role = any(${[...rolesOf(c.actor.duty)]}::text[]))`,
    href: requestHref,
    words: { label: waitingWords.positionOwed },
  }),
  defineWaiting({
    name: 'requests.decision-due',
    duties: ['decision-body'],
    sql: (c) =>
      sql`select ${row} from requests.request r where r.state = 'assessing' and not exists (${owed(c.today)})
        and not ${isDeferred}`,
    href: requestHref,
    words: { label: waitingWords.decisionDue },
  }),
  defineWaiting({
    name: 'requests.decision-ends-soon',
    duties: ['rcmp-planner', 'gac-assessor'],
    sql: (c) => sql`select e.request_id as subject_id, e.code || ' · ' || e.subject as title,
        (e.after - ${EXPIRY_WINDOWS[1]}::int) as since, (e.after - 1) as due
      from (${endingWithin(c.today, EXPIRY_WINDOWS[1])}) e`,
    href: requestHref,
    words: { label: expiryWaitingWords.ending },
  }),
]
