import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'

/** What a letter about a candidacy needs to say. Days come as YYYY-MM-DD. */
export interface LetterFacts {
  personId: string
  code: string
  officer: string
  posting: Localized
  serviceId: string
  departure: string
}

export async function letterFacts(tx: Tx, candidacyId: string): Promise<LetterFacts | null> {
  const { rows } = await sql<LetterFacts>`
    select k.person_id as "personId", k.code, p.given_names || ' ' || p.family_name as officer, b.title as posting, k.service_id as "serviceId",
      k.planned_departure as departure
    from candidacies.candidacy k join people.person p on p.id = k.person_id join postings.posting b on b.id = k.posting_id
    where k.id = ${candidacyId}`.execute(tx)
  return rows[0] ?? null
}

/** Those whose application for a bulletin has not ended. */
export async function applicantsOf(
  tx: Tx,
  postingId: string,
): Promise<Pick<LetterFacts, 'personId' | 'code' | 'posting'>[]> {
  const { rows } = await sql<Pick<LetterFacts, 'personId' | 'code' | 'posting'>>`
    select k.person_id as "personId", k.code, b.title as posting from candidacies.candidacy k join postings.posting b on b.id = k.posting_id
    where k.posting_id = ${postingId} and k.state not in ('withdrawn', 'not-released', 'not-selected', 'not-recommended', 'not-accepted',
      'declined', 'deployed')`.execute(tx)
  return rows
}
