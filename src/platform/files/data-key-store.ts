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

/** A key that may have been destroyed since. */
export type KeptDataKey = Omit<DataKeyRow, 'wrapped'> & { wrapped: Buffer | null }

type Whose = Pick<DataKeyRow, 'person_id' | 'compartment'>

const columns = sql.raw('key_id, person_id, compartment, wrapped')

/** What a key is bound to when it is wrapped: it opens nothing for anybody else. */
export const keyBinding = (key: Omit<DataKeyRow, 'wrapped'>): string =>
  `${key.key_id}|${key.person_id}|${key.compartment}`

/** Whoever seals under a person's key waits for, and holds off, a rotation or destruction of it, and the end of a master key. */
export async function holdKeysForSealing(tx: Tx, one: Whose): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended('data keys are wrapped', 0)),
    pg_advisory_xact_lock_shared(hashtextextended(${nameOf(one)}, 0))`.execute(tx)
}

/** Nobody seals for this person until the transaction ends. */
export async function holdOffSealing(tx: Tx, one: Whose): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${nameOf(one)}, 0))`.execute(tx)
}

/**
 * The same for a rotation, which waits for nobody: an act may hold the row that the rotation wants and wait for the lock
 * that the rotation holds. False: somebody is sealing for this person; try again.
 */
export async function triesToHoldOffSealing(tx: Tx, one: Whose): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select pg_try_advisory_xact_lock_shared(hashtextextended('data keys are wrapped', 0))
      and pg_try_advisory_xact_lock(hashtextextended(${nameOf(one)}, 0)) as held`.execute(tx)
  return rows[0]?.held === true
}

/** Nobody wraps a data key until the transaction ends. */
export async function holdOffWrapping(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('data keys are wrapped', 0))`.execute(tx)
}

const nameOf = (one: Whose): string => `data key ${one.compartment} ${one.person_id}`

/** The key under which values of this person are sealed now. */
export async function findDataKey(
  tx: Tx,
  personId: string,
  compartment: ClosedCompartment,
): Promise<DataKeyRow | null> {
  const { rows } = await sql<DataKeyRow>`select ${columns} from platform.data_key
    where person_id = ${personId} and compartment = ${compartment}
      and retired_at is null and destroyed_at is null`.execute(tx)
  return rows[0] ?? null
}

export async function findDataKeyById(tx: Tx, keyId: string): Promise<KeptDataKey | null> {
  const { rows } = await sql<KeptDataKey>`select ${columns} from platform.data_key where key_id = ${keyId}`.execute(tx)
  return rows[0] ?? null
}

/** Keeps the key; does nothing when the person has one in use in that compartment already. */
export async function keepDataKey(tx: Tx, key: DataKeyRow, rotationId: string | null = null): Promise<void> {
  await sql`insert into platform.data_key (key_id, person_id, compartment, wrapped, rotation_id)
    values (${key.key_id}, ${key.person_id}, ${key.compartment}, ${key.wrapped}, ${rotationId})
    on conflict (person_id, compartment) where retired_at is null and destroyed_at is null do nothing`.execute(tx)
}

/** Some keys of the role's compartment, after a key id, that no master key but this one wrapped. */
export async function keysOfOtherMasters(
  tx: Tx,
  o: { compartment: ClosedCompartment; masterId: string; limit: number },
): Promise<DataKeyRow[]> {
  const { rows } = await sql<DataKeyRow>`select ${columns} from platform.data_key
    where compartment = ${o.compartment} and wrapped is not null
      and substring(wrapped from 1 for 36) <> convert_to(${o.masterId}, 'UTF8')
    order by key_id limit ${o.limit} for update`.execute(tx)
  return rows
}

export async function rewrapDataKeys(tx: Tx, keys: readonly DataKeyRow[]): Promise<void> {
  const rows = keys.map(({ key_id, wrapped }) => ({ key_id, wrapped: wrapped.toString('hex') }))
  await sql`update platform.data_key k set wrapped = decode(r.wrapped, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(key_id uuid, wrapped text)
    where k.key_id = r.key_id and k.wrapped is not null`.execute(tx)
}

/** Some keys in use, after a key id, that this rotation did not make. */
export async function keysBefore(
  tx: Tx,
  o: { compartment: ClosedCompartment; rotationId: string; after: string | null; limit: number },
): Promise<DataKeyRow[]> {
  const { rows } = await sql<DataKeyRow>`select ${columns} from platform.data_key
    where compartment = ${o.compartment} and wrapped is not null and retired_at is null
      and rotation_id is distinct from ${o.rotationId} and (${o.after}::uuid is null or key_id > ${o.after}::uuid)
    order by key_id limit ${o.limit}`.execute(tx)
  return rows
}

export async function retireDataKey(tx: Tx, keyId: string, at: string): Promise<void> {
  await sql`update platform.data_key set retired_at = ${at} where key_id = ${keyId}`.execute(tx)
}

/** Removes keys of the role's compartment that were retired before an instant; returns how many. */
export async function removeRetiredBefore(tx: Tx, compartment: ClosedCompartment, instant: string): Promise<number> {
  const { rows } = await sql`delete from platform.data_key
    where compartment = ${compartment} and retired_at < ${instant} and destroyed_at is null returning key_id`.execute(
    tx,
  )
  return rows.length
}

/** Every key of the person in the compartment that is not destroyed yet. */
export async function keysToDestroy(tx: Tx, one: Whose): Promise<DataKeyRow[]> {
  const { rows } = await sql<DataKeyRow>`select ${columns} from platform.data_key
    where person_id = ${one.person_id} and compartment = ${one.compartment} and wrapped is not null
    for update`.execute(tx)
  return rows
}

export async function destroyDataKeys(
  tx: Tx,
  keyIds: readonly string[],
  o: { at: string; authority: string; reason: string },
): Promise<void> {
  await sql`update platform.data_key set wrapped = null, destroyed_at = ${o.at},
      destroyed_under = ${o.authority}, destroyed_because = ${o.reason}
    where key_id = any(${`{${keyIds.join(',')}}`}::uuid[])`.execute(tx)
}

/** What the destroyed keys of the role's compartment were bound to. */
export async function destroyedKeys(tx: Tx, compartment: ClosedCompartment): Promise<KeptDataKey[]> {
  const { rows } = await sql<KeptDataKey>`select ${columns} from platform.data_key
    where compartment = ${compartment} and destroyed_at is not null`.execute(tx)
  return rows
}
