import { sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { vettingHref } from './vocabulary.ts'
import { waitingWords } from './words.ts'

export const waiting = [
  defineWaiting({
    name: 'conduct.to-declare',
    duties: ['conduct-officer'],
    sql: () => sql`select v.id as subject_id, p.given_names || ' ' || p.family_name as title, v.requested_on as since, v.due_on as due
      from conduct.vetting v join people.person p on p.id = v.person_id where v.state = 'requested'`,
    href: vettingHref,
    words: { label: waitingWords.toDeclare },
  }),
]
