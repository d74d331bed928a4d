import type { Localized } from '#kernel/language.ts'
import { type Candidacy, findCandidacy, lockCandidacy } from '#modules/candidacies/index.ts'
import { missionOn } from '#modules/missions/index.ts'
import type { Scope } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { changedTerms } from './rules/changed-terms.ts'
import { labelOf } from './store/candidate.ts'
import { itemsIn, packagesOf } from './store/packages.ts'
import { templateOn } from './store/templates.ts'
import { termsOf } from './terms.ts'
import type { InstructionPackage, Item, PackageKind, TemplateItem, TermName, Terms } from './vocabulary.ts'

/** A candidacy as the subject of sending instructions: what was sent before, and what would be sent now. */
export interface SendingSubject {
  id: string
  version: number
  scope: Scope
  label: Localized
  candidacy: Candidacy
  /** Versions of this kind, newest first. */
  versions: InstructionPackage[]
  /** The points of the version that stands. */
  before: Item[]
  template: TemplateItem[]
  missionKind: string
  terms: Terms | null
  changed: TermName[]
}

/** Loads it for one kind of package; `lock` for acting on it. */
export async function sendingSubject(
  tx: Tx,
  candidacyId: string,
  kind: PackageKind,
  c: Pick<Circumstances, 'today'>,
  lock = false,
): Promise<SendingSubject | null> {
  const candidacy = await (lock ? lockCandidacy : findCandidacy)(tx, candidacyId)
  if (!candidacy) return null
  const versions = (await packagesOf(tx, [candidacy.id])).filter((one) => one.kind === kind)
  const standing = versions.find((one) => !one.superseded) ?? null
  const terms = kind === 'joining' ? await termsOf(tx, candidacy) : null
  return {
    id: candidacy.id,
    version: candidacy.version,
    scope: { personId: candidacy.personId, serviceId: candidacy.serviceId, missionId: candidacy.missionId },
    label: await labelOf(tx, candidacy.id),
    candidacy,
    versions,
    before: standing ? await itemsIn(tx, [standing.id]) : [],
    template: await templateOn(tx, kind, c.today),
    missionKind: (await missionOn(tx, candidacy.missionId, c.today))?.kind ?? '',
    terms,
    changed: terms ? changedTerms(standing?.terms ?? null, terms) : [],
  }
}
