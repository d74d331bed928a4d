import type { SealedBinding } from '#kernel/sealed.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { placeIn } from '#platform/files/sealed-column.ts'
import { concludeVetting, sealedOf, sealedReasons } from '../store/vettings.ts'
import type { ReasonEntry, Vetting } from '../vocabulary.ts'

type Of = Pick<Vetting, 'id' | 'personId'>

const bindingOf = (one: Of, version: number): SealedBinding =>
  placeIn(sealedReasons, { row: one.id, personId: one.personId, version })

/** What the unit wrote down at each declaration. Throws `DoesNotOpen` when the row was changed or moved, `SealedShut` when it cannot be had. */
export async function openReasons(tx: Tx, c: Pick<Circumstances, 'tools'>, one: Of): Promise<ReasonEntry[]> {
  const kept = await sealedOf(tx, one.id)
  if (!kept?.sealed) return []
  return JSON.parse(await c.tools.sealer.unseal(tx, bindingOf(one, kept.version), kept.sealed)) as ReasonEntry[]
}

/** Concludes the vetting and seals its reasons anew, with one more where there is one. The caller holds its lock. */
export async function conclude(
  tx: Tx,
  c: Circumstances,
  one: Of & { version: number },
  reason: string | null,
): Promise<void> {
  const entries = await openReasons(tx, c, one)
  if (reason) entries.push({ on: c.today, by: c.actor.name, text: reason })
  const version = one.version + 1
  const sealed = await c.tools.sealer.seal(tx, bindingOf(one, version), JSON.stringify(entries))
  await concludeVetting(tx, one.id, sealed, version)
}
