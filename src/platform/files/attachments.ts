import { isClosed } from '#kernel/compartments.ts'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import type { SealedBinding } from '#kernel/sealed.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { acceptFile, type MediaType, mebibyte, mostPerPerson, plainFileName, type Upload } from './accepted-file.ts'
import {
  type AttachmentRow,
  attachmentsOf,
  bytesKept,
  findAttachment,
  findStagedForUpdate,
  holdContent,
  insertStaged,
  keepUnderHash,
  markAttached,
  sealedAttachmentsOf,
} from './attachment-store.ts'
import { ContentFolder } from './content-folder.ts'
import type { ContentStore } from './content-store.ts'
import type { DataKeyRow } from './data-key-store.ts'
import { orShut } from './sealed-shut.ts'
import type { Sealer } from './sealing.ts'

/** Whose file it is; for a closed compartment the person must be known when the file is staged. */
export interface FileScope {
  personId?: string | null
  serviceId?: string | null
  missionId?: string | null
}

export interface Attachment {
  id: string
  fileName: string
  mediaType: MediaType
  bytes: number
  compartment: AttachmentRow['compartment']
  personId: string | null
  attachedTo: { kind: string; id: string } | null
}

type Who = Pick<Circumstances, 'actor' | 'now' | 'fresh'>

/** Files that belong to records: staged first, then attached by the act that needs them, in its transaction. */
export class Attachments {
  readonly content: ContentStore
  readonly #sealer: Sealer

  /** `where`: a folder, or another place that keeps content. */
  constructor(where: string | ContentStore, sealer: Sealer) {
    this.content = typeof where === 'string' ? new ContentFolder(where) : where
    this.#sealer = sealer
  }

  /** Around the transaction that reads or keeps: where content may keep us waiting, no connection of the database waits for its turn. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.content.inTurn ? this.content.inTurn(work) : work()
  }

  /** Checks and keeps a file until an action names it (swept after a day). The transaction has the compartment's role. */
  async stage(
    tx: Tx,
    c: Who,
    upload: Upload & { compartment?: AttachmentRow['compartment']; scope?: FileScope },
  ): Promise<Attachment | Refusal> {
    const { compartment = 'ordinary', scope = {} } = upload
    const accepted = await acceptFile(upload)
    if (isRefusal(accepted)) return accepted
    const { mediaType, content: plain } = accepted
    const personId = scope.personId ?? null
    const kept = await bytesKept(tx, personId, c.actor.accountId)
    if (kept + plain.length > mostPerPerson) return refuse('file-quota-reached', { limit: mostPerPerson / mebibyte })
    const id = c.fresh()
    const stored = await this.#sealed(tx, { id, compartment, person_id: personId }, plain)
    if (isRefusal(stored)) return stored
    const sha256 = await this.#keep(tx, stored)
    const row: AttachmentRow = {
      id,
      sha256,
      media_type: mediaType,
      file_name: plainFileName(upload.fileName),
      bytes: plain.length,
      compartment,
      person_id: personId,
      service_id: scope.serviceId ?? null,
      mission_id: scope.missionId ?? null,
      staged_by: c.actor.accountId,
      staged_at: c.now,
      attached_to_kind: null,
      attached_to_id: null,
      attached_at: null,
    }
    await insertStaged(tx, row)
    return seen(row)
  }

  /**
   * Ties a staged file to a record, once. Refuses `file-not-found` when it is not the actor's, is attached already, or
   * lies in another compartment or, sealed, with another person. The scope decides who may see it from now on; an empty
   * one makes it a paper of the programme.
   */
  async attach(
    tx: Tx,
    c: Who,
    fileId: string,
    to: { kind: string; id: string; scope: FileScope; compartment?: AttachmentRow['compartment'] },
  ): Promise<Attachment | Refusal> {
    const { compartment = 'ordinary', scope } = to
    const staged = await findStagedForUpdate(tx, fileId, c.actor.accountId)
    if (!staged || staged.compartment !== compartment) return refuse('file-not-found')
    if (isClosed(compartment) && scope.personId !== staged.person_id) return refuse('file-not-found')
    const row: AttachmentRow = {
      ...staged,
      person_id: scope.personId ?? null,
      service_id: scope.serviceId ?? null,
      mission_id: scope.missionId ?? null,
      attached_to_kind: to.kind,
      attached_to_id: to.id,
      attached_at: c.now,
    }
    await markAttached(tx, row)
    return seen(row)
  }

  /** The file with its content, checked against its hash (and seal); null when absent or not to be seen. */
  async read(tx: Tx, id: string): Promise<(Attachment & { content: Buffer }) | null> {
    const row = await findAttachment(tx, id)
    if (!row) return null
    const stored = await this.content.get(row.sha256)
    const content = isClosed(row.compartment) ? await this.#sealer.unsealBytes(tx, bindingOf(row), stored) : stored
    return { ...seen(row), content }
  }

  /** What is attached to records of one kind, without content: one query for a whole list. */
  async of(tx: Tx, kind: string, ids: readonly string[]): Promise<Attachment[]> {
    return ids.length === 0 ? [] : (await attachmentsOf(tx, kind, ids)).map(seen)
  }

  /** Seals the files of one person anew, under a key that the caller has made; the old bytes are swept later. */
  async sealAnew(tx: Tx, key: DataKeyRow): Promise<void> {
    for (const row of await sealedAttachmentsOf(tx, key)) {
      const plain = await this.#sealer.unsealBytes(tx, bindingOf(row), await this.content.get(row.sha256))
      const stored = await this.#sealer.sealUnder(key, bindingOf(row), plain)
      plain.fill(0)
      await keepUnderHash(tx, row.id, await this.#keep(tx, stored))
    }
  }

  /** The bytes as they go to the disk; a refusal while the keys of the compartment are locked. */
  async #sealed(
    tx: Tx,
    row: Pick<AttachmentRow, 'id' | 'compartment' | 'person_id'>,
    plain: Buffer,
  ): Promise<Buffer | Refusal> {
    if (!isClosed(row.compartment)) return plain
    return orShut(() => this.#sealer.seal(tx, bindingOf(row), plain))
  }

  async #keep(tx: Tx, stored: Buffer): Promise<string> {
    const sha256 = ContentFolder.hash(stored)
    await holdContent(tx, sha256)
    return this.content.put(stored)
  }
}

function bindingOf(row: Pick<AttachmentRow, 'id' | 'compartment' | 'person_id'>): SealedBinding {
  if (!isClosed(row.compartment) || row.person_id === null) throw new Error(`The file ${row.id} is sealed for nobody.`)
  return {
    compartment: row.compartment,
    personId: row.person_id,
    table: 'files.attachment',
    row: row.id,
    column: 'content',
    version: 1,
  }
}

const seen = (row: AttachmentRow): Attachment => ({
  id: row.id,
  fileName: row.file_name,
  mediaType: row.media_type,
  bytes: row.bytes,
  compartment: row.compartment,
  personId: row.person_id,
  attachedTo:
    row.attached_to_kind && row.attached_to_id ? { kind: row.attached_to_kind, id: row.attached_to_id } : null,
})
