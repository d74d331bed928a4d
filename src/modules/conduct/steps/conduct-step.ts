import { defineStep } from '#modules/candidacies/index.ts'
import { judgeClearance } from '../rules/judge-clearance.ts'
import { standingClearances } from '../store/clearances.ts'
import type { Clearance } from '../vocabulary.ts'
import { stepWords } from '../words.ts'

/** The gate of vetting: clear on the anchor day. It cannot be waived, and it says nothing else. */
export const conductStep = defineStep<Record<never, never>, Clearance>({
  name: 'conduct',
  settings: {},
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
