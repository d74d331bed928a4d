import { toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Pack } from '#platform/pack/pack.ts'
import { daysOf } from '#platform/pack/value-types.ts'
import { insertRules } from './store/follow-ups.ts'

/** What follows a return, and how many days after it. */
export async function loadPack(tx: Tx, pack: Pack, c: Circumstances): Promise<void> {
  await insertRules(
    tx,
    pack.process.follow_ups.map((one) => ({
      id: c.fresh(),
      code: one.code,
      kind: one.audience,
      title: one.text,
      ownerDuty: one.owner,
      daysAfterReturn: one.days_after_return,
      valid: toRangeText(daysOf(one.valid)),
      source: one.source,
      verified: one.verified,
    })),
  )
}
