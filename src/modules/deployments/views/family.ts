import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { type FamilySubject, familySubject, openFamilyPlan, openNow, recordFamilyNotice } from '../actions/family.ts'
import { noticesOf } from '../store/family.ts'
import type { FamilyNotice, FamilyOpening } from '../vocabulary/family.ts'
import { familyWords } from '../words-of-family.ts'

export interface FamilyFile extends FamilySubject {
  notices: FamilyNotice[]
  /** By which openings the reader reads the plan today. */
  open: FamilyOpening[]
}

/** What the family of one officer was told, and the plan while a situation has opened it. Each look is audited. */
export const familyView = defineView({
  name: 'deployments.family',
  seenBy: { candidate: 'self', 'mission-desk': 'own-mission', 'contingent-commander': 'own-mission' },
  audited: true,
  query: { id: field.id() },
  async load(tx, { id }, c): Promise<FamilyFile | null> {
    const subject = await familySubject(tx, id, c)
    if (!subject) return null
    return { ...subject, notices: await noticesOf(tx, id), open: openNow(subject.openings, c) }
  },
  scope: ({ scope }) => scope,
  about: (data) => ({ kind: 'deployment', id: data.id, personId: data.deployment.personId }),
  // The officer has the plan on a page of its own, with what nobody else sees.
  hiddenFrom: { candidate: ['plan', 'open'] },
  offers: (data) => [on(openFamilyPlan, data), on(recordFamilyNotice, data)],
  words: { title: familyWords.title, intro: familyWords.intro },
})
