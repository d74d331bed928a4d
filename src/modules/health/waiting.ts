import { sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { assessmentHref } from './vocabulary.ts'
import { waitingWords } from './words.ts'

const row = sql`a.id as subject_id, p.given_names || ' ' || p.family_name as title, a.requested_on as since, a.due_on as due
  from health.assessment a join people.person p on p.id = a.person_id`

export const waiting = [
  defineWaiting({
    name: 'health.to-schedule',
    duties: ['health-administrator'],
    sql: () => sql`select ${row} where a.state in ('requested', 'forms-in') and a.scheduled_for is null`,
    href: assessmentHref,
    words: { label: waitingWords.toSchedule },
  }),
  defineWaiting({
    name: 'health.forms-owed',
    duties: ['health-administrator'],
    sql: () => sql`select ${row} where a.state = 'scheduled'`,
    href: assessmentHref,
    words: { label: waitingWords.formsOwed },
  }),
  defineWaiting({
    name: 'health.medical-outcome',
    duties: ['physician'],
    sql: () => sql`select ${row} where a.kind = 'medical' and a.state not in ('concluded', 'cancelled')`,
    href: assessmentHref,
    words: { label: waitingWords.medicalOutcome },
  }),
  defineWaiting({
    name: 'health.psychological-outcome',
    duties: ['psychologist'],
    sql: () => sql`select ${row} where a.kind = 'psychological' and a.state not in ('concluded', 'cancelled')`,
    href: assessmentHref,
    words: { label: waitingWords.psychologicalOutcome },
  }),
]
