import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'

export interface ChainLink {
  id: string
  code: string
  name: Localized
  /** The first and the last day on which it was active, as far as it is known; the last is null while it goes on. */
  from: Day | null
  to: Day | null
  here: boolean
}

/** A mission with those before and after it, the oldest first: MINUSTAH, MINUJUSTH, BINUH. One query, however long the chain is. */
export async function chainOf(tx: Tx, missionId: string): Promise<ChainLink[]> {
  const { rows } = await sql<ChainLink>`
    with recursive before as (
      select id, successor_of, 0 as step from missions.mission where id = ${missionId}
      union all select m.id, m.successor_of, b.step - 1 from missions.mission m join before b on m.id = b.successor_of where b.step > -20
    ), after as (
      select id, 0 as step from missions.mission where id = ${missionId}
      union all select m.id, a.step + 1 from missions.mission m join after a on m.successor_of = a.id where a.step < 20
    ), chain as (select id, step from before union select id, step from after)
    select m.id, m.code, m.id = ${missionId} as here,
      coalesce((select f.value from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'name' and f.superseded_at is null
        order by lower(f.valid) desc limit 1), jsonb_build_object('en', m.code, 'fr', m.code)) as name,
      (select min(lower(f.valid)) from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'status'
        and f.superseded_at is null and f.value #>> '{}' in ('active', 'drawdown', 'suspended')) as from,
      (select case when bool_or(upper_inf(f.valid)) then null else max(upper(f.valid)) - 1 end from missions.mission_fact f
        where f.mission_id = m.id and f.attribute = 'status' and f.superseded_at is null
          and f.value #>> '{}' in ('active', 'drawdown', 'suspended')) as to
    from chain c join missions.mission m on m.id = c.id order by c.step, m.code`.execute(tx)
  return rows
}
