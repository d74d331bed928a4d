import { field } from '#platform/fields.ts'
import { listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { listSpecialised } from '../store/list-specialised.ts'
import { selectionPaths } from '../vocabulary/record.ts'
import { recordWords } from '../words-of-record.ts'
import { missionsWithin, readers } from './seen-by.ts'

export type { SpecialisedLine } from '../store/list-specialised.ts'

/** S2.21: listed apart from the missions in the field. */
export const specialisedList = defineView({
  name: 'missions.specialised-postings',
  seenBy: readers,
  query: { ...listFields, path: field.optionalChoice(selectionPaths), asAt: field.optionalDay() },
  load: (tx, query, c) => listSpecialised(tx, query, query.asAt ?? c.today, missionsWithin(c)),
  words: { title: recordWords.specialised, intro: recordWords.specialisedIntro },
})
