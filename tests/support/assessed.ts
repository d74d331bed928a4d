import { healthModule } from '#modules/health/index.ts'
import type { Db } from '#platform/database/connection.ts'
import { drain } from '#platform/jobs/drain.ts'
import { jobsModule } from '#platform/jobs/index.ts'
import { lettersModule } from '#platform/letters/index.ts'
import { aboutCandidate, sampleCandidate, tellFact } from './candidate.ts'
import { actorOf, houseOn } from './house.ts'

export const irss = actorOf('irss-officer')
export const physician = actorOf('physician', { name: 'Dr. Agathe Roy' })
export const psychologist = actorOf('psychologist')
export const administrator = actorOf('health-administrator')
export const secret = 'Hypertension, responds to treatment.'

/** A candidate who passed the initial selection, with both assessments asked for. */
export async function selectedForHealth(db: Db, o = {}) {
  const one = await sampleCandidate(db.pool, o)
  const house = houseOn(db, { modules: [jobsModule, lettersModule, healthModule] })
  await tellFact(db.pool, 'candidacies.selected-initially', aboutCandidate(one))
  await drain(house)
  const { rows } = await db.pool.query('select id, kind from health.assessment where candidacy_id = $1', [
    one.candidacyId,
  ])
  const idOf = (kind: string): string => rows.find((row) => row.kind === kind)?.id
  return { one, house, rows, medical: idOf('medical'), psychological: idOf('psychological') }
}
