import { refuse } from '#kernel/refusal.ts'
import { fulfil } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { deploymentSubject, savedDeployment } from '../deployment-subject.ts'
import { endOn } from '../end-of-tour.ts'
import { lastKnownDay } from '../rules/dates.ts'
import { whileAway } from '../rules/states.ts'
import { deploymentHref } from '../vocabulary.ts'
import { touchedActionWords } from '../words-of-touched.ts'

const because: readonly string[] = ['early-end', 'relocate', 'agree-end']

/** The mission is suspended, draws down or has too many officers: the tour ends before its time, and not by the officer's wish. */
export const endForMission = defineAction({
  name: 'deployments.end-for-mission',
  doneBy: { 'mission-desk': 'own-mission' },
  input: { deploymentId: field.id(), day: field.day() },
  subject: 'deploymentId',
  load: (tx, input, c) => deploymentSubject(tx, input.deploymentId, c, true),
  openWhen: ({ deployment, asked }) =>
    whileAway(deployment) ??
    (deployment.endKind ? refuse('early-return-recorded') : null) ??
    (asked.some((ask) => because.includes(ask)) ? null : refuse('not-for-the-mission')),
  decide({ deployment }, { day }, c) {
    const earliest = lastKnownDay(deployment)
    if (earliest !== null && day < earliest) return refuse('end-before-start', { day: earliest })
    if (day >= deployment.plannedEnd && day > c.today) return refuse('end-not-earlier', { day: deployment.plannedEnd })
    return { day, kind: 'for-the-mission' as const, over: day <= c.today }
  },
  async save(tx, { deployment }, end, c) {
    await endOn(tx, deployment, end, c)
    await fulfil(tx, { references: [deployment.id], asks: because, by: 'deployments.end-for-mission' }, c)
    return savedDeployment(deployment, end.over ? 'deployments.ended' : 'deployments.announced-early-return', {
      kind: end.kind,
    })
  },
  goTo: (saved, lang) => deploymentHref(saved.id, lang),
  danger: true,
  words: touchedActionWords.endForMission,
})
