import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { submitAssignment } from '../store/assignments.ts'
import { traineeHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { aboutAssignment, loadAssignment } from './assignment-subject.ts'

/** The candidate hands in a text, a file or both; again until it is marked. */
export const submitResearchAssignment = defineAction({
  name: 'training.submit-research-assignment',
  doneBy: { candidate: 'self' },
  input: { assignmentId: field.id(), text: field.optionalLongText(50_000), file: field.optionalFile() },
  subject: 'assignmentId',
  load: (tx, input) => loadAssignment(tx, input.assignmentId),
  openWhen: ({ assignment }) => (assignment.state === 'marked' ? refuse('assignment-marked-already') : null),
  decide: (_subject, { text, file }) => (text || file ? { text: text || null, file } : refuse('assignment-empty')),
  async save(tx, subject, { text, file }, c) {
    const { id, candidacyId, personId } = subject.assignment
    if (file) {
      const attached = await c.tools.attachments.attach(tx, c, file, {
        kind: 'research-assignment',
        id,
        scope: { personId },
      })
      if (isRefusal(attached)) return attached
    }
    await submitAssignment(tx, id, { text, attachmentId: file, on: c.today })
    return {
      id: candidacyId,
      facts: [{ name: 'training.submitted-assignment', about: aboutAssignment(subject) }],
      about: { kind: 'research-assignment', id, personId },
    }
  },
  prefill: async (_tx, { assignment }) => ({ text: assignment.text }),
  goTo: (saved, lang) => traineeHref(saved.id, lang),
  words: actionWords.submitAssignment,
})
