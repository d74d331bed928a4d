import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'

/** Who stands or is planned on a position, without by whom, in order of time. */
export async function movedStays(tx: Tx, positionId: string): Promise<{ id: string; from: Day; to: Day }[]> {
  const { rows } = await sql<{ id: string; from: Day; to: Day }>`
    select id, lower(period) as from, upper(period) as to from missions.occupancy
    where position_id = ${positionId} and state <> 'released' order by lower(period)`.execute(tx)
  return rows
}

/** Stays go with their position to another mission; the strength there is judged for each, and the first that does not fit refuses all. */
export async function moveStays(
  tx: Tx,
  ids: readonly string[],
  move: { from: string; to: string; missionId: string },
  c: Pick<Circumstances, 'actor' | 'now'>,
): Promise<void> {
  await sql`update missions.position set moved_from = ${move.from} where id = ${move.to}`.execute(tx)
  await sql`update missions.occupancy o set position_id = ${move.to}, mission_id = ${move.missionId},
      group_id = (select g.group_id from missions.group_member g where g.mission_id = ${move.missionId} and g.valid @> lower(o.period)),
      version = o.version + 1, recorded_at = ${c.now}, recorded_by = ${c.actor.accountId}
    where o.id = any(${ids}::uuid[])`.execute(tx)
}

export interface MovedLink {
  id: string
  code: string
  missionName: Localized
  day: Day
}

/** From where a position came, and where it went. */
export async function movesOf(tx: Tx, positionId: string): Promise<{ from: MovedLink | null; to: MovedLink | null }> {
  const { rows } = await sql<MovedLink & { way: 'from' | 'to' }>`
    select w.way, w.id, w.code, w.day, coalesce((select f.value from missions.mission_fact f where f.mission_id = w.mission_id
        and f.attribute = 'name' and f.superseded_at is null order by f.valid @> w.day desc, lower(f.valid) desc limit 1),
        jsonb_build_object('en', w.code, 'fr', w.code)) as "missionName"
    from (select 'from' as way, b.id, b.code, b.mission_id, lower(p.valid) as day
        from missions.position p join missions.position b on b.id = p.moved_from where p.id = ${positionId}
      union all
      select 'to', n.id, n.code, n.mission_id, lower(n.valid) from missions.position n where n.moved_from = ${positionId}) w`.execute(
    tx,
  )
  const of = (way: 'from' | 'to') => rows.find((row) => row.way === way) ?? null
  return { from: of('from'), to: of('to') }
}
