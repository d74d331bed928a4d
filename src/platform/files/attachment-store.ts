import { sql } from 'kysely'
import type { ClosedCompartment, Compartment } from '#kernel/compartments.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { MediaType } from './accepted-file.ts'

/** What is known of a file without opening it. Columns as in files.attachment. */
export interface AttachmentRow {
  id: string
  sha256: string
  media_type: MediaType
  file_name: string
  bytes: number
  compartment: Exclude<Compartment, 'public' | 'audit'>
  person_id: string | null
  service_id: string | null
  mission_id: string | null
  staged_by: string
  staged_at: string
  attached_to_kind: string | null
  attached_to_id: string | null
  attached_at: string | null
}

const columns = sql.raw(
  `id, sha256, media_type, file_name, bytes, compartment, person_id, service_id, mission_id,
   staged_by, staged_at, attached_to_kind, attached_to_id, attached_at`,
)

/** Makes other stages and sweeps of the same content wait until this transaction ends. */
export async function holdContent(tx: Tx, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`file ${sha256}`}, 0))`.execute(tx)
}

/** Bytes kept for the person, or waiting for the account, whichever is more; others who add to it wait. */
export async function bytesKept(tx: Tx, personId: string | null, accountId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`files of ${personId ?? accountId}`}, 0))`.execute(tx)
  const { rows } = await sql<{ kept: string }>`select files.bytes_kept(${personId}, ${accountId}) as kept`.execute(tx)
  return Number(rows[0]!.kept)
}

export async function insertStaged(tx: Tx, row: AttachmentRow): Promise<void> {
  await sql`insert into files.attachment (id, sha256, media_type, file_name, bytes, compartment,
      person_id, service_id, mission_id, staged_by, staged_at)
    values (${row.id}, ${row.sha256}, ${row.media_type}, ${row.file_name}, ${row.bytes}, ${row.compartment},
      ${row.person_id}, ${row.service_id}, ${row.mission_id}, ${row.staged_by}, ${row.staged_at})`.execute(tx)
}

export async function findAttachment(tx: Tx, id: string): Promise<AttachmentRow | null> {
  const { rows } = await sql<AttachmentRow>`select ${columns} from files.attachment where id = ${id}`.execute(tx)
  return rows[0] ?? null
}

export async function findStagedForUpdate(tx: Tx, id: string, accountId: string): Promise<AttachmentRow | null> {
  const { rows } = await sql<AttachmentRow>`select ${columns} from files.attachment
    where id = ${id} and staged_by = ${accountId} and attached_at is null for update`.execute(tx)
  return rows[0] ?? null
}

export async function markAttached(tx: Tx, row: AttachmentRow): Promise<void> {
  await sql`update files.attachment set person_id = ${row.person_id}, service_id = ${row.service_id},
      mission_id = ${row.mission_id}, attached_to_kind = ${row.attached_to_kind},
      attached_to_id = ${row.attached_to_id}, attached_at = ${row.attached_at}
    where id = ${row.id}`.execute(tx)
}

/** The files of several records of one kind, oldest first: one query for a whole list. */
export async function attachmentsOf(tx: Tx, kind: string, ids: readonly string[]): Promise<AttachmentRow[]> {
  const { rows } = await sql<AttachmentRow>`select ${columns} from files.attachment
    where attached_to_kind = ${kind} and attached_to_id = any(${`{${ids.join(',')}}`}::uuid[])
    order by attached_at, id`.execute(tx)
  return rows
}

/** The files of one person in a closed compartment, waiting or attached, locked; a fault at once where somebody else has one. */
export async function sealedAttachmentsOf(
  tx: Tx,
  one: { person_id: string; compartment: ClosedCompartment },
): Promise<AttachmentRow[]> {
  const { rows } = await sql<AttachmentRow>`select ${columns} from files.attachment
    where person_id = ${one.person_id} and compartment = ${one.compartment} order by id for update nowait`.execute(tx)
  return rows
}

export async function keepUnderHash(tx: Tx, id: string, sha256: string): Promise<void> {
  await sql`update files.attachment set sha256 = ${sha256} where id = ${id}`.execute(tx)
}

/** Forgets files that were staged before the instant and never attached; returns how many. */
export async function deleteStagedBefore(tx: Tx, instant: string): Promise<number> {
  const { rows } = await sql`delete from files.attachment where attached_at is null and staged_at < ${instant}
    returning id`.execute(tx)
  return rows.length
}

/** Those of the hashes that some file still has, whoever may see it. */
export async function stillKnown(tx: Tx, hashes: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ sha256: string }>`select still_known as sha256
    from files.still_known(${`{${hashes.join(',')}}`}::text[])`.execute(tx)
  return new Set(rows.map((row) => row.sha256))
}
