import type { Localized } from '#kernel/language.ts'
import type { Scope } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { consentsOf, lockConsent, lockRelease, releasesOf } from './store/agreements.ts'
import { findPublication, lockPublication, lockVersion, versionsOf } from './store/publications.ts'
import { type Consent, isOpen, type Publication, type Release, type Version } from './vocabulary.ts'
import { kindWords } from './words-of-kinds.ts'

interface Base {
  id: string
  version?: number
  scope: Scope
  label: Localized
}

/** Publications belong to the programme, to nobody's file. */
const scope: Scope = {}

const labelOf = ({ kind, code }: Publication): Localized => ({
  en: `${kindWords[kind].en} · ${code}`,
  fr: `${kindWords[kind].fr} · ${code}`,
})

/** Where something is begun. */
export const deskSubject: Base = {
  id: 'desk',
  scope,
  label: { en: 'Publications', fr: 'Publications' },
}

export interface VersionSubject extends Base {
  of: Version
  publication: Publication
  /** Whether a version is being worked on. */
  hasOpen: boolean
}
export const versionSubjectOf = (
  of: Version,
  publication: Publication,
  versions: readonly Version[],
): VersionSubject => ({
  id: of.id,
  version: of.version,
  scope,
  label: labelOf(publication),
  of,
  publication,
  hasOpen: versions.some(({ state }) => isOpen(state)),
})
export async function versionSubject(tx: Tx, id: string): Promise<VersionSubject | null> {
  const of = await lockVersion(tx, id)
  const publication = of && (await lockPublication(tx, of.publicationId))
  return of && publication && versionSubjectOf(of, publication, await versionsOf(tx, publication.id))
}

export interface PublicationSubject extends Base {
  publication: Publication
  versions: readonly Version[]
}
export const publicationSubjectOf = (publication: Publication, versions: readonly Version[]): PublicationSubject => ({
  id: publication.id,
  version: publication.version,
  scope,
  label: labelOf(publication),
  publication,
  versions,
})
export async function publicationSubject(tx: Tx, id: string): Promise<PublicationSubject | null> {
  const publication = await lockPublication(tx, id)
  return publication && publicationSubjectOf(publication, await versionsOf(tx, publication.id))
}

export interface ConsentSubject extends Base {
  consent: Consent
  publication: Publication
}
export const consentSubjectOf = (consent: Consent, publication: Publication): ConsentSubject => ({
  id: consent.id,
  version: consent.version,
  scope,
  label: { en: `${consent.givenName} ${consent.familyName}`, fr: `${consent.givenName} ${consent.familyName}` },
  consent,
  publication,
})
export async function consentSubject(tx: Tx, id: string): Promise<ConsentSubject | null> {
  const consent = await lockConsent(tx, id)
  const publication = consent && (await findPublication(tx, consent.publicationId))
  return consent && publication && consentSubjectOf(consent, publication)
}

export interface ReleaseSubject extends Base {
  release: Release
  publication: Publication
}
export const releaseSubjectOf = (release: Release, publication: Publication): ReleaseSubject => ({
  id: release.id,
  version: release.version,
  scope,
  label: release.serviceName,
  release,
  publication,
})
export async function releaseSubject(tx: Tx, id: string): Promise<ReleaseSubject | null> {
  const release = await lockRelease(tx, id)
  const publication = release && (await findPublication(tx, release.publicationId))
  return release && publication && releaseSubjectOf(release, publication)
}

/** What a story rests on, for those who may read it. */
export async function agreementsOf(
  tx: Tx,
  publicationId: string,
): Promise<{ consents: Consent[]; releases: Release[] }> {
  return { consents: await consentsOf(tx, publicationId), releases: await releasesOf(tx, publicationId) }
}
