import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Terms } from '../vocabulary.ts'

export interface LetterFacts {
  personId: string
  name: string
  posting: Localized
  number: number
  sentOn: Day
  terms: Terms | null
  points: number
  /** Points that are not done. */
  open: number
  /** The earliest due day among open points. */
  due: Day | null
}

/** What the letter about a package says, or null where it is gone. */
export async function letterFacts(tx: Tx, packageId: string): Promise<LetterFacts | null> {
  const { rows } = await sql<LetterFacts>`
    select k.person_id as "personId", n.given_names || ' ' || n.family_name as name, b.title as posting, k.number, k.sent_on as "sentOn",
      case when k.kind = 'joining' then k.terms end as terms,
      (select count(*)::int from readiness.instruction_item i where i.package_id = k.id) as points,
      (select count(*)::int from readiness.instruction_item i where i.package_id = k.id and i.done_on is null) as open,
      (select min(i.due_on) from readiness.instruction_item i where i.package_id = k.id and i.done_on is null) as due
    from readiness.instruction_package k
    join people.person n on n.id = k.person_id
    join candidacies.candidacy c on c.id = k.candidacy_id
    join postings.posting b on b.id = c.posting_id
    where k.id = ${packageId}`.execute(tx)
  return rows[0] ?? null
}
