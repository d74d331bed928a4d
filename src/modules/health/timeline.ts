import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import { defineTimeline } from '#platform/desk-parts.ts'
import { kindWords, outcomeText, purposeWords, timelineWords } from './words.ts'

/** A code as its two words, for the params of a timeline. */
const worded = (column: string, words: Record<string, Localized>) =>
  sql`(${JSON.stringify(words)}::jsonb -> ${sql.ref(column)})`

/** Dates and the word; the notes never. Those who must not see health at all do not see that there was any. */
const hiddenFrom = ['contingent-commander', 'host-liaison', 'finance-officer', 'mission-desk', 'service-chief'] as const

export const timeline = [
  defineTimeline({
    name: 'health.requested',
    hiddenFrom,
    sql: () => sql`select a.person_id, a.requested_on as on_day, a.id as ref_id, jsonb_build_object(
        'kind', ${worded('a.kind', kindWords)}, 'purpose', ${worded('a.purpose', purposeWords)}) as params
      from health.assessment a where a.state <> 'cancelled'`,
    words: { text: timelineWords.requested },
  }),
  defineTimeline({
    name: 'health.declared',
    hiddenFrom: [...hiddenFrom, 'health-administrator'],
    sql: () => sql`select o.person_id, o.declared_on as on_day, o.id as ref_id, jsonb_build_object(
        'kind', ${worded('o.kind', kindWords)}, 'outcome', ${worded('o.outcome', outcomeText)}) as params
      from health.outcome o where o.superseded_at is null`,
    words: { text: timelineWords.declared },
  }),
]
