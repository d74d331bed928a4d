import type { Localized } from '#kernel/language.ts'
import type { Scope } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { lockAssessment } from '../store/assessments.ts'
import { type AssessmentFile, assessmentFile } from '../store/list-assessments.ts'
import type { AssessmentKind } from '../vocabulary.ts'
import { kindWords } from '../words.ts'

/** An assessment with whom it is about, as a subject of the unit's acts. */
export interface AssessmentSubject {
  id: string
  version: number
  scope: Scope
  label: Localized
  assessment: AssessmentFile
}

export function subjectOf(assessment: AssessmentFile): AssessmentSubject {
  const label = (lang: 'en' | 'fr') => `${assessment.officer} · ${kindWords[assessment.kind][lang]}`
  return {
    id: assessment.id,
    version: assessment.version,
    scope: { personId: assessment.personId },
    label: { en: label('en'), fr: label('fr') },
    assessment,
  }
}

/** Locks an assessment; one of the other side is not found. */
export async function loadAssessment(tx: Tx, id: string, kind?: AssessmentKind): Promise<AssessmentSubject | null> {
  const found = await lockAssessment(tx, id)
  return found && (kind === undefined || found.kind === kind) ? subjectOf(await assessmentFile(tx, found)) : null
}

/** What the facts of this room carry: ids only. */
export const aboutAssessment = ({ assessment }: AssessmentSubject) => ({
  assessmentId: assessment.id,
  candidacyId: assessment.candidacyId,
  personId: assessment.personId,
})
