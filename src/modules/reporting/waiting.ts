import { sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { releaseHref } from './vocabulary.ts'
import { releaseWords } from './words-of-releases.ts'

export const waiting = [
  defineWaiting({
    name: 'reporting.release-to-look-at',
    duties: ['evaluation-officer', 'communications-officer'],
    sql: (
      c,
    ) => sql`select r.id as subject_id, r.number || ' · ' || r.as_at as title, r.proposed_on as since, null::date as due
      from reporting.release r where r.state = 'proposed' and r.proposed_by <> ${c.actor.accountId}`,
    href: releaseHref,
    words: { label: releaseWords.toLookAt },
  }),
]
