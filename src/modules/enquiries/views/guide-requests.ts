import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import {
  declineGuideRequest,
  emailGuide,
  eraseContact,
  guideRequestSubjectOf,
  postGuide,
} from '../actions/answer-guide-request.ts'
import { findGuideRequest, type GuideRequestLine, listGuideRequests } from '../store/guide-requests.ts'
import { guidesOn } from '../store/published.ts'
import { type Guide, type GuideRequest, guideStates, ways } from '../vocabulary.ts'
import { guidePageWords } from '../words-of-guides.ts'

export type { GuideRequestLine } from '../store/guide-requests.ts'

const seenBy = { 'communications-officer': 'programme' } as const

export interface GuideRequestsData extends ListData<GuideRequestLine> {
  guides: Guide[]
}

export const guideRequestsList = defineView({
  name: 'enquiries.guide-requests',
  seenBy,
  query: {
    ...listFields,
    state: field.optionalChoice(['open', 'overdue', ...guideStates]),
    guide: field.optionalPick(),
    way: field.optionalChoice(ways),
  },
  load: async (tx, query, c): Promise<GuideRequestsData> => ({
    ...(await listGuideRequests(tx, query, c.today)),
    guides: await guidesOn(tx, c.today),
  }),
  words: { title: guidePageWords.list, intro: guidePageWords.listIntro },
})

export const guideRequestView = defineView({
  name: 'enquiries.guide-request',
  seenBy,
  query: { id: field.id() },
  async load(tx, query): Promise<{ request: GuideRequest } | null> {
    const request = await findGuideRequest(tx, query.id)
    return request && { request }
  },
  about: ({ request }) => ({ kind: 'guide-request', id: request.id }),
  offers: ({ request }) => {
    const subject = guideRequestSubjectOf(request)
    return [
      on(emailGuide, subject),
      on(postGuide, subject),
      on(declineGuideRequest, subject),
      on(eraseContact, subject),
    ]
  },
  words: { title: guidePageWords.one },
})
