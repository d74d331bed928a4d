import { field } from '#platform/fields.ts'
import { listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { listPositions } from '../store/list-positions.ts'
import { streams } from '../vocabulary/posts.ts'
import { placeStates } from '../vocabulary.ts'
import { pageWords } from '../words.ts'
import { missionsWithin, readers } from './seen-by.ts'

export type { PositionLine } from '../store/list-positions.ts'

/** What positions are narrowed by, in the list of all and in that of one mission. */
export const positionFilters = {
  state: field.optionalChoice(placeStates),
  stream: field.optionalChoice(streams),
  role: field.optionalText(60),
  language: field.optionalChoice(['en', 'fr']),
  armed: field.optionalChoice(['armed', 'unarmed']),
  leadership: field.optionalChoice(['yes', 'no']),
  asAt: field.optionalDay(),
}

export const positionsList = defineView({
  name: 'missions.positions',
  seenBy: readers,
  query: { ...listFields, mission: field.optionalText(40), ...positionFilters },
  load: (tx, query, c) => listPositions(tx, query, query.asAt ?? c.today, missionsWithin(c)),
  words: { title: pageWords.positions, intro: pageWords.positionsIntro },
})
