import { sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { postingHref } from './words-of-addresses.ts'
import { waitingWords } from './words-of-pages.ts'

export const waiting = [
  defineWaiting({
    name: 'postings.to-publish',
    duties: ['communications-officer', 'irss-officer'],
    sql: () => sql`select p.id as subject_id, p.code || ' · ' || coalesce(nullif(p.title ->> 'en', ''), p.title ->> 'fr') as title,
      p.recorded_at::date as since, p.closes_on as due from postings.posting p where p.state = 'draft'`,
    href: postingHref,
    words: { label: waitingWords.toPublish },
  }),
]
