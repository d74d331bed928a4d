import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Board } from '#modules/planning/views/board-data.ts'
import { drain } from '#platform/jobs/index.ts'
import { withRollback } from '#tests/support/database.ts'
import { hostAccepted } from '#tests/support/host-accepted.ts'
import { Stage } from '#tests/support/stage.ts'

const departure = '2016-09-01'

interface Place {
  ends: string
  code: string
}

describe('Scenario 3: New York, one place, two posts', () => {
  it('S2.26 S2.02 three years and one: two ends of tour, two authorized, a successor’s posting by lead time', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2016-07-04')
      const irss = stage.as('irss-officer')
      const position = (code: string) =>
        stage.one(
          sql<{
            id: string
            mission_id: string
            tour_months: number
          }>`select id, mission_id, tour_months from missions.position where code = ${code}`,
        )
      const { code: seniorCode } = await stage.one(
        sql<{ code: string }>`select p.code from missions.position p join missions.mission m on m.id = p.mission_id
          where m.code = 'PRMNY-SPA' and p.valid @> ${departure}::date`,
      )
      const senior = await position(seniorCode)
      const crime = await position('DPKO-TOC-ADVISER')
      expect([senior.tour_months, crime.tour_months]).toEqual([36, 12])

      const sent = async (at: typeof senior) => {
        const candidacyId = await hostAccepted(stage, { missionId: at.mission_id, departure })
        await stage.does(irss, 'candidacies.make-offer', {
          candidacyId,
          positionId: at.id,
          departure,
          arrival: departure,
        })
        return candidacyId
      }
      const seniorId = await sent(senior)
      const crimeId = await sent(crime)
      const ends = await stage.rows(
        sql<Place>`select upper(period)::text as ends, p.code from missions.occupancy o join missions.position p on p.id = o.position_id
          where o.reference = any(${[seniorId, crimeId]}::uuid[]) order by ends`,
      )
      expect(ends).toEqual([
        { ends: '2017-09-01', code: 'DPKO-TOC-ADVISER' },
        { ends: '2019-09-01', code: seniorCode },
      ])

      // One place with two authorized: on the board of either post the place is full.
      const board = async (asAt: string) =>
        (await stage.sees<Board>(stage.as('rcmp-planner'), 'planning.board', { asAt })).rows.find(
          (one) => one.code === 'US-NY',
        )?.now
      expect(await board('2017-08-31')).toMatchObject({ authorized: 2, reserved: 2, vacant: 0 })
      expect(await board('2017-09-01')).toMatchObject({ authorized: 2, reserved: 1, vacant: 1 })
      const third = await hostAccepted(stage, { missionId: crime.mission_id, departure })
      expect(
        await stage.isRefused(irss, 'candidacies.make-offer', {
          candidacyId: third,
          positionId: crime.id,
          departure,
          arrival: departure,
        }),
      ).toBe('strength-exceeded')

      // The successor of the crime advisor is proposed by lead time, not a day before; the senior's is years away.
      const lead = await stage.one(
        sql<{ months: number }>`select months from missions.rotation_lead
          where kind = 'specialised-posting' and valid @> '2016-12-01'::date`,
      )
      const due = (
        await stage.one(
          sql<{ day: string }>`select ('2017-09-01'::date - make_interval(months => ${lead.months}))::date as day`,
        )
      ).day
      const dayBefore = (await stage.one(sql<{ day: string }>`select (${due}::date - 1)::date as day`)).day
      const drafts = async () =>
        stage.rows(
          sql<{ code: string; planned_departure: string; state: string; tour_months: number }>`
            select q.code, p.planned_departure, p.state, p.tour_months from postings.posting p
              join postings.posting_position k on k.posting_id = p.id join missions.position q on q.id = k.position_id
            where q.id = any(${[senior.id, crime.id]}::uuid[])`,
        )
      const proposeOn = async (day: string) => {
        await stage.goTo(day)
        await drain(stage.house)
      }
      await proposeOn(dayBefore)
      expect(await drafts()).toEqual([])
      await proposeOn(due)
      expect(await drafts()).toEqual([
        { code: 'DPKO-TOC-ADVISER', planned_departure: '2017-09-01', state: 'draft', tour_months: 12 },
      ])
      // The other advisor's turn comes with the end of the third year, once.
      await proposeOn('2019-06-03')
      expect((await drafts()).map((one) => [one.code, one.tour_months])).toContainEqual([seniorCode, 36])
      await proposeOn('2019-06-04')
      expect((await drafts()).filter((one) => one.code === seniorCode)).toHaveLength(1)
    }))
})
