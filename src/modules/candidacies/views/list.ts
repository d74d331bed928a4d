import { serviceKinds } from '#modules/people/index.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { type CandidacyLine, listCandidacies } from '../store-of-list.ts'
import { candidacyStates } from '../vocabulary.ts'
import { listWords } from '../words-of-parts.ts'

export type { CandidacyLine } from '../store-of-list.ts'

/** Candidacies within the reader's reach: the row policies decide which. */
export const candidaciesList = defineView({
  name: 'candidacies.list',
  seenBy: {
    candidate: 'self',
    'service-coordinator': 'own-service',
    'service-chief': 'own-service',
    'rcmp-adviser': 'own-service',
    'irss-officer': 'programme',
    'host-liaison': 'programme',
    'readiness-officer': 'programme',
    'training-officer': 'programme',
    'rcmp-planner': 'programme',
    'mission-desk': 'programme',
  },
  query: {
    ...listFields,
    state: field.optionalChoice(candidacyStates),
    standing: field.optionalChoice(['open', 'ended']),
    posting: field.optionalId(),
    service: field.optionalText(40),
    serviceKind: field.optionalChoice(serviceKinds),
  },
  load: (tx, query, c): Promise<ListData<CandidacyLine>> => listCandidacies(tx, query, c),
  words: { title: listWords.title, intro: listWords.intro },
})
