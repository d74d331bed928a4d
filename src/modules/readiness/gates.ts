import {
  type Candidacy,
  type Case,
  candidaciesOf,
  type Finding,
  judgeCandidacies,
  stepNamed,
} from '#modules/candidacies/index.ts'
import { type RiskAssessment, risksInForce } from '#modules/missions/index.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { riskDay } from './mission-subject.ts'
import { failsOn, isCleared } from './rules/clearance.ts'
import { type AcknowledgedRisk, askedForRisk, riskOwed } from './rules/risk-owed.ts'
import { acknowledgedRisks } from './store/risk-acknowledgements.ts'
import type { Blocker, Clearance, Gate } from './vocabulary.ts'
import { gateWords } from './words-gates.ts'
import { missionWords } from './words-of-mission.ts'

/** A finding as a gate of the board: who has it, what comes next, when it will fail. */
export function gateOf(finding: Finding, plannedEnd: string, today: string): Gate {
  const { criterion, judgement, waiver } = finding
  const step = stepNamed(criterion.step)
  const waivable = step?.waivable ?? false
  return {
    code: criterion.code,
    step: criterion.step,
    label: criterion.message,
    stepTitle: step?.words.title ?? { en: criterion.step, fr: criterion.step },
    layer: criterion.layer,
    result: judgement.result,
    on: finding.on,
    warning: criterion.effect === 'warning',
    waivedUntil: waivable && waiver && waiver.until >= today ? waiver.until : null,
    cleared: isCleared(finding, waivable, today),
    owner: step?.owner ?? 'readiness-officer',
    next: step?.words.next ?? gateWords.unknownStep,
    failsOn: failsOn(finding, plannedEnd),
    verified: criterion.verified,
  }
}

/** Whoever is away was clear on the day of departure: what has run out since is no question of leaving any more. */
const isAhead = (gate: Gate, { state, plannedDeparture }: Candidacy): boolean =>
  state !== 'deployed' || gate.cleared || gate.on > plannedDeparture

/** Changed terms need the officer's consent again (domain.md T2): until it is given nobody leaves. */
const consentGate = ({ plannedDeparture }: Candidacy): Gate => ({
  code: 'consent',
  step: 'consent',
  label: gateWords.consent,
  stepTitle: gateWords.consent,
  layer: 'programme',
  result: 'pending',
  on: plannedDeparture,
  warning: false,
  waivedUntil: null,
  cleared: false,
  owner: 'candidate',
  next: gateWords.consentNext,
  failsOn: null,
  verified: true,
})

/** S0.53: where an assessment is in force, its residual risk is acknowledged by the officer before departure; nobody can waive it. */
function riskGate(
  { id, state, missionId, plannedDeparture }: Candidacy,
  inForce: readonly RiskAssessment[],
  acknowledged: readonly AcknowledgedRisk[],
): Gate[] {
  const own = inForce.filter((one) => one.missionId === missionId)
  if (state === 'deployed' || own.length === 0 || !(askedForRisk as readonly string[]).includes(state)) return []
  const owed = riskOwed(
    own,
    acknowledged.filter(({ candidacyId }) => candidacyId === id),
  )
  const cleared = owed.length === 0
  return [
    {
      code: 'residual-risk',
      step: 'residual-risk',
      label: cleared ? missionWords.gate : missionWords.gateOwed,
      stepTitle: missionWords.gateStep,
      layer: 'programme',
      result: cleared ? 'met' : 'pending',
      on: plannedDeparture,
      warning: false,
      waivedUntil: null,
      cleared,
      owner: 'candidate',
      next: missionWords.gateNext,
      failsOn: null,
      verified: true,
    },
  ]
}

export const blockersOf = (gates: readonly Gate[]): Blocker[] =>
  gates.flatMap(({ code, label, owner, next, result, on, cleared }) =>
    cleared || result === 'met' ? [] : [{ code, label, owner, next, result, on }],
  )

export interface Judged {
  candidacy: Candidacy
  findings: Finding[]
  gates: Gate[]
}

/** Every gate of some candidacies, judged on its own day; a fixed number of queries. */
export async function gatesOf(
  tx: Tx,
  ids: readonly string[],
  c: Pick<Circumstances, 'today'>,
  dates?: ReadonlyMap<string, Partial<Case>>,
): Promise<Map<string, Judged>> {
  const candidacies = await candidaciesOf(tx, ids)
  const findings = await judgeCandidacies(tx, ids, c, undefined, dates)
  const missionIds = [...new Set(candidacies.map(({ missionId }) => missionId))]
  // Whoever left on a day was asked for what was in force on it.
  const leftOn = candidacies.length === 1 ? dates?.get(candidacies[0]!.id)?.plannedDeparture : undefined
  const inForce = await risksInForce(tx, missionIds, riskDay(leftOn ?? c.today, c.today))
  const acknowledged = await acknowledgedRisks(tx, ids)
  return new Map(
    candidacies.map((candidacy) => {
      const own = findings.get(candidacy.id) ?? []
      const end = dates?.get(candidacy.id)?.plannedEnd ?? candidacy.plannedEnd
      const gates = own.map((one) => gateOf(one, end, c.today)).filter((gate) => isAhead(gate, candidacy))
      const owed = candidacy.state === 'offered' ? [consentGate(candidacy)] : []
      const risk = riskGate(candidacy, inForce, acknowledged)
      // Criteria that cannot be read are no reason to let somebody go: what is met counts beside them only.
      const beside = own.length > 0 ? risk : risk.filter((gate) => !gate.cleared)
      return [candidacy.id, { candidacy, findings: own, gates: [...owed, ...beside, ...gates] }]
    }),
  )
}

/**
 * Clearance, derived and never stored: a candidacy is clear when every gate of its bulletin holds on its own day. `dates`
 * puts actual days in the place of planned ones. Health and vetting cannot be waived. Unseen candidacies are absent.
 */
export async function clearanceOf(
  tx: Tx,
  ids: readonly string[],
  c: Pick<Circumstances, 'today'>,
  dates?: ReadonlyMap<string, Partial<Case>>,
): Promise<Map<string, Clearance>> {
  const judged = await gatesOf(tx, ids, c, dates)
  return new Map(
    [...judged].map(([id, { gates }]) => {
      const blockers = blockersOf(gates)
      // Criteria that cannot be read are no reason to let somebody go.
      return [id, { clear: gates.length > 0 && blockers.length === 0, blockers }]
    }),
  )
}
