import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { lastClosedYear } from './rules/release-tables.ts'
import { findRelease, insertRelease, prepareRelease, publishRelease } from './store/releases.ts'

interface Somebody {
  accountId: string
  name: string
}

/** A release as practice begins with it: what the acts would do. Nothing where no year is closed. */
export async function releaseForPractice(
  tx: Tx,
  c: { today: Day; now: string; fresh(): string; proposer: Somebody; releaser: Somebody; note: Localized },
): Promise<void> {
  const prepared = await prepareRelease(tx, lastClosedYear(c.today))
  if (!prepared) return
  const { tables, lastNumber } = prepared
  const row = { id: c.fresh(), number: lastNumber + 1, asAt: tables.asAt, note: c.note, tables }
  const { proposer, releaser, today } = c
  await insertRelease(tx, row, { account: proposer.accountId, name: proposer.name, today, now: c.now })
  const release = await findRelease(tx, row.id, true)
  if (release) await publishRelease(tx, release, { account: releaser.accountId, name: releaser.name, today })
}
