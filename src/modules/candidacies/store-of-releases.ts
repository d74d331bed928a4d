import { sql } from 'kysely'
import { type Period, parseRangeText } from '#kernel/period.ts'
import { capsOf, type ServiceCap } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type Candidacy, endedStates } from './vocabulary.ts'

/** What a release is weighed against: the caps that the service has said, and the stays of others whom it has released. */
export async function releasesOf(
  tx: Tx,
  one: Pick<Candidacy, 'id' | 'serviceId'>,
): Promise<{ caps: ServiceCap[]; away: Period[] }> {
  const { rows } = await sql<{ period: string }>`
    select coalesce((select o.period from missions.occupancy o where o.reference = k.id and o.state <> 'released'
        order by lower(o.period) desc limit 1), daterange(k.planned_departure, k.planned_end))::text as period
    from candidacies.candidacy k
    where k.service_id = ${one.serviceId} and k.id <> ${one.id} and not k.state = any (${[...endedStates]}::text[])
      and exists (select from candidacies.endorsement e
        where e.candidacy_id = k.id and e.decision = 'endorsed' and e.ended_on is null)`.execute(tx)
  return { caps: await capsOf(tx, one.serviceId), away: rows.flatMap((row) => parseRangeText(row.period) ?? []) }
}
