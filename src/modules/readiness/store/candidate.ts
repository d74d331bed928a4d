import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'

/** The name and code under which people know a candidacy. */
export async function labelOf(tx: Tx, candidacyId: string): Promise<Localized> {
  const { rows } = await sql<{ label: string }>`
    select k.code || coalesce(' · ' || p.given_names || ' ' || p.family_name, '') as label
    from candidacies.candidacy k left join people.person p on p.id = k.person_id where k.id = ${candidacyId}`.execute(
    tx,
  )
  const label = rows[0]?.label ?? ''
  return { en: label, fr: label }
}
