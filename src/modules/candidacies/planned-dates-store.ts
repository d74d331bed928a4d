import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'

/** Moves the days against which criteria are judged; every gate is judged anew from them. The caller holds the candidacy's lock. */
export async function movePlannedDates(
  tx: Tx,
  candidacyId: string,
  to: { departure: Day; arrival: Day; end: Day },
  _c: Pick<Circumstances, 'now' | 'actor'>,
): Promise<void> {
  await sql`update candidacies.candidacy set planned_departure = ${to.departure}, planned_arrival = ${to.arrival}, planned_end = ${to.end},
    version = version + 1 where id = ${candidacyId}`.execute(tx)
}

/** Notes the first day of the officer's pre-deployment training, once a seat is confirmed; null when the seat is lost. */
export async function setPdtStart(
  tx: Tx,
  candidacyId: string,
  day: Day | null,
  _c: Pick<Circumstances, 'now' | 'actor'>,
): Promise<void> {
  await sql`update candidacies.candidacy set pdt_start = ${day}, version = version + 1 where id = ${candidacyId}`.execute(
    tx,
  )
}

/** The officer has left: the candidacy has become a deployment. */
export async function markDeployed(
  tx: Tx,
  candidacyId: string,
  _c: Pick<Circumstances, 'now' | 'actor'>,
): Promise<void> {
  await sql`update candidacies.candidacy set state = 'deployed', version = version + 1
    where id = ${candidacyId} and state = 'accepted'`.execute(tx)
}
