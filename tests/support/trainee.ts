import { registerSteps } from '#modules/candidacies/index.ts'
import { conductModule, conductSteps } from '#modules/conduct/index.ts'
import { healthModule, healthSteps } from '#modules/health/index.ts'
import {
  markResearchAssignment,
  planPdtSession,
  recordAttempt,
  submitResearchAssignment,
  trainingModule,
  trainingSteps,
} from '#modules/training/index.ts'
import { sampleModules } from '#modules/training/samples.ts'
import { type TraineeData, traineeView } from '#modules/training/views/trainee.ts'
import type { Db } from '#platform/database/connection.ts'
import { drain } from '#platform/jobs/drain.ts'
import { jobsModule } from '#platform/jobs/index.ts'
import { lettersModule } from '#platform/letters/index.ts'
import { aboutCandidate, type SampleCandidate, sampleCandidate, tellFact } from './candidate.ts'
import { actorOf, done, houseOn, seen } from './house.ts'

export const officer = actorOf('training-officer', { name: 'Luc Tremblay' })
export const trainingModules = [jobsModule, lettersModule, healthModule, conductModule, trainingModule]
export const selfOf = (one: SampleCandidate) => actorOf('candidate', { personId: one.personId })

/** A candidate who passed the initial selection, with modules and assignment assigned. */
export async function selectedForTraining(db: Db, o: Parameters<typeof sampleCandidate>[1] = {}) {
  registerSteps([...healthSteps, ...conductSteps, ...trainingSteps])
  await sampleModules(db)
  const one = await sampleCandidate(db.pool, o)
  const house = houseOn(db, { modules: trainingModules })
  await tellFact(db.pool, 'candidacies.selected-initially', aboutCandidate(one))
  await drain(house)
  return { one, house, file: () => seen<TraineeData>(house, officer, traineeView, { id: one.candidacyId }) }
}

/** A candidate who passed everything, and a session with one seat. */
export async function readyForSeat(db: Db, o: Parameters<typeof sampleCandidate>[1] = {}) {
  const here = await selectedForTraining(db, o)
  await pass(here)
  return { ...here, sessionId: await plan(here.house) }
}

export async function pass({ one, house, file }: Awaited<ReturnType<typeof selectedForTraining>>) {
  const { modules: assigned, assignment } = await file()
  for (const module of assigned)
    await done(house, officer, recordAttempt, { enrolmentId: module.enrolmentId, mark: '80,0', takenOn: '2026-03-16' })
  await done(house, selfOf(one), submitResearchAssignment, { assignmentId: assignment?.id, text: 'Haiti.', file: null })
  await done(house, officer, markResearchAssignment, { assignmentId: assignment?.id, mark: '85', remarks: null })
}
export const plan = (house: ReturnType<typeof houseOn>, o = {}) =>
  done(house, officer, planPdtSession, {
    starts: '2026-05-04',
    ends: '2026-05-15',
    place: { en: 'Ottawa', fr: 'Ottawa' },
    capacity: 1,
    ...o,
  })
