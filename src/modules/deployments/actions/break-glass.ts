import { refuse } from '#kernel/refusal.ts'
import {
  emergencyFields,
  emergencyFieldWords,
  breakGlass as open,
  whileGlassIsBroken,
} from '#platform/access/break-glass/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { aboutDeployment, type DeploymentSubject, deploymentSubject } from '../deployment-subject.ts'
import { emergencyCardHref, isAway } from '../vocabulary.ts'
import { emergencyWords } from '../words-emergency.ts'

interface EmergencySubject extends DeploymentSubject {
  /** Read where the act is judged; a page that offers it does not need it. */
  open?: boolean
}

/** Opens the emergency card of one officer who is away: for a danger to life, for an hour, in front of witnesses. */
export const breakGlass = defineAction({
  name: 'deployments.break-glass',
  doneBy: { 'mission-desk': 'own-mission', 'contingent-commander': 'own-mission' },
  stepUp: true,
  input: { deploymentId: field.id(), ...emergencyFields },
  subject: 'deploymentId',
  async load(tx, { deploymentId }, c): Promise<EmergencySubject | null> {
    const subject = await deploymentSubject(tx, deploymentId, c)
    return subject && { ...subject, open: (await whileGlassIsBroken(tx, subject.deployment.personId, c)) === null }
  },
  openWhen({ deployment, open: isOpen }, { actor }) {
    if (actor.via === 'token') return refuse('not-by-token')
    if (isOpen) return refuse('glass-broken-already')
    return isAway(deployment.state) ? null : refuse('not-away-now')
  },
  decide: (_subject, { reason, explanation }) => ({ reason, explanation }),
  async save(tx, { id, deployment }, why, c) {
    const { fact } = await open(tx, { personId: deployment.personId, ...why }, c)
    return {
      id,
      facts: [{ ...fact, about: { ...aboutDeployment(deployment), ...fact.about } }],
      about: { kind: 'deployment', id, personId: deployment.personId },
    }
  },
  goTo: (saved, lang) => emergencyCardHref(saved.id, lang),
  danger: true,
  words: { ...emergencyWords.breakGlass, fields: { ...emergencyWords.breakGlass.fields, ...emergencyFieldWords } },
})
