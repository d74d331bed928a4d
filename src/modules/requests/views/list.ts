import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { registerRequest } from '../actions/register-request.ts'
import { listRequests, type Medians, mediansOf, type RequestLine } from '../store/list-requests.ts'
import { decisionLevels, outcomes, requesterKinds, requestStates } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

export type { Medians, RequestLine } from '../store/list-requests.ts'

export type RequestsFound = ListData<RequestLine> & { medians: Medians }

export const requestsList = defineView({
  name: 'requests.list',
  seenBy: {
    'intake-officer': 'programme',
    'gac-assessor': 'programme',
    'ps-assessor': 'programme',
    'rcmp-planner': 'programme',
    'decision-body': 'programme',
    'irss-officer': 'programme',
    'mission-desk': 'programme',
    auditor: 'programme',
  },
  query: {
    ...listFields,
    state: field.optionalChoice(requestStates),
    kind: field.optionalChoice(requesterKinds),
    country: field.optionalText(100),
    dueFrom: field.optionalDay(),
    dueUntil: field.optionalDay(),
    outcome: field.optionalChoice(outcomes),
    level: field.optionalChoice(decisionLevels),
  },
  load: async (tx, query, c): Promise<RequestsFound> => ({
    ...(await listRequests(tx, query, c.today)),
    medians: await mediansOf(tx, query),
  }),
  offers: () => [
    on(registerRequest, { id: 'new', scope: {}, known: { organisations: [], countries: [] }, prospect: null }),
  ],
  words: { title: pageWords.list, intro: pageWords.listIntro },
})
