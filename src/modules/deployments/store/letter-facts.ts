import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { EndKind } from '../vocabulary.ts'

export interface LetterFacts {
  personId: string
  name: string
  mission: Localized
  departure: Day
  arrival: Day | null
  end: Day
  endKind: EndKind | null
  /** The remark with which an extension was answered. */
  answer: string | null
}

/** What a letter about a deployment says, or null where it is gone. */
export async function letterFacts(
  tx: Tx,
  deploymentId: string,
  extensionId: string | null,
): Promise<LetterFacts | null> {
  const { rows } = await sql<LetterFacts>`
    select d.person_id as "personId", p.given_names || ' ' || p.family_name as name,
      coalesce((select f.value from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'name' and f.superseded_at is null
        and f.valid @> d.planned_departure), jsonb_build_object('en', m.code, 'fr', m.code)) as mission,
      coalesce(d.departed_on, d.planned_departure) as departure, d.arrived_on as arrival, coalesce(d.ended_on, d.planned_end) as "end",
      d.end_kind as "endKind", (select e.answer_reason from deployments.extension e where e.id = ${extensionId}::uuid) as answer
    from deployments.deployment d
    join people.person p on p.id = d.person_id
    join missions.mission m on m.id = d.mission_id
    where d.id = ${deploymentId}`.execute(tx)
  return rows[0] ?? null
}
