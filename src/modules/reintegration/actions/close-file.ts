import { refuse } from '#kernel/refusal.ts'
import { deploymentHref, markClosed } from '#modules/deployments/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { closingSubject } from '../closing-subject.ts'
import { closable } from '../rules/state-of.ts'
import { actionWords } from '../words.ts'

/** The file is closed when nothing is left to do: it stands here, where the follow-ups are seen. */
export const closeFile = defineAction({
  name: 'reintegration.close-file',
  doneBy: { 'mission-desk': 'own-mission' },
  input: { deploymentId: field.id() },
  subject: 'deploymentId',
  load: (tx, input, c) => closingSubject(tx, input.deploymentId, c, true),
  openWhen({ deployment, followUps, tasks }) {
    if (deployment.state === 'closed') return refuse('file-closed')
    if (deployment.returnedOn === null) return refuse('not-returned-yet')
    return closable(followUps, tasks)
  },
  decide: (_subject, _input, c) => ({ on: c.today }),
  async save(tx, { deployment }, { on }, c) {
    const { id, candidacyId, personId, missionId } = deployment
    await markClosed(tx, id, on, c)
    return {
      id,
      facts: [{ name: 'deployments.closed', about: { deploymentId: id, candidacyId, personId, missionId } }],
      about: { kind: 'deployment', id, personId },
    }
  },
  goTo: (saved, lang) => deploymentHref(saved.id, lang),
  words: actionWords.closeFile,
})
