import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Period } from '#kernel/period.ts'
import type { Tx } from '#platform/database/connection.ts'
import { periodFrom } from './rows.ts'

export interface Membership {
  groupId: string
  valid: Period
}

/** The group whose strength a mission shares on a day, or the next one that it will join. */
export async function membershipOf(tx: Tx, missionId: string, day: string): Promise<Membership | null> {
  const { rows } = await sql<{ group_id: string; valid: string }>`
    select group_id, valid::text as valid from missions.group_member
    where mission_id = ${missionId} and (upper_inf(valid) or upper(valid) > ${day}::date) order by lower(valid) limit 1`.execute(
    tx,
  )
  const row = rows[0]
  return row ? { groupId: row.group_id, valid: periodFrom(row.valid) } : null
}

export async function groupsOf(tx: Tx): Promise<{ id: string; name: Localized }[]> {
  const { rows } = await sql<{ id: string; name: Localized }>`
    select id, name from missions.mission_group order by code`.execute(tx)
  return rows
}

/** The first day from one on, on which more places count for a group than its number allows; null where there is none. */
export async function firstDayOver(
  tx: Tx,
  groupId: string,
  from: string,
): Promise<{ day: string; allowed: number; taken: number } | null> {
  const { rows } = await sql<{ day: string; allowed: number; taken: number }>`
    with days as (
      select greatest(lower(o.counted), ${from}::date) as day from missions.occupancy o join missions.group_member m on m.mission_id = o.mission_id
      where m.group_id = ${groupId} and o.state <> 'released' and not isempty(o.counted) and upper(o.counted) > ${from}::date
      union select lower(s.valid) from missions.authorized_strength s
      where s.scope = 'group' and s.scope_id = ${groupId} and s.superseded_at is null and lower(s.valid) > ${from}::date
    ), counted as (
      select d.day, s.number as allowed, (select count(*)::int from missions.occupancy o
        join missions.group_member m on m.mission_id = o.mission_id and m.group_id = ${groupId} and m.valid @> d.day
        where o.state <> 'released' and o.counted @> d.day) as taken
      from days d join missions.authorized_strength s on s.scope = 'group' and s.scope_id = ${groupId} and s.superseded_at is null and s.valid @> d.day
    )
    select day, allowed, taken from counted where taken > allowed order by day limit 1`.execute(tx)
  return rows[0] ?? null
}
