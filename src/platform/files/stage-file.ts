import { isClosed } from '#kernel/compartments.ts'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { claimsOf } from '#platform/access/claims.ts'
import type { AnyAction } from '#platform/action.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { findSubject } from '#platform/find-subject.ts'
import type { House } from '#platform/house.ts'
import { roleFor, withinOf } from '#platform/reach.ts'
import { largestFile, mebibyte, type Upload } from './accepted-file.ts'
import type { Attachment } from './attachments.ts'
import { orUnreachable } from './files-unreachable.ts'
import { ScannerFault } from './virus-scanner.ts'

/**
 * Checks and keeps a file for an act that will name it, whether a form or the API sends it. A file of a closed
 * compartment is sealed from the start, under the key of the person the act is about: `known` names its subject.
 */
export async function stageFile(
  house: House,
  action: AnyAction,
  upload: Upload & { truncated: boolean },
  known: Record<string, unknown>,
  c: Circumstances,
): Promise<Attachment | Refusal> {
  // Visitors send no files: there is nobody to answer for them.
  if (c.actor.kind === 'visitor' || withinOf(action, c.actor) === undefined) return refuse('not-yours')
  if (upload.truncated) return refuse('file-too-large', { limit: largestFile / mebibyte })
  const compartment = action.compartment ?? 'ordinary'
  const closed = isClosed(compartment) ? compartment : null
  const found = closed ? await findSubject(house, action, known, c) : null
  if (isRefusal(found)) return found
  const personId = found ? (found.subject.scope.personId ?? null) : c.actor.personId
  const { bytes, fileName, declaredType } = upload
  const unfit = await scanned(house, bytes, c)
  if (unfit) return unfit
  return orUnreachable(house.tools.attachments, () =>
    inTransaction(house.db, { role: roleFor(action.compartment, c.actor), claims: claimsOf(c.actor, c.today) }, (tx) =>
      house.tools.attachments.stage(tx, c, {
        bytes,
        fileName,
        ...(declaredType === undefined ? {} : { declaredType }),
        ...(closed ? { compartment: closed } : {}),
        scope: { personId },
      }),
    ),
  )
}

/** The refusal where the scanner finds something or does not answer, null where it is clean or none is connected (ASVS 5.4.3). */
async function scanned(house: House, bytes: Uint8Array, c: Circumstances): Promise<Refusal | null> {
  if (!house.scanner) return null
  const found = await house.scanner.scan(bytes).catch((fault) => {
    if (fault instanceof ScannerFault) return 'not looked at' as const
    throw fault
  })
  if (found === 'clean') return null
  const refusal = refuse(found === 'infected' ? 'file-infected' : 'file-not-scanned')
  await auditUnstaged(house, refusal, c)
  return refusal
}

/** Writes down that a file was not taken, and why. */
export const auditUnstaged = (house: House, refusal: Refusal, c: Circumstances): Promise<void> =>
  inTransaction(house.db, { role: 'app', claims: claimsOf(c.actor, c.today) }, (tx) =>
    appendAudit(tx, {
      at: c.now,
      ...auditBy(c.actor),
      act: 'files.stage',
      outcome: 'refused',
      code: refusal.code,
      objectKind: 'attachment',
      requestId: c.requestId,
    }),
  )
