import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { type AssessmentLine, listAssessments } from '../store/list-assessments.ts'
import { assessmentKinds, assessmentStates, purposes } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

export type { AssessmentLine } from '../store/list-assessments.ts'

/** The unit's work: each side sees its own, the administrator the dates of both. */
export const assessmentsList = defineView({
  name: 'health.list',
  seenBy: { physician: 'programme', psychologist: 'programme', 'health-administrator': 'programme' },
  compartment: 'own',
  query: {
    ...listFields,
    state: field.optionalChoice(assessmentStates),
    kind: field.optionalChoice(assessmentKinds),
    purpose: field.optionalChoice(purposes),
  },
  load: (tx, query): Promise<ListData<AssessmentLine>> => listAssessments(tx, query),
  words: { title: pageWords.list, intro: pageWords.listIntro },
})
