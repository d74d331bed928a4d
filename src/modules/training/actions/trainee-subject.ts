import { type Candidacy, findCandidacy, lockCandidacy } from '#modules/candidacies/index.ts'
import { namesOf } from '#modules/people/index.ts'
import type { Subject } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'

/** A candidacy as the subject of an act of training. */
export interface TraineeSubject extends Subject {
  candidacy: Candidacy
  officer: string
}

/** Null where there is none or it is not to be seen; `lock` for acts that write to it. */
export async function loadTrainee(tx: Tx, candidacyId: string, lock = false): Promise<TraineeSubject | null> {
  const candidacy = await (lock ? lockCandidacy : findCandidacy)(tx, candidacyId)
  if (!candidacy) return null
  const officer = (await namesOf(tx, [candidacy.personId])).get(candidacy.personId)?.name ?? ''
  const label = `${candidacy.code} · ${officer}`
  return {
    id: candidacy.id,
    scope: { personId: candidacy.personId, serviceId: candidacy.serviceId, missionId: candidacy.missionId },
    label: { en: label, fr: label },
    candidacy,
    officer,
  }
}
