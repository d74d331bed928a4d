import { isRefusal, refuse } from '#kernel/refusal.ts'
import { fulfil, missionOn, positionsToGoTo, relocateOccupancy } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { deploymentSubject, savedDeployment } from '../deployment-subject.ts'
import { happened, lastKnownDay } from '../rules/dates.ts'
import { whileAway } from '../rules/states.ts'
import { changeDeployment } from '../store/deployments.ts'
import { insertRelocation } from '../store/relocations.ts'
import { deploymentHref } from '../vocabulary.ts'
import { touchedActionWords } from '../words-of-touched.ts'

/** domain.md 8.4: an officer is relocated: with the mission to its new place, or to a free position in a mission that runs. */
export const relocateOfficer = defineAction({
  name: 'deployments.relocate-officer',
  doneBy: { 'mission-desk': 'own-mission' },
  input: { deploymentId: field.id(), positionId: field.optionalPick(), day: field.day() },
  subject: 'deploymentId',
  async load(tx, input, c) {
    const subject = await deploymentSubject(tx, input.deploymentId, c, true)
    if (!subject) return null
    const day = input.day ?? c.today
    return {
      ...subject,
      free: await positionsToGoTo(tx, day),
      place: (await missionOn(tx, subject.deployment.missionId, day))?.dutyLocation ?? null,
    }
  },
  openWhen: ({ deployment }) => whileAway(deployment),
  decide({ deployment, free, place }, { positionId, day }, c) {
    const wrong = happened(day, c.today, { day: lastKnownDay(deployment), code: 'end-before-start' })
    if (isRefusal(wrong)) return wrong
    if (day >= deployment.plannedEnd) return refuse('end-not-earlier', { day: deployment.plannedEnd })
    if (positionId === null)
      return { day, positionId: deployment.positionId, missionId: deployment.missionId, place, moves: false }
    const position = free.find((one) => one.id === positionId)
    if (!position) return refuse('position-not-free-then')
    if (c.actor.reach === 'mission' && !c.actor.missions.includes(position.missionId))
      return refuse('mission-of-another-desk')
    return { day, positionId: position.id, missionId: position.missionId, place: null, moves: true }
  },
  async save(tx, { deployment }, { moves, ...to }, c) {
    await insertRelocation(tx, deployment, to, c)
    if (moves) {
      const stay = { reference: deployment.candidacyId, from: to.day, until: deployment.plannedEnd }
      await relocateOccupancy(tx, { ...stay, positionId: to.positionId }, c)
    }
    // Counts up the version in any case.
    await changeDeployment(
      tx,
      deployment.id,
      moves ? { positionId: to.positionId, missionId: to.missionId } : { plannedEnd: deployment.plannedEnd },
      c,
    )
    await fulfil(tx, { references: [deployment.id], asks: ['relocate'], by: 'deployments.relocate-officer' }, c)
    return savedDeployment(
      { ...deployment, missionId: to.missionId, positionId: to.positionId },
      'deployments.relocated',
      { day: to.day },
    )
  },
  choices: async (_tx, { free }) => ({
    positionId: free.map((one) => ({
      value: one.id,
      label: {
        en: `${one.missionCode} · ${one.code} · ${one.title.en}`,
        fr: `${one.missionCode} · ${one.code} · ${one.title.fr}`,
      },
    })),
  }),
  prefill: async (_tx, _subject, c) => ({ day: c.today }),
  constraints: { relocated_once_a_day: 'stale' },
  goTo: (saved, lang) => deploymentHref(saved.id, lang),
  words: touchedActionWords.relocate,
})
