import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'

/** States that somebody or something is in, so that there is something to see at each turn; those that are empty. */
export async function statesOfNobody(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    with wanted (kind, state) as (values
      ${sql.join(coverage.flatMap(([kind, states]) => states.map((state) => sql`(${kind}, ${state})`)))}),
    there (kind, state) as (
      select 'candidacy', state from candidacies.candidacy union select 'deployment', state from deployments.deployment
      union select 'request', state from requests.request union select 'posting', state from postings.posting
      union select 'extension', state from deployments.extension union select 'seat', state from training.pdt_seat
      union select 'assignment', state from training.research_assignment union select 'occupancy', state from missions.occupancy)
    select 'nothing is in the state ' || w.state || ' (' || w.kind || ')' as what from wanted w
    where not exists (select from there t where t.kind = w.kind and t.state = w.state)`.execute(tx)
  return rows.map(({ what }) => what)
}

const coverage: readonly (readonly [string, readonly string[]])[] = [
  [
    'candidacy',
    [
      ...[
        'applied',
        'endorsed',
        'not-released',
        'initially-selected',
        'not-selected',
        'recommended',
        'not-recommended',
        'nominated',
      ],
      ...['reserve', 'not-accepted', 'host-accepted', 'offered', 'accepted', 'declined', 'deployed', 'withdrawn'],
    ],
  ],
  ['deployment', ['preparing', 'departed', 'arrived', 'on-duty', 'ended', 'closed', 'cancelled']],
  ['request', ['received', 'acknowledged', 'assessing', 'decided', 'closed', 'withdrawn']],
  ['posting', ['draft', 'published', 'closed', 'completed']],
  ['extension', ['requested', 'granted', 'refused']],
  ['seat', ['confirmed', 'completed', 'lost']],
  ['assignment', ['assigned', 'submitted', 'returned', 'marked']],
  ['occupancy', ['reserved', 'filled', 'released']],
]
