import type { Localized } from '#kernel/language.ts'
import { on, type Scope } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { openPositionsAction } from '../actions/open-positions.ts'
import { proposePositions } from '../actions/propose-positions.ts'
import { listPositions, type PositionLine } from '../store/list-positions.ts'
import { type MissionSubject, missionSubject } from '../subject.ts'
import { pageWords } from '../words.ts'
import { postPageWords } from '../words-of-posts.ts'
import { positionFilters } from './positions.ts'
import { readers } from './seen-by.ts'

export interface PositionsOfMission extends ListData<PositionLine> {
  id: string
  missionName: Localized
  asAt: string
  subject: MissionSubject
}

/** The positions of one mission: a room of the mission, where its own page shows the first of them. */
export const positionsOfMission = defineView({
  name: 'missions.positions-of-mission',
  seenBy: readers,
  query: { ...listFields, id: field.id(), ...positionFilters },
  async load(tx, query, c): Promise<PositionsOfMission | null> {
    const subject = await missionSubject(tx, query.id, c.today)
    if (!subject) return null
    const asAt = query.asAt ?? c.today
    const { id } = query
    const list = await listPositions(
      tx,
      { ...query, sort: query.sort ?? 'code', mission: subject.mission.code },
      asAt,
      null,
    )
    return { ...list, id, missionName: subject.mission.name, asAt, subject }
  },
  scope: (data): Scope => ({ missionId: data.id }),
  offers: ({ subject }) => [
    on(openPositionsAction, { ...subject, decisions: [], binding: [], roles: [] }),
    on(proposePositions, { ...subject, roles: [] }),
  ],
  hiddenFrom: {},
  words: { title: pageWords.positions, intro: postPageWords.ofMissionIntro },
})
