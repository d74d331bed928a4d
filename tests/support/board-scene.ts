import { sampleMission } from '#modules/missions/samples.ts'
import { sampleStay } from '#modules/planning/samples.ts'
import { boardView } from '#modules/planning/views/board.ts'
import type { Board } from '#modules/planning/views/board-data.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { withRollback } from './database.ts'
import { actorOf, houseOn, seen } from './house.ts'

export const planner = actorOf('rcmp-planner')
export const services = ['00000000-0000-4000-8000-00000000cc01', '00000000-0000-4000-8000-00000000cc02'] as const

export interface Scene {
  here: House
  db: Db
  missionId: string
  positions: string[]
  board(query?: Record<string, unknown>, actor?: Actor): Promise<Board>
  /** The row of the scene's mission. */
  row(query?: Record<string, unknown>, actor?: Actor): Promise<Board['rows'][number]>
}

/** A mission of six posts and a number of five, without anybody; two police services. */
export const inScene = (work: (scene: Scene) => Promise<void>) =>
  withRollback(async (db) => {
    const here = houseOn(db)
    for (const [i, id] of services.entries())
      await db.pool.query(
        `insert into people.service (id, code, kind, province, name, short, rank_scale, partnership)
         values ($1, $2, 'municipal', 'QC', $3, $2, 'municipal', 'example')`,
        [id, `SRV-${i}`, JSON.stringify({ en: `Service ${i}`, fr: `Service ${i}` })],
      )
    const { missionId, positions } = await sampleMission(db, { code: 'SCENE', positions: 6, authorized: 5 })
    const board: Scene['board'] = (query = {}, actor = planner) => seen<Board>(here, actor, boardView, query)
    await work({
      ...{ here, db, missionId, positions, board },
      async row(query, actor) {
        const found = (await board(query, actor)).rows.find((one) => one.id === missionId)
        if (!found) throw new Error('The mission is not on the board.')
        return found
      },
    })
  })

const tour = { from: '2026-01-01', to: '2027-01-01' }
export const stay = (
  { db, missionId, positions }: Scene,
  place: number,
  o: Partial<Parameters<typeof sampleStay>[1]> = {},
) => sampleStay(db, { missionId, positionId: positions[place]!, serviceId: services[0], ...tour, ...o })
