import { sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { authoritiesHref } from './vocabulary.ts'
import { waitingWords } from './words.ts'

export const waiting = [
  defineWaiting({
    name: 'missions.decision-to-carry-out',
    duties: ['rcmp-planner'],
    sql: (
      c,
    ) => sql`select d.id as subject_id, d.code || ' · ' || r.subject as title, d.decided_on as since, lower(d.valid) as due
      from requests.decision d join requests.request r on r.id = d.request_id
      where d.outcome = 'approved' and d.superseded_by is null and upper(d.valid) > ${c.today}::date and not exists (
        select from missions.authorized_strength s where s.decision_id = d.id)`,
    href: (_id, lang) => authoritiesHref(lang),
    words: { label: waitingWords.decision },
  }),
]
