import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { costLinesOf, linesAsTyped } from '../rules/cost-lines.ts'
import { departmentsOf, positionsOwed } from '../rules/departments.ts'
import { underAssessment } from '../rules/states.ts'
import { statePosition } from '../store/departments.ts'
import { moveRequest } from '../store/requests.ts'
import { requestSubject } from '../store/subject.ts'
import { currencies, fits, requestHref, riskLevels, stances } from '../vocabulary.ts'
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
    policyFit: field.optionalChoice(fits),
    policyFitReasons: field.optionalLongText(4000),
    skillFit: field.optionalChoice(fits),
    skillFitReasons: field.optionalLongText(4000),
    domesticSecurity: field.optionalLongText(4000),
    riskLevel: field.optionalChoice(riskLevels),
    risk: field.optionalLongText(4000),
    costLines: field.optionalLongText(1000),
    costCurrency: field.optionalChoice(currencies),
    costCovers: field.optionalLongText(2000),
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
    const { requestId: _request, department: _department, costLines: typed, ...said } = input
    const { stance, suggestedConditions } = said
    if (stance === 'support-with-conditions' && !suggestedConditions) return refuse('conditions-not-named')
    if (said.policyFit && !said.policyFitReasons) return refuse('fit-without-reasons')
    if (said.riskLevel && !said.risk) return refuse('risk-without-words')
    const costLines = costLinesOf(typed)
    if (isRefusal(costLines)) return costLines
    if (costLines.length > 0 && !said.costCovers) return refuse('cost-covers-what')
    const costCurrency = costLines.length > 0 ? (said.costCurrency ?? 'CAD') : null
    return { ...said, id: c.fresh(), department: department.organisation, costLines, costCurrency, statedOn: c.today }
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
  // Said anew, it starts from what was said: a department changes what has changed.
  async prefill(_tx, { partners, positions }, c) {
    const own = departmentsOf(c.actor.duty, partners).map((one) => one.organisation)
    const before = positions.find((one) => !one.superseded && own.includes(one.department))
    if (!before || own.length > 1) return {}
    const { id: _id, name: _name, statedOn: _on, superseded: _superseded, costLines, ...said } = before
    return { ...said, costLines: linesAsTyped(costLines) }
  },
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: actionWords.recordPosition,
})
