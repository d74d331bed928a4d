import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { orShut } from '#platform/files/sealed-shut.ts'
import { defineView } from '#platform/view.ts'
import { declareClearance, vettingSubject } from '../actions/declare-clearance.ts'
import { openReasons } from '../actions/sealed-reasons.ts'
import { clearanceOf } from '../store/clearances.ts'
import { findVetting, type VettingFile } from '../store/vettings.ts'
import type { Clearance, ReasonEntry } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

export interface VettingData {
  vetting: VettingFile
  clearance: Clearance | null
  reasons: ReasonEntry[]
  /** Why the reasons are not there: locked, or destroyed. */
  shut: Refusal | null
}

/** One vetting with its sealed reasons, opened; each opening is audited. */
export const vettingView = defineView({
  name: 'conduct.vetting',
  seenBy: { 'conduct-officer': 'programme' },
  compartment: 'conduct',
  query: { id: field.id() },
  async load(tx, query, c): Promise<VettingData | null> {
    const vetting = await findVetting(tx, query.id)
    if (!vetting) return null
    const clearance = await clearanceOf(tx, vetting.id)
    const reasons = await orShut(() => openReasons(tx, c, vetting))
    return isRefusal(reasons)
      ? { vetting, clearance, reasons: [], shut: reasons }
      : { vetting, clearance, reasons, shut: null }
  },
  scope: ({ vetting }) => ({ personId: vetting.personId }),
  about: ({ vetting }) => ({ kind: 'vetting', id: vetting.id, personId: vetting.personId }),
  offers: ({ vetting }) => [on(declareClearance, vettingSubject(vetting))],
  words: { title: pageWords.one },
})
