import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'

export interface ReturnFacts {
  personId: string
  name: string
  mission: Localized
  count: number
  first: Day
  last: Day
  /** The first follow-up for the family, or the first of all. */
  family: Day
}

/** What the letters after a return say, or null where nothing follows. */
export async function returnFacts(tx: Tx, deploymentId: string): Promise<ReturnFacts | null> {
  const { rows } = await sql<ReturnFacts>`
    select d.person_id as "personId", p.given_names || ' ' || p.family_name as name,
      coalesce((select n.value from missions.mission_fact n where n.mission_id = m.id and n.attribute = 'name' and n.superseded_at is null
        and n.valid @> d.planned_departure), jsonb_build_object('en', m.code, 'fr', m.code)) as mission,
      count(f.id)::int as count, min(f.due_on) as first, max(f.due_on) as last,
      coalesce(min(f.due_on) filter (where f.kind = 'family'), min(f.due_on)) as family
    from deployments.deployment d
    join people.person p on p.id = d.person_id
    join missions.mission m on m.id = d.mission_id
    join reintegration.follow_up f on f.deployment_id = d.id
    where d.id = ${deploymentId} group by d.id, p.id, m.id`.execute(tx)
  return rows[0] ?? null
}

/** What the reminder of one follow-up says. */
export async function dueFacts(
  tx: Tx,
  followUpId: string,
): Promise<{ personId: string; name: string; title: Localized; due: Day } | null> {
  const { rows } = await sql<{ personId: string; name: string; title: Localized; due: Day }>`
    select f.person_id as "personId", p.given_names || ' ' || p.family_name as name, f.title, f.due_on as due
    from reintegration.follow_up f join people.person p on p.id = f.person_id where f.id = ${followUpId}`.execute(tx)
  return rows[0] ?? null
}
