import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { markAssignment } from '../store/assignments.ts'
import { traineeHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { aboutAssignment, loadAssignment } from './assignment-subject.ts'

/** A mark in exact hundredths; whether it passes is derived. */
export const markResearchAssignment = defineAction({
  name: 'training.mark-research-assignment',
  doneBy: { 'training-officer': 'programme' },
  input: { assignmentId: field.id(), mark: field.decimal(0, 100), remarks: field.optionalLongText(5_000) },
  subject: 'assignmentId',
  load: (tx, input) => loadAssignment(tx, input.assignmentId),
  openWhen: ({ assignment }) =>
    assignment.state === 'submitted'
      ? null
      : refuse(assignment.state === 'marked' ? 'assignment-marked-already' : 'assignment-not-submitted'),
  decide: (_subject, { mark, remarks }) => ({ mark, remarks: remarks || null }),
  async save(tx, subject, { mark, remarks }, c) {
    const { id, candidacyId, personId } = subject.assignment
    await markAssignment(tx, id, { mark, remarks, byName: c.actor.name, on: c.today })
    return {
      id: candidacyId,
      facts: [{ name: 'training.marked-assignment', about: aboutAssignment(subject) }],
      about: { kind: 'research-assignment', id, personId },
    }
  },
  goTo: (saved, lang) => traineeHref(saved.id, lang),
  words: actionWords.markAssignment,
})
