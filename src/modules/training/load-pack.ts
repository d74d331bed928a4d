import { toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Pack } from '#platform/pack/pack.ts'
import { daysOf } from '#platform/pack/value-types.ts'
import { insertCatalogue } from './store/catalogue.ts'

/** The catalogue of online modules, each at the programme's pass mark, and that mark itself. */
export async function loadPack(tx: Tx, pack: Pack, c: Circumstances): Promise<void> {
  const { modules, pass_mark_percent: mark } = pack.process.online_modules
  await insertCatalogue(
    tx,
    modules.map((one) => ({
      id: c.fresh(),
      code: one.code,
      title: one.title,
      kinds: one.kinds,
      content: one.content,
      pass_mark: mark.value * 100,
      valid: toRangeText(daysOf(one.valid)),
      source: one.source,
      verified: one.verified,
    })),
    [
      {
        id: c.fresh(),
        hundredths: mark.value * 100,
        valid: toRangeText(daysOf(mark.valid)),
        source: mark.source,
        verified: mark.verified,
      },
    ],
  )
}
