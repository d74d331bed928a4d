import { sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { guideRequestHref, interestHref } from './vocabulary.ts'
import { guidePageWords } from './words-of-guides.ts'
import { interestPageWords } from './words-of-interests.ts'

/** Titles are codes: who asked stands on the page, not on the home page of whoever answers. */
export const waiting = [
  defineWaiting({
    name: 'enquiries.guide-to-send',
    duties: ['communications-officer'],
    sql: () => sql`select r.id as subject_id, r.code as title, r.asked_on as since, r.due_on as due from enquiries.guide_request r
      where r.state = 'received'`,
    href: guideRequestHref,
    words: { label: guidePageWords.waiting },
  }),
  defineWaiting({
    name: 'enquiries.interest-to-answer',
    duties: ['service-coordinator', 'rcmp-adviser'],
    sql: () => sql`select i.id as subject_id, i.code as title, i.said_on as since, i.due_on as due from enquiries.course_interest i
      where i.state = 'received'`,
    href: interestHref,
    words: { label: interestPageWords.waiting },
  }),
]
