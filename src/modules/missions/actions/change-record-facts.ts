import { isComplete } from '#kernel/language.ts'
import { refuse } from '#kernel/refusal.ts'
import { field } from '#platform/fields.ts'
import { selectionPaths } from '../vocabulary/record.ts'
import { recordActionWords } from '../words-of-record-acts.ts'
import { changeOfFact } from './change-of-fact.ts'

export const changeMandate = changeOfFact({
  name: 'missions.change-mandate',
  attribute: 'mandate',
  fields: { mandate: field.both(4_000) },
  value: ({ mandate }) => (isComplete(mandate) ? mandate : refuse('mandate-in-both-languages')),
  shown: (mandate) => ({ mandate }),
  words: recordActionWords.changeMandate,
})

/** S2.18, S2.21: how a post there is filled is a fact of its own, and changes. */
export const changeSelectionPath = changeOfFact({
  name: 'missions.change-selection-path',
  attribute: 'selection-path',
  fields: { path: field.choice(selectionPaths) },
  value: ({ path }) => path,
  shown: (path) => ({ path }),
  words: recordActionWords.changeSelectionPath,
})
