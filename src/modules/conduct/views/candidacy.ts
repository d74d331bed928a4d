import { type Candidacy, findCandidacy } from '#modules/candidacies/index.ts'
import { namesOf } from '#modules/people/index.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { requestVetting } from '../actions/request-vetting.ts'
import { standingClearances } from '../store/clearances.ts'
import type { Clearance } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

export interface CandidacyVetting {
  candidacy: Candidacy
  officer: string
  clearance: Clearance | null
}

/** What the others see: clear or not clear, until a day. */
export const candidacyVetting = defineView({
  name: 'conduct.candidacy',
  seenBy: {
    'irss-officer': 'programme',
    'readiness-officer': 'programme',
    'service-coordinator': 'own-service',
    'rcmp-adviser': 'own-service',
    candidate: 'self',
  },
  query: { id: field.id() },
  async load(tx, query): Promise<CandidacyVetting | null> {
    const candidacy = await findCandidacy(tx, query.id)
    if (!candidacy) return null
    const { personId } = candidacy
    return {
      candidacy,
      officer: (await namesOf(tx, [personId])).get(personId)?.name ?? '',
      clearance: (await standingClearances(tx, [personId])).get(personId) ?? null,
    }
  },
  scope: ({ candidacy }) => ({
    personId: candidacy.personId,
    serviceId: candidacy.serviceId,
    missionId: candidacy.missionId,
  }),
  about: ({ candidacy }) => ({ kind: 'candidacy', id: candidacy.id, personId: candidacy.personId }),
  offers: ({ candidacy }) => [
    on(requestVetting, {
      id: candidacy.id,
      scope: { personId: candidacy.personId, serviceId: candidacy.serviceId, missionId: candidacy.missionId },
      label: { en: candidacy.code, fr: candidacy.code },
      candidacy,
    }),
  ],
  words: { title: pageWords.candidacyTitle, intro: pageWords.candidacyIntro },
})
