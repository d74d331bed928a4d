import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import { type Period, toRangeText } from '#kernel/period.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { LivingBrief } from '../vocabulary/risk.ts'
import { placeKey } from './risk.ts'
import { periodFrom } from './rows.ts'

type BriefRow = Omit<LivingBrief, 'valid'> & { valid: string | null }
const select = sql`select b.id, b.mission_id as "missionId", b.place, b.number, b.state, b.written_on as "writtenOn", b.valid::text as valid,
  b.parts, b.source_note as "sourceNote", b.version from missions.living_brief b`
const briefFrom = (row: BriefRow): LivingBrief => ({ ...row, valid: row.valid === null ? null : periodFrom(row.valid) })

/** Every version of a mission that the reader may see, by place, the newest first. */
export async function briefsOf(tx: Tx, missionId: string): Promise<LivingBrief[]> {
  const { rows } = await sql<BriefRow>`${select} where b.mission_id = ${missionId} and b.state <> 'discarded'
    order by b.place_key, b.number desc`.execute(tx)
  return rows.map(briefFrom)
}

export async function lockBrief(tx: Tx, id: string): Promise<LivingBrief | null> {
  const { rows } = await sql<BriefRow>`${select} where b.id = ${id} for update`.execute(tx)
  return rows[0] ? briefFrom(rows[0]) : null
}

export async function lockStandingBrief(tx: Tx, one: LivingBrief): Promise<LivingBrief[]> {
  const { rows } =
    await sql<BriefRow>`${select} where b.mission_id = ${one.missionId} and b.place_key = ${placeKey(one.place)}
    and b.state = 'issued' and upper_inf(b.valid) for update`.execute(tx)
  return rows.map(briefFrom)
}

export async function insertBrief(
  tx: Tx,
  b: Pick<LivingBrief, 'id' | 'missionId' | 'place' | 'writtenOn' | 'parts' | 'sourceNote'>,
  by: { at: string; account: string },
): Promise<void> {
  await sql`insert into missions.living_brief (id, mission_id, place, place_key, number, state, written_on, parts, source_note,
      recorded_at, recorded_by)
    select ${b.id}, ${b.missionId}, ${b.place === null ? null : JSON.stringify(b.place)}::jsonb, ${placeKey(b.place)},
      coalesce(max(x.number), 0) + 1, 'draft', ${b.writtenOn}::date, ${JSON.stringify(b.parts)}::jsonb, ${b.sourceNote}, ${by.at}, ${by.account}
    from missions.living_brief x where x.mission_id = ${b.missionId} and x.place_key = ${placeKey(b.place)}`.execute(tx)
}

export async function changeBrief(
  tx: Tx,
  id: string,
  to: Pick<LivingBrief, 'writtenOn' | 'parts' | 'sourceNote'>,
): Promise<void> {
  await sql`update missions.living_brief set written_on = ${to.writtenOn}, parts = ${JSON.stringify(to.parts)}::jsonb,
    source_note = ${to.sourceNote}, version = version + 1 where id = ${id}`.execute(tx)
}

export async function issueBrief(tx: Tx, id: string, valid: Period): Promise<void> {
  await sql`update missions.living_brief set state = 'issued', valid = ${toRangeText(valid)}::daterange, version = version + 1
    where id = ${id}`.execute(tx)
}

/** What was released of a mission for a day. */
export async function briefsOn(tx: Tx, missionId: string, day: Day): Promise<LivingBrief[]> {
  const { rows } =
    await sql<BriefRow>`${select} where b.mission_id = ${missionId} and b.state = 'issued' and b.valid @> ${day}::date
    order by b.place_key`.execute(tx)
  return rows.map(briefFrom)
}
