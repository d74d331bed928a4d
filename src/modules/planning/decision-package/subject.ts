import { createHash } from 'node:crypto'
import { allCountries, positionsOwed, type RequestSubject, requestSubject } from '#modules/requests/index.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { missingPartsOf } from '../rules/missing-parts.ts'
import { effectsOn, type NamedService, servicesByName, strengthsOn } from '../store/package-facts.ts'
import { type Frozen, packagesOf, type StoredPackage } from '../store/packages.ts'
import type { MissingPart, Proposal } from '../vocabulary/package.ts'
import { assemblePackage, packageTitle } from './assemble.ts'
import type { PackageFacts } from './reader.ts'

export const nothingProposed: Proposal = {
  missionId: null,
  contribution: null,
  recommendation: null,
  why: null,
  options: null,
  level: null,
  number: null,
  valid: null,
  maxTourMonths: null,
  armed: null,
  language: null,
  countries: null,
  dutyPlace: null,
  conditions: null,
  drawn: [],
}

/** A request with its package: every version, and what the draft would say today. */
export interface PackageSubject extends Omit<RequestSubject, 'version'> {
  version: number
  packages: StoredPackage[]
  draft: StoredPackage | null
  facts: PackageFacts
  missing: MissingPart[]
  services: NamedService[]
}

export async function packageSubject(
  tx: Tx,
  requestId: string,
  c: Pick<Circumstances, 'today'>,
  lock = false,
): Promise<PackageSubject | null> {
  const subject = await requestSubject(tx, requestId, c.today)
  if (!subject) return null
  const packages = await packagesOf(tx, requestId, lock)
  const draft = packages.find((one) => one.state === 'draft') ?? null
  const proposal = draft?.proposal ?? packages[0]?.proposal ?? nothingProposed
  const then = proposal.valid && proposal.valid.from > c.today ? proposal.valid.from : c.today
  const { request, positions, partners } = subject
  return {
    ...subject,
    // The draft has its own versions: who edits it is told when somebody else did.
    version: draft?.version ?? packages[0]?.version ?? 0,
    packages,
    draft,
    missing: missingPartsOf(proposal, positionsOwed(partners, positions), positions),
    services: await servicesByName(tx),
    facts: {
      today: c.today,
      request,
      positions,
      proposal,
      strengths: await strengthsOn(tx, c.today, proposal.missionId),
      effects: await effectsOn(tx, c.today, then, proposal.drawn),
      countries: await allCountries(tx),
    },
  }
}

/** The package as it would be read today, in both languages. */
export const contentOf = (facts: PackageFacts): Frozen => ({
  title: packageTitle(facts.request),
  blocks: { en: assemblePackage(facts, 'en'), fr: assemblePackage(facts, 'fr') },
})

/** By which a copy can be told from the one that was submitted: SHA-256 of the content, its keys in order. */
export const hashOf = (content: Frozen): string => createHash('sha256').update(inOrder(content)).digest('hex')

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
