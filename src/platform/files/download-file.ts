import { isClosed } from '#kernel/compartments.ts'
import type { Duty } from '#kernel/duties.ts'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { needsProof } from '#platform/access/step-up.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { inTransaction } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { roleFor } from '#platform/reach.ts'
import type { Attachment } from './attachments.ts'
import { orUnreachable } from './files-unreachable.ts'
import { orShut } from './sealed-shut.ts'

/**
 * The file with its content: seen with the record that it belongs to, by the duties that see its view and as far as the row policies
 * reach. Each download and each refusal is audited.
 */
export async function downloadFile(
  house: House,
  id: string,
  c: Circumstances,
): Promise<(Attachment & { content: Buffer }) | Refusal> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return refuse('not-found')
  return orUnreachable(house.tools.attachments, () =>
    inTransaction(house.db, { role: roleFor('own', c.actor), claims: claimsOf(c.actor, c.today) }, async (tx) => {
      const there = (await orShut(() => house.tools.attachments.read(tx, id))) ?? refuse('not-found')
      const read =
        isRefusal(there) || isSeenBy(house, there.attachedTo?.kind, c.actor.duty) ? there : refuse('not-found')
      const judged = isRefusal(read) ? read : (heldBack(read, c) ?? read)
      const found = isRefusal(judged) ? null : judged
      await appendAudit(tx, {
        at: c.now,
        ...auditBy(c.actor),
        act: 'files.download',
        outcome: found ? 'read' : 'refused',
        code: isRefusal(judged) ? judged.code : null,
        objectKind: 'attachment',
        objectId: id,
        personId: isRefusal(read) ? null : read.personId,
        compartment: isRefusal(read) ? null : read.compartment,
        requestId: c.requestId,
      })
      return judged
    }),
  )
}

/** What is closed is opened by others than its owner only after a fresh proof of identity (ASVS 7.5.3). */
const heldBack = (file: Attachment, c: Circumstances): Refusal | null =>
  isClosed(file.compartment) && file.personId !== c.actor.personId ? needsProof(c) : null

/** A file that waits for its act is its keeper's alone by the row policies; one of a kind that no room shows is a paper of the programme. */
function isSeenBy(house: House, kind: string | undefined, duty: Duty): boolean {
  const seenBy = kind === undefined ? undefined : house.registry.files.get(kind)?.seenBy
  return seenBy === undefined || typeof seenBy === 'string' || (seenBy as Record<string, unknown>)[duty] !== undefined
}
