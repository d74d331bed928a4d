import type { Day } from '#kernel/calendar.ts'
import { type Certificate, certificatesOf } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Case } from '../../step.ts'
import { nominationsOf } from '../../store-of-children.ts'
import { evidenceByCase, personsOf } from '../evidence-by-case.ts'

export interface AmsEvidence {
  certificates: readonly Certificate[]
  plannedInMission: Day | null
}

/** Clearances of the person, and the test that a nomination plans in mission. */
export async function amsEvidence(tx: Tx, cases: readonly Case[]): Promise<Map<string, AmsEvidence>> {
  const certificates = evidenceByCase(cases, await certificatesOf(tx, personsOf(cases)))
  const nominations = await nominationsOf(
    tx,
    cases.map((one) => one.candidacyId),
  )
  return new Map(
    cases.map(({ candidacyId: id }) => {
      const planned = nominations.get(id)?.amsPlannedOn ?? null
      return [id, { certificates: certificates.get(id) ?? [], plannedInMission: planned }]
    }),
  )
}
