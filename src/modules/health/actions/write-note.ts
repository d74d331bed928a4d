import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type AssessmentKind, medicalNoteHref, psychologicalNoteHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { loadAssessment } from './assessment-subject.ts'
import { addToNote } from './sealed-note.ts'

/** What only that side of the unit reads (S0-55: "a full psychological evaluation" stands apart again). */
function writeNote(kind: AssessmentKind) {
  const medical = kind === 'medical'
  return defineAction({
    name: `health.write-${kind}-note`,
    doneBy: medical ? { physician: 'programme' } : { psychologist: 'programme' },
    compartment: medical ? 'health' : 'psych',
    input: { assessmentId: field.id(), note: field.longText(20_000) },
    subject: 'assessmentId',
    load: (tx, input) => loadAssessment(tx, input.assessmentId, kind),
    openWhen: ({ assessment }) => (assessment.state === 'cancelled' ? refuse('assessment-cancelled') : null),
    decide: (_subject, input) => ({ note: input.note }),
    async save(tx, { assessment }, { note }, c) {
      await addToNote(tx, c, assessment, note)
      return {
        id: assessment.id,
        facts: [],
        about: { kind: 'assessment', id: assessment.id, personId: assessment.personId },
      }
    },
    goTo: (saved, lang) => (medical ? medicalNoteHref : psychologicalNoteHref)(saved.id, lang),
    words: medical ? actionWords.writeMedicalNote : actionWords.writePsychologicalNote,
  })
}

export const writeMedicalNote = writeNote('medical')
export const writePsychologicalNote = writeNote('psychological')
