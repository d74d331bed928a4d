import type { SealedBinding } from '#kernel/sealed.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { placeIn } from '#platform/files/sealed-column.ts'
import { findNote, keepNote, sealedNotes } from '../store/notes.ts'
import type { Assessment, NoteEntry } from '../vocabulary.ts'

type Of = Pick<Assessment, 'id' | 'personId' | 'kind'>
const bindingOf = (one: Of, version: number): SealedBinding =>
  placeIn(sealedNotes[one.kind], { row: one.id, personId: one.personId, version })

/** The entries of a note, the first first. Throws `DoesNotOpen` when the row was changed or moved, `SealedShut` when it cannot be had. */
export async function openNote(tx: Tx, c: Pick<Circumstances, 'tools'>, one: Of): Promise<NoteEntry[]> {
  const kept = await findNote(tx, one.kind, one.id)
  if (!kept) return []
  return JSON.parse(await c.tools.sealer.unseal(tx, bindingOf(one, kept.version), kept.sealed)) as NoteEntry[]
}

/** Seals the note anew with one entry more. The caller holds the lock of the assessment. */
export async function addToNote(tx: Tx, c: Circumstances, one: Of, text: string): Promise<void> {
  const kept = await findNote(tx, one.kind, one.id)
  const entries: NoteEntry[] = [...(await openNote(tx, c, one)), { on: c.today, by: c.actor.name, text }]
  const version = (kept?.version ?? 0) + 1
  const sealed = await c.tools.sealer.seal(tx, bindingOf(one, version), JSON.stringify(entries))
  await keepNote(
    tx,
    one.kind,
    { assessmentId: one.id, personId: one.personId, sealed, version },
    { at: c.now, account: c.actor.accountId },
  )
}
