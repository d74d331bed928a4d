import type { Criterion } from '#modules/postings/index.ts'
import { criteriaOf } from '#modules/postings/index.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type Checked, checkInput, type Fields } from '#platform/fields.ts'
import { judgedOn } from './rules/anchor-day.ts'
import { caseOf } from './rules/case-of.ts'
import type { Finding } from './rules/finding.ts'
import { phases as allPhases, type Case, type Judgement, type Phase, stepNamed } from './step.ts'
import { candidaciesOf, waiversOf } from './store.ts'
import type { Waiver } from './vocabulary.ts'

/**
 * Judges every candidacy by the criteria of its own version, with those of its home service in the service layer, and with
 * its waivers. A fixed number of queries, however many candidacies; a candidacy that the reader may not see is absent.
 * `dates`: other days than those planned, by candidacy: those that are about to become actual.
 */
export async function judgeCandidacies(
  tx: Tx,
  ids: readonly string[],
  c: Pick<Circumstances, 'today'>,
  phases: readonly Phase[] = allPhases,
  dates: ReadonlyMap<string, Partial<Case>> = new Map(),
): Promise<Map<string, Finding[]>> {
  const candidacies = await candidaciesOf(tx, ids)
  const criteria = await criteriaOf(
    tx,
    candidacies.map((one) => one.criteriaVersionId),
  )
  const waivers = await waiversOf(
    tx,
    candidacies.map((one) => one.id),
  )
  return judgeCases(
    tx,
    candidacies.map((one) => ({
      case: { ...caseOf(one, c.today), ...dates.get(one.id) },
      criteria: criteria.get(one.criteriaVersionId) ?? [],
      waivers: waivers.get(one.id),
    })),
    phases,
  )
}

export interface CaseToJudge {
  case: Case
  criteria: readonly Criterion[]
  waivers?: ReadonlyMap<string, Waiver> | undefined
}

/** Judges cases, by `candidacyId`: one batch of evidence for each step that any of their criteria names. */
export async function judgeCases(
  tx: Tx,
  cases: readonly CaseToJudge[],
  phases: readonly Phase[],
): Promise<Map<string, Finding[]>> {
  const wanted = cases.map((one) => ({
    ...one,
    criteria: one.criteria.filter((each) => binds(each, one.case, phases)),
  }))
  const evidence = await evidenceFor(tx, wanted)
  return new Map(
    wanted.map((one) => [
      one.case.candidacyId,
      one.criteria.map((criterion) => {
        const on = judgedOn(one.case, criterion)
        return {
          criterion,
          on,
          waiver: one.waivers?.get(criterion.code) ?? null,
          judgement: judged(criterion, on, one.case, evidence),
        }
      }),
    ]),
  )
}

/** Criteria of the service layer bind the officers of that service only. */
export const binds = (criterion: Criterion, one: Case, phases: readonly Phase[]): boolean =>
  phases.includes(criterion.phase) && (criterion.serviceId === null || criterion.serviceId === one.serviceId)

export type Evidence = ReadonlyMap<string, ReadonlyMap<string, unknown>>

async function evidenceFor(tx: Tx, wanted: readonly CaseToJudge[]): Promise<Evidence> {
  const evidence = new Map<string, Map<string, unknown>>()
  for (const name of new Set(wanted.flatMap((one) => one.criteria.map(({ step }) => step)))) {
    const asking = wanted.filter((one) => one.criteria.some(({ step }) => step === name)).map((one) => one.case)
    const step = stepNamed(name)
    if (step) evidence.set(name, await step.evidence(tx, asking))
  }
  return evidence
}

/** One criterion judged from evidence by step and candidacy. Pure but for the registry of steps. */
export function judged(criterion: Criterion, on: string, one: Case, evidence: Evidence): Judgement {
  const step = stepNamed(criterion.step)
  if (!step) return { result: 'pending', code: 'step-unknown', params: { step: criterion.step } }
  const settings = settingsOf(step, criterion)
  if (!settings.ok)
    return { result: 'pending', code: 'settings-unreadable', params: { field: settings.issues[0]?.field ?? '' } }
  return step.judge(evidence.get(criterion.step)?.get(one.candidacyId), settings.value, on, one)
}

type Settings = Checked<Record<string, unknown>>
const read = new WeakMap<Criterion, Settings>()

/** What a criterion asks of its step, read once for all who are judged by it. */
function settingsOf(step: { settings: Fields }, criterion: Criterion): Settings {
  const known = read.get(criterion)
  if (known) return known
  const settings = checkInput(step.settings, criterion.settings)
  read.set(criterion, settings)
  return settings
}
