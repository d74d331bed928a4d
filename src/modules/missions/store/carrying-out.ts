import { sql } from 'kysely'
import { type AskedFor, askedFor, type Decision } from '#modules/requests/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type LineLeft, linesLeft } from '../rules/post-of-line.ts'

/** What was made of a decision besides strength: missions that trace to it, posts opened under it. */
export interface CarriedOut {
  request: { id: string; code: string; subject: string }
  missions: { id: string; code: string }[]
  opened: number
}

export async function carriedOut(tx: Tx, decisionIds: readonly string[]): Promise<Map<string, CarriedOut>> {
  const { rows } = await sql<CarriedOut & { id: string }>`
    select d.id, jsonb_build_object('id', r.id, 'code', r.code, 'subject', r.subject) as request,
      (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'code', m.code) order by m.code), '[]') from missions.mission m
        where m.decision_id = d.id) as missions,
      (select count(*)::int from missions.position p where p.decision_id = d.id) as opened
    from requests.decision d join requests.request r on r.id = d.request_id
    where d.id = any(${`{${decisionIds.join(',')}}`}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, ...one }) => [id, one]))
}

/** Missions that trace to a decision. */
export async function missionsUnder(tx: Tx, decisionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from missions.mission where decision_id = ${decisionId}`.execute(
    tx,
  )
  return rows.map((row) => row.id)
}

/** What a mission's decision still asks of the planner: strength first, then posts, as the request asked for them. */
export interface NextOfMission {
  decision: { id: string; code: string; number: number }
  /** Officers of the decision that have no post yet. */
  left: number
  lines: LineLeft[]
}

export async function nextOfMission(
  tx: Tx,
  missionId: string,
  decision: Decision,
): Promise<(NextOfMission & { asked: AskedFor | null }) | null> {
  if (decision.number === null) return null
  const { rows } = await sql<{ roles: string[]; opened: number }>`
    select p.roles, count(*)::int as opened from missions.position p
    where p.decision_id = ${decision.id} and p.mission_id = ${missionId} group by p.roles`.execute(tx)
  const byRole: Record<string, number> = {}
  for (const { roles, opened } of rows) byRole[roles[0] ?? 'other'] = (byRole[roles[0] ?? 'other'] ?? 0) + opened
  const asked = await askedFor(tx, decision.requestId)
  const opened = rows.reduce((sum, row) => sum + row.opened, 0)
  return {
    decision: { id: decision.id, code: decision.code, number: decision.number },
    left: Math.max(0, decision.number - opened),
    lines: linesLeft(asked?.profile ?? [], byRole).filter((one) => one.left > 0),
    asked,
  }
}
