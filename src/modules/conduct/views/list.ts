import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { listVettings, type VettingLine } from '../store/vettings.ts'
import { vettingStates } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

export type { VettingLine } from '../store/vettings.ts'

/** The unit's work. Nobody else sees that there is any. */
export const vettingsList = defineView({
  name: 'conduct.list',
  seenBy: { 'conduct-officer': 'programme' },
  compartment: 'own',
  query: { ...listFields, state: field.optionalChoice(vettingStates) },
  load: (tx, query): Promise<ListData<VettingLine>> => listVettings(tx, query),
  words: { title: pageWords.list, intro: pageWords.listIntro },
})
