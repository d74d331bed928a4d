import type { Language } from '#kernel/language.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { AnyAction } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Fields } from '#platform/fields.ts'
import { stageFile } from '#platform/files/stage-file.ts'
import type { House } from '#platform/house.ts'
import { kindOf } from '#platform/refusals.ts'
import { one, type PostedFile } from '#platform/web/posted-form.ts'
import { refusalText } from '#platform/web/problem-words.ts'
import type { FormState } from '#platform/web/routes/act-form.tsx'

/** Checks and keeps uploaded files before the action runs; a file that was kept earlier travels as a hidden id. */
export async function keepFiles(
  house: House,
  action: AnyAction,
  posted: { files: readonly PostedFile[]; known: Record<string, unknown> },
  state: FormState,
  c: Circumstances,
  lang: Language,
): Promise<void> {
  for (const [name, field] of Object.entries(action.input as Fields)) {
    if (field.kind !== 'file') continue
    const before = one(state.values[`${name}.kept`])
    state.values[name] = before ?? ''
    if (before) state.kept[name] = one(state.values[`${name}.name`]) ?? '…'
    const file = posted.files.find((candidate) => candidate.field === name)
    if (!file) continue
    const staged = await stageFile(house, action, file, posted.known, c)
    if (isRefusal(staged)) {
      // Whoever may not do it, or not see what it is about, is told so by the act itself.
      if (['conflict', 'unavailable'].includes(kindOf(staged)))
        state.errors.push({ field: name, message: refusalText(house.registry, staged, lang) })
    } else {
      state.values[name] = staged.id
      state.kept[name] = staged.fileName
    }
  }
}
