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
  ['requests.request', 'app'],
  ['requests.departmental_position', 'app'],
  ['requests.decision', 'app'],
  ['missions.authorized_strength', 'app'],
  ['missions.position', 'app'],
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
  ['deployments.deployment', 'app'],
  ['deployments.extension', 'app'],
  ['deployments.task', 'app'],
  ['missions.change', 'app'],
  ['missions.consequence', 'app'],
  ['reintegration.follow_up', 'app'],
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
