import { minDay } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { type Candidacy, findCandidacy, lockCandidacy } from '#modules/candidacies/index.ts'
import { type RiskAssessment, risksInForce } from '#modules/missions/index.ts'
import { findPerson } from '#modules/people/index.ts'
import type { Scope } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type AcknowledgedRisk, riskOwed } from './rules/risk-owed.ts'
import { labelOf } from './store/candidate.ts'
import { acknowledgedRisks } from './store/risk-acknowledgements.ts'

/** An officer and the risk of the mission that they are to go to. */
export interface MissionSubject {
  id: string
  /** Rises with every version that comes into force: what was read is what is acknowledged. */
  version: number
  scope: Scope
  label: Localized
  candidacy: Candidacy
  inForce: RiskAssessment[]
  acknowledged: AcknowledgedRisk[]
  owed: RiskAssessment[]
}

export async function missionSubject(
  tx: Tx,
  candidacyId: string,
  c: Pick<Circumstances, 'today'>,
  lock = false,
): Promise<MissionSubject | null> {
  const candidacy = await (lock ? lockCandidacy : findCandidacy)(tx, candidacyId)
  // Whoever may not see the officer has no file of theirs: the desk of one mission sees those who go there.
  if (!candidacy || !(await findPerson(tx, candidacy.personId))) return null
  const inForce = await risksInForce(tx, [candidacy.missionId], c.today)
  const acknowledged = await acknowledgedRisks(tx, [candidacyId])
  return {
    id: candidacy.id,
    version: inForce.reduce((sum, { number }) => sum + number, 0),
    scope: { personId: candidacy.personId, serviceId: candidacy.serviceId, missionId: candidacy.missionId },
    label: await labelOf(tx, candidacyId),
    candidacy,
    inForce,
    acknowledged,
    owed: riskOwed(inForce, acknowledged),
  }
}

/** The day for which somebody's departure asks what is in force: that of the departure, once it has come. */
export const riskDay = (departure: string, today: string): string => minDay(departure, today)
