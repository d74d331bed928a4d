import { type HealthRead, healthReadsOfMe } from '#platform/audit/trail.ts'
import { defineView } from '#platform/view.ts'
import { assessmentsOfPerson } from '../store/assessments.ts'
import { outcomesOfPerson } from '../store/outcomes.ts'
import type { Assessment, StandingOutcome } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

export interface OwnHealth {
  personId: string
  assessments: (Assessment & { outcome: StandingOutcome | null })[]
  /** Who opened a note of mine, and when: instants in UTC. */
  reads: HealthRead[]
}

/** The officer's own side: dates, outcomes, and who has read the file. The notes stay with the unit. */
export const ownHealth = defineView({
  name: 'health.own-file',
  seenBy: { candidate: 'self' },
  query: {},
  async load(tx, _query, c): Promise<OwnHealth | null> {
    const { personId } = c.actor
    if (!personId) return null
    const outcomes = await outcomesOfPerson(tx, personId)
    const assessments = await assessmentsOfPerson(tx, personId)
    return {
      personId,
      assessments: assessments.map((one) => ({ ...one, outcome: outcomes.get(one.id) ?? null })),
      reads: await healthReadsOfMe(tx),
    }
  },
  scope: ({ personId }) => ({ personId }),
  words: { title: pageWords.own, intro: pageWords.ownIntro },
})
