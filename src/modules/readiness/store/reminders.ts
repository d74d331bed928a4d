import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'

export interface PackageDue {
  packageId: string
  candidacyId: string
  personId: string
}

const falling = (until: Day) => sql`select i.id, i.package_id from readiness.instruction_item i
  join readiness.instruction_package a on a.id = i.package_id and a.superseded_at is null
  join candidacies.candidacy k on k.id = a.candidacy_id and k.state in ('initially-selected', 'recommended', 'nominated', 'reserve',
    'host-accepted', 'offered', 'accepted')
  where i.done_on is null and i.told_on is null and i.due_on <= ${until}`

/** Standing packages with points that fall due and of which the officer was not reminded. */
export async function packagesDue(tx: Tx, until: Day): Promise<PackageDue[]> {
  const { rows } =
    await sql<PackageDue>`select a.id as "packageId", a.candidacy_id as "candidacyId", a.person_id as "personId"
    from readiness.instruction_package a where a.id in (select f.package_id from (${falling(until)}) f) order by a.id for update`.execute(
      tx,
    )
  return rows
}

/** The officer is being reminded of every point that falls due by then. */
export async function markReminded(tx: Tx, until: Day, on: Day): Promise<void> {
  await sql`update readiness.instruction_item set told_on = ${on} where id in (select f.id from (${falling(until)}) f)`.execute(
    tx,
  )
}
