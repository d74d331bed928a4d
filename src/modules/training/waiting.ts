import { sql } from 'kysely'
import type { Language } from '#kernel/language.ts'
import { defineWaiting } from '#platform/desk-parts.ts'
import { sessionHref, traineeHref } from './vocabulary.ts'
import { waitingWords } from './words-letters.ts'

const underWay = sql`('initially-selected', 'recommended', 'nominated', 'reserve', 'host-accepted', 'offered', 'accepted')`
const officer = sql`p.given_names || ' ' || p.family_name as title`

export const waiting = [
  defineWaiting({
    name: 'training.to-mark',
    duties: ['training-officer'],
    sql: () => sql`select r.candidacy_id as subject_id, ${officer}, r.submitted_on as since, (r.submitted_on + 14) as due
      from training.research_assignment r join people.person p on p.id = r.person_id where r.state = 'submitted'`,
    href: traineeHref,
    words: { label: waitingWords.toMark },
  }),
  defineWaiting({
    name: 'training.to-seat',
    duties: ['training-officer'],
    sql: () => sql`select c.id as subject_id, ${officer}, greatest(c.screened_on, c.applied_on) as since,
        (c.planned_departure - 28) as due
      from candidacies.candidacy c join people.person p on p.id = c.person_id
      where c.state in ${underWay} and exists (select from training.enrolment e where e.candidacy_id = c.id)
        and not exists (select from training.enrolment e where e.candidacy_id = c.id
          and not exists (select from training.module_certificate k where k.enrolment_id = e.id))
        and not exists (select from training.research_assignment r where r.candidacy_id = c.id
          and (r.mark is null or r.mark < r.pass_mark))
        and not exists (select from training.pdt_seat t where t.candidacy_id = c.id and t.state in ('confirmed', 'completed'))`,
    href: traineeHref,
    words: { label: waitingWords.toSeat },
  }),
  defineWaiting({
    name: 'training.attendance',
    duties: ['training-officer'],
    sql: (c) => sql`select s.id as subject_id, s.code as title, s.ends as since, (s.ends + 7) as due
      from training.pdt_session s where s.ends <= ${c.today}::date and s.state = 'planned'
        and exists (select from training.pdt_seat t where t.session_id = s.id and t.state = 'confirmed')`,
    href: sessionHref,
    words: { label: waitingWords.attendance },
  }),
  defineWaiting({
    name: 'training.modules-due',
    duties: ['candidate'],
    sql: (c) => sql`select e.candidacy_id as subject_id, m.title ->> ${c.language as Language}::text as title,
        e.assigned_on as since, e.due_on as due
      from training.enrolment e join training.online_module m on m.id = e.module_id
      join candidacies.candidacy c on c.id = e.candidacy_id
      where c.state in ${underWay} and not exists (select from training.module_certificate k where k.enrolment_id = e.id)`,
    href: traineeHref,
    words: { label: waitingWords.modulesDue },
  }),
  defineWaiting({
    name: 'training.assignment-due',
    duties: ['candidate'],
    sql: () => sql`select r.candidacy_id as subject_id, c.code as title, r.assigned_on as since, r.due_on as due
      from training.research_assignment r join candidacies.candidacy c on c.id = r.candidacy_id
      where c.state in ${underWay} and r.state in ('assigned', 'returned')`,
    href: traineeHref,
    words: { label: waitingWords.assignmentDue },
  }),
]
