import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import { type MissionOn, missionOn, type Position, positionsOf } from '#modules/missions/index.ts'
import type { Subject } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { criteriaOf, postingColumns, versionInForce } from './store.ts'
import type { Criterion, Posting } from './vocabulary.ts'

/** A position that somebody leaves, with the bulletin before, if there was one. */
export interface SuccessorSubject extends Subject {
  position: Position
  mission: MissionOn
  /** The day from which nobody holds the position; null where nobody holds it now or later. */
  freeFrom: Day | null
  alreadyProposed: boolean
  before: { posting: Posting; criteria: Criterion[] } | null
}

export async function successorSubject(tx: Tx, positionId: string, today: Day): Promise<SuccessorSubject | null> {
  const position = (await positionsOf(tx, [positionId])).get(positionId)
  const mission = position && (await missionOn(tx, position.missionId, today))
  if (!position || !mission) return null
  const { rows } = await sql<{ free: Day | null; proposed: boolean }>`
    with last as (select max(upper(o.period)) as free from missions.occupancy o
      where o.position_id = ${positionId} and o.state <> 'released' and upper(o.period) > ${today}::date)
    select last.free, exists (select from postings.posting_position x join postings.posting p on p.id = x.posting_id
      where x.position_id = ${positionId} and ${isForSuccessor}) as proposed from last`.execute(tx)
  const before =
    await sql<Posting>`select ${postingColumns} from postings.posting p join postings.posting_position x on x.posting_id = p.id
    where x.position_id = ${positionId} and p.state <> 'cancelled' order by p.planned_departure desc limit 1`.execute(
      tx,
    )
  const posting = before.rows[0]
  const version = posting && (await versionInForce(tx, posting.id))
  const criteria = version ? ((await criteriaOf(tx, [version.id])).get(version.id) ?? []) : []
  const label = { en: `${position.code} · ${position.title.en}`, fr: `${position.code} · ${position.title.fr}` }
  return {
    id: positionId,
    scope: { missionId: position.missionId },
    label,
    position,
    mission,
    freeFrom: rows[0]?.free ?? null,
    alreadyProposed: rows[0]?.proposed ?? false,
    before: posting ? { posting, criteria } : null,
  }
}

/** A bulletin that is about whoever follows on the position, not about who is there. `last.free` is the day it becomes free. */
const isForSuccessor = sql`p.state in ('draft', 'published', 'closed') and p.planned_departure >= last.free - 31`

/** Positions whose last officer leaves within the lead time of that kind of mission, and for which no bulletin is under way (T8). */
export async function successorsDue(tx: Tx, today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with ends as (select o.position_id as id, max(upper(o.period)) as free from missions.occupancy o
      where o.state <> 'released' and upper(o.period) > ${today}::date group by o.position_id)
    select last.id from ends last join missions.position q on q.id = last.id join missions.mission m on m.id = q.mission_id
      join missions.rotation_lead l on l.kind = m.kind and l.valid @> ${today}::date
    where not q.restricted and q.valid @> last.free and last.free - make_interval(months => l.months) <= ${today}::date
      and not exists (select from postings.posting_position x join postings.posting p on p.id = x.posting_id
        where x.position_id = last.id and ${isForSuccessor})
    order by last.free, q.code`.execute(tx)
  return rows.map(({ id }) => id)
}
