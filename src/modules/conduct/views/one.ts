import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
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
    return { vetting, clearance: await clearanceOf(tx, vetting.id), reasons: await openReasons(tx, c, vetting) }
  },
  scope: ({ vetting }) => ({ personId: vetting.personId }),
  about: ({ vetting }) => ({ kind: 'vetting', id: vetting.id, personId: vetting.personId }),
  offers: ({ vetting }) => [on(declareClearance, vettingSubject(vetting))],
  words: { title: pageWords.one },
})
