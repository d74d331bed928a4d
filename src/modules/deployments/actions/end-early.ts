import { refuse } from '#kernel/refusal.ts'
import { fulfil } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { deploymentSubject, savedDeployment } from '../deployment-subject.ts'
import { endOn } from '../end-of-tour.ts'
import { lastKnownDay } from '../rules/dates.ts'
import { whileAway } from '../rules/states.ts'
import { deploymentHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** S0-102: an officer may end the mission early at any time; no reason is asked, and none is kept. */
export const endEarly = defineAction({
  name: 'deployments.end-early',
  doneBy: { candidate: 'self' },
  input: { deploymentId: field.id(), day: field.day() },
  subject: 'deploymentId',
  load: (tx, input, c) => deploymentSubject(tx, input.deploymentId, c, true),
  openWhen: ({ deployment }) => whileAway(deployment) ?? (deployment.endKind ? refuse('early-return-recorded') : null),
  decide({ deployment }, { day }, c) {
    const earliest = lastKnownDay(deployment)
    if (earliest !== null && day < earliest) return refuse('end-before-start', { day: earliest })
    if (day >= deployment.plannedEnd && day > c.today) return refuse('end-not-earlier', { day: deployment.plannedEnd })
    return { day, kind: 'voluntary-early-return' as const, over: day <= c.today }
  },
  async save(tx, { deployment }, end, c) {
    await endOn(tx, deployment, end, c)
    await fulfil(
      tx,
      { references: [deployment.id], asks: ['early-end', 'relocate', 'agree-end'], by: 'deployments.end-early' },
      c,
    )
    return savedDeployment(deployment, end.over ? 'deployments.ended' : 'deployments.announced-early-return', {
      kind: end.kind,
    })
  },
  goTo: (saved, lang) => deploymentHref(saved.id, lang),
  danger: true,
  words: actionWords.endEarly,
})
