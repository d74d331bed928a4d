import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { registerRequest } from '../actions/register-request.ts'
import { listRequests, type RequestLine } from '../store/list-requests.ts'
import { decisionLevels, outcomes, requesterKinds, requestStates } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

export type { RequestLine } from '../store/list-requests.ts'

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
    outcome: field.optionalChoice(outcomes),
    level: field.optionalChoice(decisionLevels),
  },
  load: (tx, query): Promise<ListData<RequestLine>> => listRequests(tx, query),
  offers: () => [on(registerRequest, { id: 'new', scope: {} })],
  words: { title: pageWords.list, intro: pageWords.listIntro },
})
