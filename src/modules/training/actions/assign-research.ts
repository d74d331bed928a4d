import { refuse } from '#kernel/refusal.ts'
import { missionOn } from '#modules/missions/index.ts'
import { criteriaOf } from '#modules/postings/index.ts'
import { defineAction } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { dueDay, trains } from '../rules/states.ts'
import { assignmentsOf, insertAssignment } from '../store/assignments.ts'
import { passMarkOn } from '../store/catalogue.ts'
import { traineeHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { loadTrainee } from './trainee-subject.ts'

/** A candidacy with what its research assignment would be about. */
export async function researchSubject(tx: Tx, candidacyId: string, c: Pick<Circumstances, 'today'>) {
  const trainee = await loadTrainee(tx, candidacyId)
  if (!trainee) return null
  const { criteriaVersionId, missionId } = trainee.candidacy
  const criteria = (await criteriaOf(tx, [criteriaVersionId])).get(criteriaVersionId) ?? []
  const mission = await missionOn(tx, missionId, c.today)
  return {
    ...trainee,
    asked: criteria.some((one) => one.step === 'research-assignment'),
    assigned: (await assignmentsOf(tx, [candidacyId])).has(candidacyId),
    country: mission?.hostCountries[0] ?? mission?.dutyLocation?.country ?? '',
    passMark: await passMarkOn(tx, c.today),
  }
}

/** S0.33: "a short research assignment on the mission country". */
export const assignResearch = defineAction({
  name: 'training.assign-research',
  doneBy: { 'training-officer': 'programme' },
  input: { candidacyId: field.id(), dueOn: field.optionalDay() },
  subject: 'candidacyId',
  load: (tx, input, c) => researchSubject(tx, input.candidacyId, c),
  openWhen: ({ candidacy, asked, assigned }) =>
    trains(candidacy.state) ??
    (asked ? null : refuse('assignment-not-asked-for')) ??
    (assigned ? refuse('assignment-assigned-already') : null),
  decide: ({ candidacy }, { dueOn }, c) =>
    dueOn !== null && dueOn < c.today
      ? refuse('training-due-in-the-past')
      : { id: c.fresh(), dueOn: dueOn ?? dueDay(c.today, candidacy.plannedDeparture) },
  async save(tx, { candidacy, country, passMark }, { id, dueOn }, c) {
    const { id: candidacyId, personId, serviceId } = candidacy
    await insertAssignment(
      tx,
      { id, candidacyId, personId, serviceId, country, assignedOn: c.today, dueOn, passMark: passMark ?? 0 },
      { at: c.now, account: c.actor.accountId },
    )
    return {
      id: candidacyId,
      facts: [{ name: 'training.assigned-research', about: { assignmentId: id, candidacyId, personId } }],
      about: { kind: 'research-assignment', id, personId },
    }
  },
  constraints: { research_assignment_candidacy_id_key: 'assignment-assigned-already' },
  goTo: (saved, lang) => traineeHref(saved.id, lang),
  words: actionWords.assignResearch,
})
