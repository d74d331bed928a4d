import { isAfter, isBefore } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type AssignmentSubject, assignmentForUpdate } from '../account-subject.ts'
import { endDuty as endAssignment } from '../accounts.ts'
import { actionWords } from '../action-words.ts'
import { accountHref } from '../hrefs.ts'

/** Ends a duty on a day, today at the earliest: what was held yesterday was held. */
export const endDuty = defineAction({
  name: 'access.end-duty',
  doneBy: { administrator: 'programme' },
  stepUp: true,
  input: { assignmentId: field.id(), until: field.day() },
  subject: 'assignmentId',
  load: (tx, { assignmentId }) => assignmentForUpdate(tx, assignmentId),
  openWhen(assignment: AssignmentSubject, { actor, today }) {
    if (assignment.until !== null && !isAfter(assignment.until, today)) return refuse('duty-over')
    // An installation never loses its last administrator: nobody ends their own.
    const own = assignment.accountId === actor.accountId && assignment.duty === 'administrator'
    return own ? refuse('account-is-yours') : null
  },
  decide(assignment, { until }, c) {
    if (!isBefore(assignment.from, until)) return refuse('period-ends-before-it-begins')
    if (isBefore(until, c.today)) return refuse('duty-ends-in-the-past')
    return { until }
  },
  async save(tx, assignment, { until }) {
    const refusal = await endAssignment(tx, assignment.id, until)
    if (refusal) return refusal
    return { id: assignment.accountId, facts: [], about: { kind: 'account', id: assignment.accountId } }
  },
  prefill: async (_tx, _assignment, c) => ({ until: c.today }),
  goTo: (saved, language) => accountHref(saved.id, language),
  words: actionWords.endDuty,
})
