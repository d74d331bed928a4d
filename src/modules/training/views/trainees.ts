import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { listTrainees, type TraineeLine, traineeStages } from '../store/trainees.ts'
import { pageWords } from '../words-pages.ts'

export type { TraineeLine } from '../store/trainees.ts'

/** Everybody on the way to departure, and how far they are in training. */
export const traineesList = defineView({
  name: 'training.list',
  seenBy: { 'training-officer': 'programme', 'irss-officer': 'programme', 'readiness-officer': 'programme' },
  query: { ...listFields, stage: field.optionalChoice(traineeStages) },
  load: (tx, query): Promise<ListData<TraineeLine>> => listTrainees(tx, query),
  words: { title: pageWords.list, intro: pageWords.listIntro },
})
