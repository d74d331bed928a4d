import type { ClosedCompartment } from '#kernel/compartments.ts'
import { closedCompartments } from '#kernel/compartments.ts'
import type { SealedBinding } from '#kernel/sealed.ts'
import { placeIn } from '#platform/files/sealed-column.ts'
import type { SealedWorld } from './sealed-world.ts'

/** A sealed value as it is stored, with the place that it is bound to. */
export interface StoredValue {
  what: string
  place: SealedBinding
  sealed: Buffer
}

/** Every sealed value: of every declared column, and of every file. */
export async function storedValues(world: SealedWorld): Promise<StoredValue[]> {
  const values: StoredValue[] = []
  for (const one of world.house.registry.sealed) {
    const { rows } = await world.admin.query(
      `select ${one.row} as row, ${one.person} as "personId", ${one.version} as version, ${one.column} as sealed
       from ${one.table} where ${one.column} is not null order by 1`,
    )
    for (const row of rows) values.push({ what: one.table, place: placeIn(one, row), sealed: row.sealed })
  }
  return [...values, ...(await storedFiles(world))]
}

export async function storedFiles(world: SealedWorld): Promise<StoredValue[]> {
  const { rows } = await world.admin.query(
    'select id, sha256, compartment, person_id from files.attachment where compartment = any($1) order by id',
    [[...closedCompartments]],
  )
  return Promise.all(
    rows.map(async (row) => ({
      what: 'files.attachment',
      place: {
        compartment: row.compartment as ClosedCompartment,
        personId: row.person_id,
        ...{ table: 'files.attachment', row: row.id, column: 'content', version: 1 },
      },
      sealed: await world.house.tools.attachments.content.get(row.sha256),
    })),
  )
}
