import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { withRollback } from '#tests/support/database.ts'
import { Stage } from '#tests/support/stage.ts'
import { sampleMission } from '../../src/modules/missions/samples.ts'

/** The day on which stories of results begin. */
export const today = '2026-03-16'
export interface Here {
  stage: Stage
  missionId: string
  planner: Actor
  second: Actor
  evaluator: Actor
  desk: Actor
  capacity: string
}

export const onStage = (work: (here: Here) => Promise<void>) => () =>
  withRollback(async (db) => {
    const stage = new Stage(db, today)
    const { missionId } = await sampleMission(db, { code: 'TEST-RESULTS' })
    const { id: capacity } = await stage.one(
      sql<{ id: string }>`select id from results.objective where code = 'CAPACITY'`,
    )
    await work({
      stage,
      missionId,
      planner: stage.as('rcmp-planner', { name: 'Paule Hardy' }),
      second: stage.as('rcmp-planner', { name: 'Second Planner', account: 'second' }),
      evaluator: stage.as('evaluation-officer'),
      desk: stage.as('mission-desk', { missions: [missionId] }),
      capacity,
    })
  })
export const both = (text: string) => ({ en: text, fr: `${text} (fr)` })

/** An objective of the mission, released. */
export async function objectiveOf({ stage, planner, missionId, capacity }: Here): Promise<string> {
  await stage.does(planner, 'results.add-mission-objective', {
    missionId,
    kind: 'objective',
    serves: capacity,
    value: both('Train the trainers'),
    from: '2026-01-01',
    source: 'Concept of operations',
  })
  const { id } = await stage.one(sql<{ id: string }>`select id from results.objective where mission_id = ${missionId}`)
  await stage.does(planner, 'results.release-objective', { objectiveId: id })
  return id
}
