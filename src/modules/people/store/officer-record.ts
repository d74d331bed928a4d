import type { Tx } from '#platform/database/connection.ts'
import { type CertificateState, stateOf } from '../rules/certificate-state.ts'
import { servedMonths } from '../rules/served-months.ts'
import type {
  Attestation,
  CertificateLine,
  Employment,
  FitnessResult,
  LanguageLevel,
  Membership,
  RankHeld,
} from '../vocabulary.ts'
import { certificateLinesOf, warningWindows } from './certificates.ts'
import { attestationsOf, employmentOf, fitnessResultsOf, languageLevelsOf, ranksHeldOf } from './evidence.ts'
import { membershipsOf } from './persons.ts'
import { type PersonSubject, personSubject } from './subject.ts'

/** All that is on record about one officer, with what follows from it on the day. */
export interface OfficerRecord extends PersonSubject {
  memberships: Membership[]
  ranks: RankHeld[]
  rank: RankHeld | null
  employment: Employment[]
  operationalMonths: number
  certificates: (CertificateLine & { standing: CertificateState })[]
  fitness: FitnessResult[]
  languages: LanguageLevel[]
  attestations: Attestation[]
}

/** The record of one officer, in a fixed number of queries; null where there is none or the reader may not see it. */
export async function officerRecord(tx: Tx, id: string, today: string): Promise<OfficerRecord | null> {
  const subject = await personSubject(tx, id, today)
  if (!subject) return null
  const windows = await warningWindows(tx, today)
  const employment = (await employmentOf(tx, [id])).get(id) ?? []
  const ranks = ((await ranksHeldOf(tx, [id])).get(id) ?? []).reverse()
  const certificates = await certificateLinesOf(tx, id)
  return {
    ...subject,
    memberships: ((await membershipsOf(tx, [id])).get(id) ?? []).reverse(),
    ranks,
    rank: ranks.find(({ valid }) => valid.from <= today && (valid.to === null || today < valid.to)) ?? null,
    employment: [...employment].reverse(),
    operationalMonths: servedMonths(employment, 'operational', today),
    certificates: certificates
      .map((one) => ({ ...one, standing: stateOf(one, today, windows) }))
      .sort((a, b) => place(a.standing) - place(b.standing)),
    fitness: (await fitnessResultsOf(tx, [id])).get(id) ?? [],
    languages: (await languageLevelsOf(tx, [id])).get(id) ?? [],
    attestations: (await attestationsOf(tx, [id])).get(id) ?? [],
  }
}

/** What can still be used stands first; what is over, last. */
const place = ({ state }: CertificateState): number => (state === 'revoked' ? 2 : state === 'expired' ? 1 : 0)
