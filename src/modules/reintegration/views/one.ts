import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { closeFile } from '../actions/close-file.ts'
import { completeFollowUp } from '../actions/complete-follow-up.ts'
import { type ClosingSubject, closingSubject } from '../closing-subject.ts'
import { ofFollowUp } from '../follow-up-subject.ts'
import { kindsSeenBy } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

/** What follows one return, and the closing of the file. */
export const aftercareView = defineView({
  name: 'reintegration.one',
  seenBy: {
    candidate: 'self',
    'health-administrator': 'programme',
    'readiness-officer': 'programme',
    'mission-desk': 'own-mission',
    'service-coordinator': 'own-service',
    'service-chief': 'own-service',
    'rcmp-adviser': 'own-service',
  },
  query: { id: field.id() },
  async load(tx, query, c): Promise<ClosingSubject | null> {
    const subject = await closingSubject(tx, query.id, c)
    if (!subject) return null
    const seen = kindsSeenBy(c.actor.duty)
    return { ...subject, followUps: subject.followUps.filter((one) => seen.includes(one.kind)) }
  },
  scope: (data) => data.scope,
  about: (data) => ({ kind: 'deployment', id: data.id, personId: data.deployment.personId }),
  hiddenFrom: {
    'health-administrator': ['tasks', 'extensions'],
    'service-coordinator': ['tasks', 'extensions'],
    'service-chief': ['tasks', 'extensions'],
    'rcmp-adviser': ['tasks', 'extensions'],
  },
  offers: (data) => [
    on(closeFile, data),
    ...data.followUps.map((followUp) => on(completeFollowUp, ofFollowUp(followUp, data))),
  ],
  words: { title: pageWords.one },
})
