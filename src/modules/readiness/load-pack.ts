import { toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Pack } from '#platform/pack/pack.ts'
import { daysOf } from '#platform/pack/value-types.ts'
import { insertTemplates } from './store/templates.ts'

/** The two instruction packages with their points. */
export async function loadPack(tx: Tx, pack: Pack, c: Circumstances): Promise<void> {
  await insertTemplates(
    tx,
    pack.process.instruction_packages.map((one) => ({
      id: c.fresh(),
      kind: one.code,
      items: one.items.map((item) => ({
        code: item.code,
        text: item.text,
        dueDays: item.due_days ?? null,
        kinds: item.kinds ?? null,
        ...daysOf(item.valid),
      })),
      valid: toRangeText(daysOf(one.valid)),
      source: one.source,
      verified: one.verified,
    })),
  )
}
