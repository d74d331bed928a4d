import { whileGlassIsBroken } from '#platform/access/break-glass/index.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { type DeploymentSubject, deploymentSubject } from '../deployment-subject.ts'
import { type EmergencyContacts, emergencyContacts, personOfDeployment } from '../store/emergency-card.ts'
import { emergencyWords } from '../words-emergency.ts'

export interface EmergencyCard {
  subject: DeploymentSubject
  contacts: EmergencyContacts
}

/** Where one officer is and who is to be called, for an hour after the glass was broken; each look leaves an entry. */
export const emergencyCard = defineView({
  name: 'deployments.emergency-card',
  seenBy: { 'mission-desk': 'own-mission', 'contingent-commander': 'own-mission' },
  stepUp: ['mission-desk', 'contingent-commander'],
  audited: true,
  query: { id: field.id() },
  guard: async (tx, { id }, c) => whileGlassIsBroken(tx, await personOfDeployment(tx, id), c),
  async load(tx, { id }, c): Promise<EmergencyCard | null> {
    const subject = await deploymentSubject(tx, id, c)
    const contacts = subject && (await emergencyContacts(tx, id, c))
    return subject && contacts && { subject, contacts }
  },
  scope: ({ subject }) => subject.scope,
  about: ({ subject }) => ({ kind: 'deployment', id: subject.id, personId: subject.deployment.personId }),
  words: { title: emergencyWords.card, intro: emergencyWords.cardIntro },
})
