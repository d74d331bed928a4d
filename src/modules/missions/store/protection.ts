import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'

/** Since when and why; `reason` is null for whoever reads only that it is so. */
export interface Protection {
  since: Day | null
  reason: string | null
}

export async function protectionOf(tx: Tx, missionCode: string): Promise<Protection | null> {
  const { rows } = await sql<Protection & { on: boolean }>`
    select missions.is_protected(${missionCode}) as on, p.since, p.reason
    from (select 1) always left join missions.mission m on m.code = ${missionCode}
      left join missions.protection p on p.mission_id = m.id and p.lifted_on is null`.execute(tx)
  const [row] = rows
  return row?.on ? { since: row.since, reason: row.reason } : null
}

type By = Pick<Circumstances, 'fresh' | 'now' | 'today' | 'actor'>

export async function protect(tx: Tx, missionId: string, reason: string, c: By): Promise<void> {
  await sql`insert into missions.protection (id, mission_id, since, reason, protected_at, protected_by)
    values (${c.fresh()}, ${missionId}, ${c.today}::date, ${reason}, ${c.now}, ${c.actor.accountId})`.execute(tx)
}

export async function liftProtection(tx: Tx, missionId: string, reason: string, c: By): Promise<void> {
  await sql`update missions.protection set lifted_on = ${c.today}::date, lifted_reason = ${reason}, lifted_at = ${c.now}, lifted_by = ${c.actor.accountId}
    where mission_id = ${missionId} and lifted_on is null`.execute(tx)
}
