import type { ClosedCompartment } from '#kernel/compartments.ts'
import type { Sealer } from '#platform/files/sealing.ts'
import type { PracticeTable, Row } from '../rows.ts'
import type { SealedText, World } from '../world.ts'
import { instantOf } from '../world.ts'

/** Rows that hold what only a compartment's key opens, and the wrapped keys. They differ from one making to the next. */
export type SealedRows = Partial<Record<PracticeTable, Row[]>>

const places = {
  medical: { compartment: 'health', table: 'health.note' },
  psychological: { compartment: 'psych', table: 'health.psychological_note' },
  conduct: { compartment: 'conduct', table: 'conduct.vetting' },
} as const satisfies Record<SealedText['kind'], { compartment: ClosedCompartment; table: string }>

/** Seals the notes of health and the reasons of conduct, under one key for each person and compartment. */
export async function sealWorld(world: World, sealer: Sealer): Promise<SealedRows> {
  const keys = new Map<string, Awaited<ReturnType<Sealer['freshDataKey']>>>()
  const keyFor = async (personId: string, compartment: ClosedCompartment) => {
    const name = `${personId} ${compartment}`
    const key = keys.get(name) ?? (await sealer.freshDataKey(personId, compartment))
    keys.set(name, key)
    return key
  }
  const seal = async (one: SealedText) => {
    const { compartment, table } = places[one.kind]
    const binding = { compartment, personId: one.personId, table, row: one.of, column: 'sealed', version: 1 }
    const entries = JSON.stringify([{ on: one.on, by: one.by, text: one.text }])
    return bytea(await sealer.sealUnder(await keyFor(one.personId, compartment), binding, entries))
  }
  const rows: Record<'health.note' | 'health.psychological_note', Row[]> = {
    'health.note': [],
    'health.psychological_note': [],
  }
  for (const one of world.notes)
    rows[one.kind === 'medical' ? 'health.note' : 'health.psychological_note'].push({
      assessment_id: one.of,
      person_id: one.personId,
      sealed: await seal(one),
      version: 1,
      recorded_at: instantOf(one.on, one.of),
      recorded_by: world.holder(one.kind === 'medical' ? 'physician' : 'psychologist').accountId,
    })
  const vettings = new Map(world.rows.of('conduct.vetting').map((row) => [row.id, row]))
  for (const one of world.reasons) {
    const row = vettings.get(one.of)
    if (row) {
      row.sealed = await seal(one)
      row.version = 1
    }
  }
  return { ...rows, 'platform.data_key': [...keys.values()].map((key) => ({ ...key, wrapped: bytea(key.wrapped) })) }
}

/** Bytes as PostgreSQL reads them from text. */
const bytea = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`
