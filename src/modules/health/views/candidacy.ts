import { type Candidacy, findCandidacy } from '#modules/candidacies/index.ts'
import { namesOf } from '#modules/people/index.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { requestAssessment } from '../actions/request-assessment.ts'
import { outcomesOfCandidacy } from '../store/outcomes.ts'
import type { StandingOutcome } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

export interface CandidacyHealth {
  candidacy: Candidacy
  officer: string
  outcomes: StandingOutcome[]
}

/** What the others see: the word of the unit and its validity (S0.22, S0.29). */
export const candidacyHealth = defineView({
  name: 'health.candidacy',
  seenBy: {
    'irss-officer': 'programme',
    'readiness-officer': 'programme',
    'training-officer': 'programme',
    'service-coordinator': 'own-service',
    'rcmp-adviser': 'own-service',
    candidate: 'self',
    physician: 'programme',
    psychologist: 'programme',
    'health-administrator': 'programme',
  },
  query: { id: field.id() },
  async load(tx, query): Promise<CandidacyHealth | null> {
    const candidacy = await findCandidacy(tx, query.id)
    if (!candidacy) return null
    const officer = (await namesOf(tx, [candidacy.personId])).get(candidacy.personId)?.name ?? ''
    return { candidacy, officer, outcomes: await outcomesOfCandidacy(tx, candidacy.id) }
  },
  scope: ({ candidacy }) => ({
    personId: candidacy.personId,
    serviceId: candidacy.serviceId,
    missionId: candidacy.missionId,
  }),
  about: ({ candidacy }) => ({ kind: 'candidacy', id: candidacy.id, personId: candidacy.personId }),
  hiddenFrom: { 'health-administrator': ['outcomes'] },
  offers: ({ candidacy, outcomes }) => [
    on(requestAssessment, {
      id: candidacy.id,
      scope: { personId: candidacy.personId, serviceId: candidacy.serviceId, missionId: candidacy.missionId },
      label: { en: candidacy.code, fr: candidacy.code },
      candidacy,
      outcomes,
    }),
  ],
  words: { title: pageWords.candidacyTitle, intro: pageWords.candidacyIntro },
})
