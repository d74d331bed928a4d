import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { departmentsOf, positionsOwed } from '../rules/departments.ts'
import { underAssessment } from '../rules/states.ts'
import { moveRequest, statePosition } from '../store/requests.ts'
import { requestSubject } from '../store/subject.ts'
import { requestHref, stances } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** A partner department says where it stands; said again, the new position supersedes the old one and both stay on record. */
export const recordPosition = defineAction({
  name: 'requests.record-position',
  doneBy: { 'gac-assessor': 'programme', 'ps-assessor': 'programme', 'rcmp-planner': 'programme' },
  input: {
    requestId: field.id(),
    department: field.optionalPick(),
    stance: field.choice(stances),
    considerations: field.longText(),
    suggestedConditions: field.optionalLongText(),
  },
  subject: 'requestId',
  load: (tx, input, c) => requestSubject(tx, input.requestId, c.today, true),
  openWhen: ({ request, partners }, { actor }) =>
    underAssessment(request) ??
    (departmentsOf(actor.duty, partners).length === 0 ? refuse('department-is-no-partner-today') : null),
  decide: ({ partners, positions }, input, c) => {
    const own = departmentsOf(c.actor.duty, partners)
    const department = input.department
      ? own.find((one) => one.organisation === input.department)
      : (positionsOwed(own, positions)[0] ?? own[0])
    if (!department) return refuse('department-is-no-partner-today')
    const { stance, considerations, suggestedConditions } = input
    if (stance === 'support-with-conditions' && !suggestedConditions) return refuse('conditions-not-named')
    return {
      id: c.fresh(),
      department: department.organisation,
      stance,
      considerations,
      suggestedConditions,
      statedOn: c.today,
    }
  },
  async save(tx, subject, position, c) {
    await statePosition(tx, subject.id, position, { at: c.now, account: c.actor.accountId })
    await moveRequest(tx, subject.id, 'assessing')
    return {
      id: subject.id,
      facts: [{ name: 'requests.positioned', about: { requestId: subject.id, department: position.department } }],
      about: { kind: 'request', id: subject.id },
    }
  },
  choices: async (_tx, { partners }, c) => ({
    department: departmentsOf(c.actor.duty, partners).map((one) => ({ value: one.organisation, label: one.name })),
  }),
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: actionWords.recordPosition,
})
