import { defineStep } from '#modules/candidacies/index.ts'
import { field } from '#platform/fields.ts'
import { judgeClearance } from '../rules/judge-clearance.ts'
import { standingClearances } from '../store/clearances.ts'
import type { Clearance } from '../vocabulary.ts'
import { stepWords } from '../words.ts'

/** A service may say that it wants no disciplinary entry; clear says so, and nothing else comes out. */
const settings = { no_disciplinary_entry: field.flag() }

/** The gate of vetting: clear on the anchor day. It cannot be waived, and it says nothing else. */
export const conductStep = defineStep<typeof settings, Clearance>({
  name: 'conduct',
  settings,
  compartment: 'conduct',
  owner: 'conduct-officer',
  recordedBy: ['conduct.declare-clearance'],
  waivable: false,
  async evidence(tx, cases) {
    const byPerson = await standingClearances(
      tx,
      cases.map((one) => one.personId),
    )
    return new Map(
      cases.flatMap((one) => {
        const clearance = byPerson.get(one.personId)
        return clearance ? [[one.candidacyId, clearance] as const] : []
      }),
    )
  },
  judge: (evidence, _settings, on, one) => judgeClearance(evidence, on, one.today),
  words: stepWords,
})
