import type { Case } from '#modules/candidacies/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import { standingProgress } from '../store/packages.ts'
import type { PackageKind } from '../vocabulary.ts'

export interface PackageEvidence {
  sentOn: string
  acknowledgedOn: string | null
  done: number
  total: number
}

/** The standing package of one kind, for any number of cases: one query. */
export const packageEvidence =
  (kind: PackageKind) =>
  (tx: Tx, cases: readonly Case[]): Promise<Map<string, PackageEvidence>> =>
    standingProgress(
      tx,
      cases.map((one) => one.candidacyId),
      kind,
    )
