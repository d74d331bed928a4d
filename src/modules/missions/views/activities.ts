import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { type ActivityFigures, activityFigures } from '../store/record.ts'
import { recordWords } from '../words-of-record.ts'
import { deciders, missionsWithin, readers } from './seen-by.ts'

export interface Activities {
  asAt: string
  activities: ActivityFigures[]
}

/** S4.02: figures by activity. */
export const activitiesView = defineView({
  name: 'missions.activities',
  seenBy: { ...readers, ...deciders },
  query: { asAt: field.optionalDay() },
  async load(tx, query, c): Promise<Activities> {
    const asAt = query.asAt ?? c.today
    return { asAt, activities: await activityFigures(tx, asAt, missionsWithin(c)) }
  },
  words: { title: recordWords.figures, intro: recordWords.figuresIntro },
})
