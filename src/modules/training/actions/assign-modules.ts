import { refuse } from '#kernel/refusal.ts'
import { missionOn } from '#modules/missions/index.ts'
import { criteriaOf } from '#modules/postings/index.ts'
import { defineAction } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { dueDay, trains } from '../rules/states.ts'
import { modulesOn } from '../store/catalogue.ts'
import { insertEnrolments } from '../store/enrolments.ts'
import { progressOf } from '../store/progress.ts'
import { traineeHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { loadTrainee } from './trainee-subject.ts'

/** A candidacy with the modules of today's catalogue that are not assigned yet. */
export async function modulesSubject(tx: Tx, candidacyId: string, c: Pick<Circumstances, 'today'>) {
  const trainee = await loadTrainee(tx, candidacyId)
  if (!trainee) return null
  const { criteriaVersionId, missionId } = trainee.candidacy
  const criteria = (await criteriaOf(tx, [criteriaVersionId])).get(criteriaVersionId) ?? []
  const kind = (await missionOn(tx, missionId, c.today))?.kind ?? ''
  const assigned = new Set((await progressOf(tx, [candidacyId])).get(candidacyId)?.map((one) => one.code))
  return {
    ...trainee,
    asked: criteria.some((one) => one.step === 'online-modules'),
    missing: (await modulesOn(tx, c.today, kind)).filter((one) => !assigned.has(one.code)),
  }
}

/** S0.33: the modules that the kind of mission asks for, on selection; a module that joins the catalogue later is assigned by hand. */
export const assignModules = defineAction({
  name: 'training.assign-modules',
  doneBy: { 'training-officer': 'programme' },
  input: { candidacyId: field.id(), dueOn: field.optionalDay() },
  subject: 'candidacyId',
  load: (tx, input, c) => modulesSubject(tx, input.candidacyId, c),
  openWhen: ({ candidacy, asked, missing }) =>
    trains(candidacy.state) ??
    (asked ? null : refuse('modules-not-asked-for')) ??
    (missing.length > 0 ? null : refuse('modules-assigned-already')),
  decide({ candidacy, missing }, { dueOn }, c) {
    if (dueOn !== null && dueOn < c.today) return refuse('training-due-in-the-past')
    return {
      dueOn: dueOn ?? dueDay(c.today, candidacy.plannedDeparture),
      enrolments: missing.map((one) => ({ id: c.fresh(), moduleId: one.id })),
    }
  },
  async save(tx, { candidacy }, { dueOn, enrolments }, c) {
    const { id: candidacyId, personId, serviceId } = candidacy
    await insertEnrolments(tx, { candidacyId, personId, serviceId, assignedOn: c.today, dueOn }, enrolments, {
      at: c.now,
      account: c.actor.accountId,
    })
    return {
      id: candidacyId,
      facts: [{ name: 'training.assigned-modules', about: { candidacyId, personId } }],
      about: { kind: 'candidacy', id: candidacyId, personId },
    }
  },
  goTo: (saved, lang) => traineeHref(saved.id, lang),
  words: actionWords.assignModules,
})
