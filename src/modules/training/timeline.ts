import { sql } from 'kysely'
import { defineTimeline } from '#platform/desk-parts.ts'
import { seatWords } from './words.ts'
import { timelineWords } from './words-letters.ts'

const hiddenFrom = ['finance-officer', 'host-liaison'] as const

export const timeline = [
  defineTimeline({
    name: 'training.certificate',
    hiddenFrom,
    sql: () => sql`select k.person_id, k.issued_on as on_day, k.id as ref_id, jsonb_build_object('title', m.title) as params
      from training.module_certificate k join training.enrolment e on e.id = k.enrolment_id
      join training.online_module m on m.id = e.module_id`,
    words: { text: timelineWords.certificate },
  }),
  defineTimeline({
    name: 'training.submitted',
    hiddenFrom,
    sql: () => sql`select r.person_id, r.submitted_on as on_day, r.id as ref_id, '{}'::jsonb as params
      from training.research_assignment r where r.submitted_on is not null`,
    words: { text: timelineWords.submitted },
  }),
  defineTimeline({
    name: 'training.marked',
    hiddenFrom,
    sql: () => sql`select r.person_id, r.marked_on as on_day, r.id as ref_id, '{}'::jsonb as params
      from training.research_assignment r where r.marked_on is not null`,
    words: { text: timelineWords.marked },
  }),
  defineTimeline({
    name: 'training.seat',
    hiddenFrom,
    sql: () => sql`select t.person_id, coalesce(t.concluded_on, t.confirmed_on) as on_day, t.id as ref_id,
        jsonb_build_object('code', s.code, 'state', ${JSON.stringify(seatWords)}::jsonb -> t.state) as params
      from training.pdt_seat t join training.pdt_session s on s.id = t.session_id`,
    words: { text: timelineWords.seat },
  }),
]
