import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { orShut } from '#platform/files/sealed-shut.ts'
import { defineView } from '#platform/view.ts'
import { subjectOf } from '../actions/assessment-subject.ts'
import { openNote } from '../actions/sealed-note.ts'
import { writeMedicalNote, writePsychologicalNote } from '../actions/write-note.ts'
import { findAssessment } from '../store/assessments.ts'
import { type AssessmentFile, assessmentFile } from '../store/list-assessments.ts'
import type { AssessmentKind, NoteEntry } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

export interface NoteData {
  assessment: AssessmentFile
  entries: NoteEntry[]
  /** Why the entries are not there: locked, or destroyed. */
  shut: Refusal | null
}

/** Opens the sealed note of one assessment. Only its own side can, and each time leaves an entry that the officer sees. */
function noteView(kind: AssessmentKind) {
  const medical = kind === 'medical'
  return defineView({
    name: `health.${kind}-note`,
    seenBy: medical ? { physician: 'programme' } : { psychologist: 'programme' },
    compartment: medical ? 'health' : 'psych',
    stepUp: [medical ? 'physician' : 'psychologist'],
    query: { id: field.id() },
    async load(tx, query, c): Promise<NoteData | null> {
      const found = await findAssessment(tx, query.id)
      if (found?.kind !== kind) return null
      const note = await orShut(() => openNote(tx, c, found))
      const assessment = await assessmentFile(tx, found)
      return isRefusal(note) ? { assessment, entries: [], shut: note } : { assessment, entries: note, shut: null }
    },
    scope: ({ assessment }) => ({ personId: assessment.personId }),
    about: ({ assessment }) => ({ kind: 'assessment', id: assessment.id, personId: assessment.personId }),
    offers: ({ assessment }) => [on(medical ? writeMedicalNote : writePsychologicalNote, subjectOf(assessment))],
    words: {
      title: medical ? pageWords.medicalNote : pageWords.psychologicalNote,
      intro: pageWords.noteIntro,
    },
  })
}

export const medicalNote = noteView('medical')
export const psychologicalNote = noteView('psychological')
