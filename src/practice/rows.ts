/** Every table that practice fills, in an order in which no row refers to a later one, with the role that may write it. */
export const practiceTables = [
  ['people.person', 'app'],
  ['people.service_membership', 'app'],
  ['people.rank_held', 'app'],
  ['people.employment_period', 'app'],
  ['people.language_level', 'app'],
  ['people.attestation', 'app'],
  ['people.certificate', 'app'],
  ['people.certificate_warning', 'app'],
  ['people.fitness_result', 'app'],
  ['people.service_participation', 'app'],
  ['people.service_cap', 'app'],
  ['requests.request', 'app'],
  ['requests.departmental_position', 'app'],
  ['requests.decision', 'app'],
  ['requests.request_version', 'app'],
  ['requests.profile_line', 'app'],
  ['requests.link', 'app'],
  ['requests.acknowledgement', 'app'],
  ['requests.answer', 'app'],
  ['requests.message', 'app'],
  ['requests.prospect', 'app'],
  ['requests.prospect_entry', 'app'],
  ['missions.liaison_entry', 'app'],
  ['missions.authorized_strength', 'app'],
  ['missions.position', 'app'],
  ['missions.risk_assessment', 'app'],
  ['missions.risk_picture', 'app'],
  ['missions.risk', 'app'],
  ['missions.risk_mitigation', 'app'],
  ['missions.living_brief', 'app'],
  ['missions.needs_assessment', 'app'],
  ['missions.training_need', 'app'],
  ['missions.department_link', 'app'],
  ['published.link', 'app'],
  ['postings.posting', 'app'],
  ['postings.posting_position', 'app'],
  ['postings.criteria_version', 'app'],
  ['postings.criterion', 'app'],
  ['candidacies.candidacy', 'app'],
  ['candidacies.consent', 'app'],
  ['candidacies.endorsement', 'app'],
  ['candidacies.recommendation', 'app'],
  ['candidacies.nomination', 'app'],
  ['candidacies.offer', 'app'],
  ['candidacies.waiver', 'app'],
  ['missions.occupancy', 'app'],
  ['health.assessment', 'app_health'],
  ['health.outcome', 'by-kind'],
  ['platform.data_key', 'by-compartment'],
  ['health.note', 'app_health'],
  ['health.psychological_note', 'app_psych'],
  ['conduct.vetting', 'app_conduct'],
  ['conduct.clearance', 'app_conduct'],
  ['training.enrolment', 'app'],
  ['training.attempt', 'app'],
  ['training.module_certificate', 'app'],
  ['training.research_assignment', 'app'],
  ['training.pdt_session', 'app'],
  ['training.pdt_seat', 'app'],
  ['readiness.instruction_package', 'app'],
  ['readiness.instruction_item', 'app'],
  ['readiness.risk_acknowledgement', 'app'],
  ['deployments.deployment', 'app'],
  ['deployments.extension', 'app'],
  ['deployments.task', 'app'],
  ['missions.position_stage', 'app'],
  ['missions.position_was', 'app'],
  ['missions.team', 'app'],
  ['missions.team_objective', 'app'],
  ['deployments.team_member', 'app'],
  ['deployments.team_report', 'app'],
  ['deployments.deliverable', 'app'],
  ['deployments.succession_plan', 'app'],
  ['deployments.succession_candidate', 'app'],
  ['missions.change', 'app'],
  ['missions.consequence', 'app'],
  ['reintegration.follow_up', 'app'],
  ['reintegration.home_answer', 'app'],
  ['people.competency_gained', 'app'],
  ['people.competency_reused', 'app'],
  ['people.background', 'app'],
  ['people.family_plan', 'app'],
  ['people.family_contact', 'app'],
  ['people.family_rule', 'app'],
  ['people.family_support', 'app'],
  ['deployments.family_opening', 'app'],
  ['deployments.family_notice', 'app'],
  ['results.objective', 'app'],
  ['results.statement', 'app'],
  ['results.plan', 'app'],
  ['results.plan_strength', 'app'],
  ['results.plan_milestone', 'app'],
  ['results.milestone_reached', 'app'],
  ['results.plan_budget', 'app'],
  ['results.budget_spent', 'app'],
  ['results.plan_risk', 'app'],
  ['results.indicator', 'app'],
  ['results.baseline', 'app'],
  ['results.target', 'app'],
  ['results.measured', 'app'],
  ['results.evaluation', 'app'],
  ['results.finding', 'app'],
  ['results.recommendation', 'app'],
  ['results.response', 'app'],
  ['results.progress', 'app'],
  ['enquiries.guide_request', 'app'],
  ['enquiries.course_interest', 'app'],
  ['enquiries.interest_count', 'app'],
  ['letters.letter', 'app'],
  ['letters.email', 'app'],
] as const

export type PracticeTable = (typeof practiceTables)[number][0]
export type Row = Record<string, unknown>

/** What is going to be copied, by table, in the order in which it was told. */
export class Rows {
  readonly #byTable = new Map<PracticeTable, Row[]>()

  /** Adds a row and gives it back, so that a later event may still change it. */
  add<R extends Row>(table: PracticeTable, row: R): R {
    const rows = this.#byTable.get(table)
    if (rows) rows.push(row)
    else this.#byTable.set(table, [row])
    return row
  }

  of(table: PracticeTable): readonly Row[] {
    return this.#byTable.get(table) ?? []
  }

  get count(): number {
    return [...this.#byTable.values()].reduce((sum, rows) => sum + rows.length, 0)
  }
}
