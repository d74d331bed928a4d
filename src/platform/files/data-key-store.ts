import { sql } from 'kysely'
import type { ClosedCompartment } from '#kernel/compartments.ts'
import type { Tx } from '#platform/database/connection.ts'

/** The key of one person in one compartment, as the database keeps it: wrapped. Columns as in platform.data_key. */
export interface DataKeyRow {
  key_id: string
  person_id: string
  compartment: ClosedCompartment
  wrapped: Buffer
}

export async function findDataKey(
  tx: Tx,
  personId: string,
  compartment: ClosedCompartment,
): Promise<DataKeyRow | null> {
  const { rows } = await sql<DataKeyRow>`select key_id, person_id, compartment, wrapped from platform.data_key
    where person_id = ${personId} and compartment = ${compartment}`.execute(tx)
  return rows[0] ?? null
}

export async function findDataKeyById(tx: Tx, keyId: string): Promise<DataKeyRow | null> {
  const { rows } = await sql<DataKeyRow>`select key_id, person_id, compartment, wrapped from platform.data_key
    where key_id = ${keyId}`.execute(tx)
  return rows[0] ?? null
}

/** Keeps the key; does nothing when the person has one in that compartment already. */
export async function keepDataKey(tx: Tx, key: DataKeyRow): Promise<void> {
  await sql`insert into platform.data_key (key_id, person_id, compartment, wrapped)
    values (${key.key_id}, ${key.person_id}, ${key.compartment}, ${key.wrapped})
    on conflict on constraint data_key_one_per_person_and_compartment do nothing`.execute(tx)
}
