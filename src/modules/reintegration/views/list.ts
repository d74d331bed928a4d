import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { type FollowUpLine, listFollowUps } from '../store/follow-ups.ts'
import { followUpKinds, followUpStates, kindsSeenBy } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

export type { FollowUpLine } from '../store/follow-ups.ts'

/** Follow-ups with their days; overdue ones by the filter. The home service sees its own kind only. */
export const followUpsList = defineView({
  name: 'reintegration.list',
  seenBy: {
    'health-administrator': 'programme',
    'readiness-officer': 'programme',
    'mission-desk': 'own-mission',
    'service-coordinator': 'own-service',
    'service-chief': 'own-service',
    'rcmp-adviser': 'own-service',
  },
  query: {
    ...listFields,
    kind: field.optionalChoice(followUpKinds),
    state: field.optionalChoice(followUpStates),
  },
  load: (tx, query, c): Promise<ListData<FollowUpLine>> =>
    listFollowUps(tx, query, { today: c.today, kinds: kindsSeenBy(c.actor.duty) }),
  words: { title: pageWords.list, intro: pageWords.listIntro },
})
