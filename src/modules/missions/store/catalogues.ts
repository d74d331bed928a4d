import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Role, TeamTheme } from '../vocabulary/posts.ts'

/** The roles that the catalogue has on a day. */
export async function rolesOn(tx: Tx, day: Day): Promise<Role[]> {
  const { rows } = await sql<Role>`select code, name, objective, stream, sensitive, restricted from missions.role
    where valid @> ${day}::date order by sec.fold(name ->> 'en')`.execute(tx)
  return rows
}

/** The themes that teams can have on a day. */
export async function themesOn(tx: Tx, day: Day): Promise<TeamTheme[]> {
  const { rows } = await sql<TeamTheme>`select code, name, requires from missions.team_theme
    where valid @> ${day}::date order by sec.fold(name ->> 'en')`.execute(tx)
  return rows
}
