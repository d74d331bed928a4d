import { addDays } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { returnAssignment } from '../store/assignments.ts'
import { traineeHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { aboutAssignment, loadAssignment } from './assignment-subject.ts'

/** Back to the officer for rework, with remarks and a new day; also after a mark below the pass mark. */
export const returnResearchAssignment = defineAction({
  name: 'training.return-research-assignment',
  doneBy: { 'training-officer': 'programme' },
  input: { assignmentId: field.id(), remarks: field.longText(5_000), dueOn: field.day() },
  subject: 'assignmentId',
  load: (tx, input) => loadAssignment(tx, input.assignmentId),
  openWhen: ({ assignment }) =>
    assignment.state === 'submitted' || (assignment.state === 'marked' && (assignment.mark ?? 0) < assignment.passMark)
      ? null
      : refuse(assignment.state === 'marked' ? 'assignment-marked-already' : 'assignment-not-submitted'),
  decide: (_subject, { remarks, dueOn }, c) =>
    dueOn < c.today ? refuse('training-due-in-the-past') : { remarks, dueOn },
  async save(tx, subject, { remarks, dueOn }) {
    const { id, candidacyId, personId } = subject.assignment
    await returnAssignment(tx, id, remarks, dueOn)
    return {
      id: candidacyId,
      facts: [{ name: 'training.returned-assignment', about: aboutAssignment(subject) }],
      about: { kind: 'research-assignment', id, personId },
    }
  },
  prefill: async (_tx, _subject, c) => ({ dueOn: addDays(c.today, 14) }),
  goTo: (saved, lang) => traineeHref(saved.id, lang),
  words: actionWords.returnAssignment,
})
