import { isClosed } from '#kernel/compartments.ts'
import type { Language } from '#kernel/language.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { claimsOf } from '#platform/access/claims.ts'
import type { AnyAction } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { inTransaction } from '#platform/database/connection.ts'
import type { Fields } from '#platform/fields.ts'
import { largestFile, mebibyte } from '#platform/files/accepted-file.ts'
import type { House } from '#platform/house.ts'
import { roleFor } from '#platform/reach.ts'
import { one, type PostedFile } from '#platform/web/posted-form.ts'
import { refusalText } from '#platform/web/problem-words.ts'
import type { FormState } from '#platform/web/routes/act-form.tsx'
import { findSubject } from '#platform/web/routes/form-subject.ts'

/** Checks and keeps uploaded files before the action runs; a file that was kept earlier travels as a hidden id. */
export async function keepFiles(
  house: House,
  action: AnyAction,
  posted: { files: readonly PostedFile[]; known: Record<string, unknown> },
  state: FormState,
  c: Circumstances,
  lang: Language,
): Promise<void> {
  const { files } = posted
  if (action.doneBy[c.actor.duty] === undefined) return
  const compartment = action.compartment ?? 'ordinary'
  // A file of a closed compartment is sealed from the start, under the key of the person it is about.
  const found = files.length > 0 && isClosed(compartment) ? await findSubject(house, action, posted.known, c) : null
  if (isRefusal(found)) return
  const personId = found ? (found.subject.scope.personId ?? null) : c.actor.personId
  for (const [name, field] of Object.entries(action.input as Fields)) {
    if (field.kind !== 'file') continue
    const before = one(state.values[`${name}.kept`])
    state.values[name] = before ?? ''
    if (before) state.kept[name] = one(state.values[`${name}.name`]) ?? '…'
    const file = files.find((candidate) => candidate.field === name)
    if (!file) continue
    const staged = file.truncated
      ? refuse('file-too-large', { limit: largestFile / mebibyte })
      : await inTransaction(
          house.db,
          { role: roleFor(action.compartment, c.actor), claims: claimsOf(c.actor, c.today) },
          (tx) =>
            house.tools.attachments.stage(tx, c, {
              bytes: file.bytes,
              fileName: file.fileName,
              declaredType: file.declaredType,
              ...(isClosed(compartment) ? { compartment } : {}),
              scope: { personId },
            }),
        )
    if (isRefusal(staged)) state.errors.push({ field: name, message: refusalText(house.registry, staged, lang) })
    else {
      state.values[name] = staged.id
      state.kept[name] = staged.fileName
    }
  }
}
