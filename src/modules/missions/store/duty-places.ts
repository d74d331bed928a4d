import { sql } from 'kysely'
import type { DutyPlaces } from '#platform/access/duty-places.ts'

/** The missions for which commanders and desks work, under their name of the day; the latest one where none holds. */
export const missionsOfDuties: DutyPlaces = {
  kind: 'mission',
  sql: (c) => sql`
    select m.id, coalesce((select f.value from missions.mission_fact f
      where f.mission_id = m.id and f.attribute = 'name' and f.superseded_at is null
      order by f.valid @> ${c.today}::date desc, lower(f.valid) desc limit 1), jsonb_build_object('en', m.code, 'fr', m.code)) as name
    from missions.mission m`,
}
