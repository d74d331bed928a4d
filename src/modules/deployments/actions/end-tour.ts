import { fulfil } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { deploymentSubject, savedDeployment } from '../deployment-subject.ts'
import { endOn } from '../end-of-tour.ts'
import { happened, lastKnownDay } from '../rules/dates.ts'
import { whileAway } from '../rules/states.ts'
import { deploymentHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** The tour is over; the position is open from that day. */
export const endTour = defineAction({
  name: 'deployments.end-tour',
  doneBy: { 'mission-desk': 'own-mission', 'contingent-commander': 'own-mission' },
  input: { deploymentId: field.id(), day: field.day() },
  subject: 'deploymentId',
  load: (tx, input, c) => deploymentSubject(tx, input.deploymentId, c, true),
  openWhen: ({ deployment }) => whileAway(deployment),
  decide: ({ deployment }, { day }, c) =>
    happened(day, c.today, { day: lastKnownDay(deployment), code: 'end-before-start' }) ?? {
      day,
      kind: deployment.endKind ?? ('end-of-tour' as const),
      over: true,
    },
  async save(tx, { deployment }, end, c) {
    await endOn(tx, deployment, end, c)
    await fulfil(
      tx,
      { references: [deployment.id], asks: ['early-end', 'relocate', 'agree-end'], by: 'deployments.end-tour' },
      c,
    )
    return savedDeployment(deployment, 'deployments.ended', { kind: end.kind })
  },
  prefill: async (_tx, _subject, c) => ({ day: c.today }),
  goTo: (saved, lang) => deploymentHref(saved.id, lang),
  words: actionWords.endTour,
})
