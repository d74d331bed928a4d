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
