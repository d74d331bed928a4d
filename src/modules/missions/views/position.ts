import type { Localized } from '#kernel/language.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { freezePosition } from '../actions/freeze-position.ts'
import { type HeldPeriod, heldPeriods } from '../store/list-positions.ts'
import { missionOn } from '../store/missions.ts'
import { lastDayHeld } from '../store/occupancy.ts'
import { findPosition } from '../store/positions.ts'
import { type PositionSubject, positionSubjectOf } from '../subject.ts'
import { pageWords } from '../words.ts'
import { readers } from './seen-by.ts'

export interface PositionFile extends PositionSubject {
  missionName: Localized
  missionCode: string
  held: HeldPeriod[]
  heldUntil: string | null
}

export const positionView = defineView({
  name: 'missions.position',
  seenBy: readers,
  query: { id: field.id() },
  async load(tx, query, c): Promise<PositionFile | null> {
    const position = await findPosition(tx, query.id)
    const mission = position && (await missionOn(tx, position.missionId, c.today))
    if (!position || !mission) return null
    return {
      ...positionSubjectOf(position),
      missionName: mission.name,
      missionCode: mission.code,
      held: await heldPeriods(tx, position.id),
      heldUntil: await lastDayHeld(tx, position.id),
    }
  },
  scope: (data) => data.scope,
  about: (data) => ({ kind: 'position', id: data.id }),
  offers: (data) => [on(freezePosition, data)],
  words: { title: pageWords.position },
})
