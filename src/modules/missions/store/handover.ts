import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'

export interface Handover {
  days: number
  counted: boolean
}

/** How long both may be there at a hand-over in the mission on a day, and whether both count. */
export async function handoverOn(tx: Tx, missionId: string, day: Day): Promise<Handover> {
  const { rows } =
    await sql<Handover>`select days, counted from missions.handover_on(${missionId}::uuid, ${day}::date)`.execute(tx)
  return rows[0] ?? { days: 0, counted: true }
}

/** What holds in the mission from a day on; what held before stays on record until then. */
export async function writeHandover(
  tx: Tx,
  missionId: string,
  one: { days: number; counted: boolean; decisionId: string | null; from: Day; source: object },
  c: Pick<Circumstances, 'actor' | 'now' | 'fresh'>,
): Promise<void> {
  const by = sql`${c.now}::timestamptz, ${c.actor.accountId}::uuid`
  // What is kept of the rule that held until then becomes a row of its own: nothing is overwritten.
  await sql`with gone as (update missions.handover set superseded_at = ${c.now}
      where mission_id = ${missionId} and superseded_at is null and (upper_inf(valid) or upper(valid) > ${one.from}::date) returning *)
    insert into missions.handover (id, mission_id, days, counted, decision_id, valid, source, recorded_at, recorded_by)
    select ${c.fresh()}, mission_id, days, counted, decision_id, daterange(lower(valid), ${one.from}::date), source, ${by}
    from gone where lower(valid) < ${one.from}::date`.execute(tx)
  await sql`insert into missions.handover (id, mission_id, days, counted, decision_id, valid, source, recorded_at, recorded_by)
    values (${c.fresh()}, ${missionId}, ${one.days}, ${one.counted}, ${one.decisionId}, daterange(${one.from}::date, null),
      ${JSON.stringify(one.source)}::jsonb, ${by})`.execute(tx)
}
