import type { Localized } from '#kernel/language.ts'
import { type MissionOn, missionOn, openConsequences } from '#modules/missions/index.ts'
import { findPerson, fullName } from '#modules/people/index.ts'
import type { Subject } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { judgeCandidacies } from './judge.ts'
import type { Finding } from './rules/finding.ts'
import { findCandidacy, lockCandidacy, serviceKindOf } from './store.ts'
import { consentedTo, endorsementsOf, nominationsOf, offersOf, recommendationsOf } from './store-of-children.ts'
import type { Candidacy, Endorsement, Nomination, Offer, Recommendation } from './vocabulary.ts'

/** A candidacy with what a judgement on it needs. */
export interface CandidacySubject extends Subject {
  candidacy: Candidacy
  officer: string
  /** What kind of service the home service is: it decides who may sign a release. */
  serviceKind: string
  mission: MissionOn
  findings: Finding[]
  /** The endorsement that stands, if any. */
  endorsement: Endorsement | null
  recommendation: (Recommendation & { reasons: string }) | null
  nomination: Nomination | null
  offer: Offer | null
  /** Whether the candidate has consented to the newest terms. */
  consented: boolean
  /** What changes of the mission still ask about this candidacy. */
  asked: string[]
}

/** Loads a candidacy as a subject; `lock` for acting on it. Null where there is none or the reader may not see it. */
export async function candidacySubject(
  tx: Tx,
  id: string,
  c: Pick<Circumstances, 'today'>,
  lock = false,
): Promise<CandidacySubject | null> {
  const candidacy = await (lock ? lockCandidacy : findCandidacy)(tx, id)
  if (!candidacy) return null
  const person = await findPerson(tx, candidacy.personId)
  const mission = await missionOn(tx, candidacy.missionId, c.today)
  if (!person || !mission) return null
  const officer = fullName(person)
  return {
    id,
    version: candidacy.version,
    scope: { personId: candidacy.personId, serviceId: candidacy.serviceId },
    label: labelOf(officer, candidacy.code),
    candidacy,
    officer,
    serviceKind: await serviceKindOf(tx, candidacy.serviceId),
    mission,
    findings: (await judgeCandidacies(tx, [id], c)).get(id) ?? [],
    endorsement: (await endorsementsOf(tx, [id])).get(id)?.find((one) => one.endedOn === null) ?? null,
    recommendation: (await recommendationsOf(tx, [id])).get(id) ?? null,
    nomination: (await nominationsOf(tx, [id])).get(id) ?? null,
    offer: (await offersOf(tx, [id])).get(id) ?? null,
    consented: (await consentedTo(tx, [id])).has(id),
    asked: (await openConsequences(tx, id)).map((one) => one.ask),
  }
}

const labelOf = (officer: string, code: string): Localized => ({
  en: `${officer} · ${code}`,
  fr: `${officer} · ${code}`,
})

/** The fact of a turn in a candidacy, with the ids that letters and jobs need. */
export const turn = (name: string, candidacy: Candidacy) => ({
  name: `candidacies.${name}`,
  about: {
    candidacyId: candidacy.id,
    personId: candidacy.personId,
    postingId: candidacy.postingId,
    missionId: candidacy.missionId,
    serviceId: candidacy.serviceId,
  },
})
