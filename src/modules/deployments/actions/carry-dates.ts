import { addDays, maxDay } from '#kernel/calendar.ts'
import { lockCandidacy, movePlannedDates } from '#modules/candidacies/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { deploymentSubject } from '../deployment-subject.ts'
import { actionWords } from '../words.ts'

/** Done by the system alone: the gates of somebody who is away are judged by the actual dates of the tour. */
export const carryDates = defineAction({
  name: 'deployments.carry-dates',
  doneBy: {},
  input: { deploymentId: field.id() },
  subject: 'deploymentId',
  async load(tx, input, c) {
    const subject = await deploymentSubject(tx, input.deploymentId, c)
    const candidacy = subject && (await lockCandidacy(tx, subject.deployment.candidacyId))
    return subject && candidacy ? { ...subject, candidacy } : null
  },
  openWhen: () => null,
  decide({ deployment, candidacy }) {
    const departure = deployment.departedOn ?? deployment.plannedDeparture
    const arrival = deployment.arrivedOn ?? maxDay(candidacy.plannedArrival, departure)
    const end = deployment.endedOn ?? deployment.plannedEnd
    return { departure, arrival, end: maxDay(end, addDays(arrival, 1)) }
  },
  async save(tx, { deployment, candidacy }, dates, c) {
    await movePlannedDates(tx, candidacy.id, dates, c)
    return { id: deployment.id, facts: [] }
  },
  words: actionWords.carryDates,
})
