import { sql } from 'kysely'
import { addDays } from '#kernel/calendar.ts'
import { defineWaiting } from '#platform/desk-parts.ts'
import { deliverableHref } from './vocabulary-of-posts.ts'
import { deliverablePageWords } from './words-of-deliverables.ts'

/** Days before it is due on which a deliverable begins to wait for its holder and the desk. */
const AHEAD = 30

export const waitingOfPosts = [
  defineWaiting({
    name: 'deployments.deliverable-due',
    duties: ['candidate', 'mission-desk', 'rcmp-planner'],
    sql: (
      c,
    ) => sql`select d.id as subject_id, (d.title ->> ${c.language}) || ' · ' || p.code as title, d.recorded_at::date as since, d.due_on as due
      from deployments.deliverable d join missions.position p on p.id = d.position_id
      where d.state = 'planned' and d.due_on <= ${addDays(c.today, AHEAD)}::date`,
    href: deliverableHref,
    words: { label: deliverablePageWords.waiting },
  }),
]
