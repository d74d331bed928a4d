import type { Localized } from '#kernel/language.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { abolishPosition } from '../actions/abolish-position.ts'
import { authorisePosition } from '../actions/authorise-position.ts'
import { correctPosition } from '../actions/correct-position.ts'
import { freezePosition } from '../actions/freeze-position.ts'
import { movePosition } from '../actions/move-position.ts'
import { openPosition } from '../actions/open-position.ts'
import { rolesOn } from '../store/catalogues.ts'
import { type HeldPeriod, heldPeriods } from '../store/list-positions.ts'
import { missionOn } from '../store/missions.ts'
import { lastDayHeld } from '../store/occupancy.ts'
import { findPosition } from '../store/positions.ts'
import { historyOf, stagesOf } from '../store/post-history.ts'
import { type PositionSubject, positionSubjectOf } from '../subject.ts'
import type { PostWas } from '../vocabulary/posts.ts'
import type { MissionStatus } from '../vocabulary.ts'
import { pageWords } from '../words.ts'
import { readers } from './seen-by.ts'

export interface PositionFile extends PositionSubject {
  missionName: Localized
  missionCode: string
  missionStatus: MissionStatus
  /** Names of its roles. */
  roleNames: Localized[]
  held: HeldPeriod[]
  history: PostWas[]
}

export const positionView = defineView({
  name: 'missions.position',
  seenBy: readers,
  query: { id: field.id() },
  async load(tx, query, c): Promise<PositionFile | null> {
    const position = await findPosition(tx, query.id)
    const mission = position && (await missionOn(tx, position.missionId, c.today))
    if (!position || !mission) return null
    const roles = await rolesOn(tx, c.today)
    return {
      ...positionSubjectOf(position, await stagesOf(tx, position.id), await lastDayHeld(tx, position.id)),
      missionName: mission.name,
      missionCode: mission.code,
      missionStatus: mission.status,
      roleNames: position.roles.flatMap((code) => roles.find((one) => one.code === code)?.name ?? []),
      held: await heldPeriods(tx, position.id),
      history: await historyOf(tx, position.id),
    }
  },
  scope: (data) => data.scope,
  about: (data) => ({ kind: 'position', id: data.id }),
  offers: (data) => [
    on(authorisePosition, { ...data, decisions: [] }),
    on(openPosition, data),
    on(correctPosition, { ...data, roles: [] }),
    on(movePosition, { ...data, to: null, decisions: [] }),
    on(freezePosition, data),
    on(abolishPosition, data),
  ],
  words: { title: pageWords.position },
})
