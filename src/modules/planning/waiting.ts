import { sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { packageHref } from './vocabulary/package.ts'
import { packageWaitingWords } from './words-of-package-waiting.ts'

export const waiting = [
  // Every partner has spoken and nothing lies before those who decide; what was put before them already, deferred or not, waits elsewhere.
  defineWaiting({
    name: 'planning.package-to-submit',
    duties: ['rcmp-planner'],
    sql: ({ today }) => sql`select r.id as subject_id, r.code || ' · ' || r.subject as title,
        coalesce(r.acknowledged_on, r.received_on) as since, r.answer_by as due
      from requests.request r where r.state = 'assessing'
        and not exists (select from planning.package p where p.request_id = r.id and p.state = 'submitted')
        and not exists (select from requests.decision d where d.request_id = r.id and d.superseded_by is null)
        and not exists (select from requests.partner p where p.valid @> ${today}::date and not exists (
          select from requests.departmental_position d
          where d.request_id = r.id and d.department = p.organisation and d.superseded_by is null))`,
    href: packageHref,
    words: { label: packageWaitingWords.toSubmit },
  }),
]
