import { field } from '#platform/fields.ts'
import { listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { listPositions } from '../store/list-positions.ts'
import { placeStates } from '../vocabulary.ts'
import { pageWords } from '../words.ts'
import { missionsWithin, readers } from './seen-by.ts'

export type { PositionLine } from '../store/list-positions.ts'

export const positionsList = defineView({
  name: 'missions.positions',
  seenBy: readers,
  query: {
    ...listFields,
    mission: field.optionalText(40),
    state: field.optionalChoice(placeStates),
    language: field.optionalChoice(['en', 'fr']),
    armed: field.optionalChoice(['armed', 'unarmed']),
    asAt: field.optionalDay(),
  },
  load: (tx, query, c) => listPositions(tx, query, query.asAt ?? c.today, missionsWithin(c)),
  words: { title: pageWords.positions, intro: pageWords.positionsIntro },
})
