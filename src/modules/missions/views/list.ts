import { field } from '#platform/fields.ts'
import { listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { listMissions } from '../store/list-missions.ts'
import { missionKinds, missionStatuses } from '../vocabulary.ts'
import { pageWords } from '../words.ts'
import { deciders, missionsWithin, readers } from './seen-by.ts'

export type { MissionLine } from '../store/list-missions.ts'

export const missionsList = defineView({
  name: 'missions.list',
  seenBy: { ...readers, ...deciders },
  query: {
    ...listFields,
    kind: field.optionalChoice(missionKinds),
    status: field.optionalChoice(missionStatuses),
    asAt: field.optionalDay(),
  },
  load: (tx, query, c) => listMissions(tx, query, query.asAt ?? c.today, missionsWithin(c)),
  words: { title: pageWords.list, intro: pageWords.listIntro },
})
