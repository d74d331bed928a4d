import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import { EXPIRY_WINDOWS } from '../rules/expiry.ts'

/** Standing approvals whose last day lies within so many days. What was amended since is not among them. */
export const endingWithin = (today: Day, days: number) => sql`
  select d.id, d.request_id, d.code, r.subject, upper(d.valid) as after, d.decided_on
  from requests.decision d join requests.request r on r.id = d.request_id
  where d.outcome = 'approved' and d.superseded_by is null and upper(d.valid) > ${today}::date
    and upper(d.valid) <= ${today}::date + ${days}::int`

export interface Ending {
  id: string
  requestId: string
  code: string
  subject: string
  /** The first day on which it no longer holds. */
  after: Day
  /** The windows that were warned of. */
  warned: number[]
}

export async function decisionsEnding(tx: Tx, today: Day): Promise<Ending[]> {
  const { rows } = await sql<Ending>`
    select e.id, e.request_id as "requestId", e.code, e.subject, e.after,
      array(select w.days from requests.expiry_warning w where w.decision_id = e.id) as warned
    from (${endingWithin(today, EXPIRY_WINDOWS[0])}) e order by e.after, e.code`.execute(tx)
  return rows
}

export async function insertExpiryWarnings(
  tx: Tx,
  due: readonly { warningId: string; id: string; days: number }[],
  today: Day,
): Promise<void> {
  await sql`insert into requests.expiry_warning (id, decision_id, days, warned_on)
    select id, decision, days, ${today}::date from jsonb_to_recordset(${JSON.stringify(
      due.map((one) => ({ id: one.warningId, decision: one.id, days: one.days })),
    )}::jsonb) as w(id uuid, decision uuid, days int)`.execute(tx)
}
