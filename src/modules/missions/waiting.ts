import { type RawBuilder, sql } from 'kysely'
import type { Circumstances } from '#platform/circumstances.ts'
import type { TouchedPart } from '#platform/consequences.ts'
import { defineWaiting, type Waiting } from '#platform/desk-parts.ts'
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

/** What a part asks, as it waits on the home page of whoever has it. */
export function tasksWaiting(part: TouchedPart): Waiting {
  const asks = Object.entries(part.asks).filter(([, ask]) => ask.owner)
  const owners = [...new Set(asks.flatMap(([, ask]) => ask.owner ?? []))]
  const called = (c: Circumstances): RawBuilder<unknown> =>
    sql.join(
      asks.map(([name, ask]) => sql`when ${name} then ${ask.label[c.language]}`),
      sql` `,
    )
  return defineWaiting({
    name: part.name,
    duties: owners,
    sql: (c) => sql`select t.reference as subject_id,
        (case t.ask ${called(c)} else t.ask end) || ' · ' || coalesce(n.name || ' · ', '') || n.code as title,
        t.recorded_at::date as since, t.due_on as due
      from missions.consequence t join (${part.named(c)}) n on n.reference = t.reference
      where t.part = ${part.name} and t.done_on is null and t.owner_duty = ${c.actor.duty}`,
    href: part.href,
    words: { label: part.words.waits },
  })
}
