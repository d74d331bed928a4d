import { type RawBuilder, sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'

/**
 * Positions that need a successor: the last officer leaves within the lead time of that kind of mission, nobody holds the
 * position afterwards and it goes on existing. Columns: position_id, mission_id, ends (first day without), due.
 * `postings` leaves out those that a bulletin already offers.
 */
export const successorsDueSql = (today: string): RawBuilder<unknown> => sql`
  select p.id as position_id, p.mission_id, p.code, p.title, last.ends, (last.ends - make_interval(months => l.months))::date as due
  from missions.position p
    join missions.mission m on m.id = p.mission_id
    join lateral (select max(upper(o.period)) as ends from missions.occupancy o
      where o.position_id = p.id and o.state <> 'released') last on last.ends is not null
    join missions.rotation_lead l on l.kind = m.kind and l.valid @> ${today}::date
  where last.ends >= ${today}::date and p.valid @> last.ends
    and not exists (select from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'status' and f.superseded_at is null
      and f.valid @> last.ends and f.value #>> '{}' in ('drawdown', 'closed', 'archived'))
    and (last.ends - make_interval(months => l.months))::date <= ${today}::date`

export interface SuccessorDue {
  positionId: string
  missionId: string
  code: string
  title: Localized
  /** First day on which nobody holds the position. */
  ends: string
  due: string
}

/** The positions that need a successor, the earliest end first. `missionIds: null`: of all missions. */
export async function successorsDue(
  tx: Tx,
  today: string,
  missionIds: readonly string[] | null,
): Promise<SuccessorDue[]> {
  const rows = await sql<{
    position_id: string
    mission_id: string
    code: string
    title: Localized
    ends: string
    due: string
  }>`
    select * from (${successorsDueSql(today)}) d
    where ${missionIds === null ? sql`true` : sql`d.mission_id = any(${missionIds}::uuid[])`} order by d.ends, d.code`.execute(
    tx,
  )
  return rows.rows.map((row) => ({
    positionId: row.position_id,
    missionId: row.mission_id,
    code: row.code,
    title: row.title,
    ends: row.ends,
    due: row.due,
  }))
}
