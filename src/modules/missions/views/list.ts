import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { recordPastMission } from '../actions/record-past-mission.ts'
import { listMissions, type MissionLine } from '../store/list-missions.ts'
import { type CatalogueItem, catalogueOn } from '../store/record.ts'
import { missionKinds, missionStatuses } from '../vocabulary.ts'
import { pageWords } from '../words.ts'
import { deciders, missionsWithin, readers } from './seen-by.ts'

export type { MissionLine } from '../store/list-missions.ts'

export interface MissionsList extends ListData<MissionLine> {
  /** The catalogue of the day: what can be filtered by. */
  activities: CatalogueItem[]
}

export const missionsList = defineView({
  name: 'missions.list',
  seenBy: { ...readers, ...deciders },
  query: {
    ...listFields,
    kind: field.optionalChoice(missionKinds),
    status: field.optionalChoice(missionStatuses),
    activity: field.optionalText(60),
    asAt: field.optionalDay(),
  },
  async load(tx, query, c): Promise<MissionsList> {
    const day = query.asAt ?? c.today
    const list = await listMissions(tx, query, day, missionsWithin(c))
    return { ...list, activities: await catalogueOn(tx, 'activity', day) }
  },
  offers: () => [on(recordPastMission, { id: 'new', scope: {}, known: false, entry: null })],
  words: { title: pageWords.list, intro: pageWords.listIntro },
})
