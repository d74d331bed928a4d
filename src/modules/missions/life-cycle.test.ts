import { describe, expect, test } from 'vitest'
import type { Db } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { asSystem } from '#tests/constraints/place.ts'
import { sampleDecision } from '#tests/support/decision.ts'
import { actorOf, done, houseOn, refusal, seen } from '#tests/support/house.ts'
import { inHouse } from '#tests/support/in-house.ts'
import { hold, taking } from '#tests/support/places.ts'
import { changeArming } from './actions/change-mission-facts.ts'
import { openPositionsAction } from './actions/open-positions.ts'
import { endPhase, openPhase } from './actions/phases.ts'
import { recordProspect } from './actions/record-prospect.ts'
import { turnNamed } from './actions/turns-of-mission.ts'
import { sampleMission, samplePosition } from './samples.ts'
import { weaponBarredIn } from './store/standing.ts'
import { type MissionFile, missionView } from './views/one.ts'

const planner = actorOf('rcmp-planner')
const file = (here: House, id: string, asAt?: string) =>
  seen<MissionFile>(here, planner, missionView, { id, ...(asAt ? { asAt } : {}) })
const word = { authority: 'Letter of 1 March 2026' }

const decided = sampleDecision

const take = (db: Db, missionId: string, positionId: string, period: { from: string; to: string }) =>
  taking(db, () => hold(db, { missionId, positionId, period }))

describe('The life of a mission', () => {
  test('S1.05 S4.10 a prospect is nobody’s business outside; approved, planned and started it runs, and only under a decision in force', () =>
    inHouse(async (here, db) => {
      const missionId = await done(here, planner, recordProspect, {
        code: 'prospect-1',
        name: { en: 'Prospect', fr: 'Mission envisagée' },
        kind: 'UN',
        hostCountry: 'ht',
        from: '2026-03-01',
        ...word,
      })
      const status = async () => (await file(here, missionId)).mission.status
      const published = async () =>
        (
          await db.pool.query(
            `select facts -> 'values' ->> 'status' as status from published.operation where code = 'PROSPECT-1'`,
          )
        ).rows
      expect(await status()).toBe('prospect')
      const positionId = await samplePosition(db, { missionId })
      expect(await take(db, missionId, positionId, { from: '2026-06-01', to: '2027-06-01' })).toBe(
        'mission_only_a_prospect',
      )
      const decisionId = await decided(db)
      const at = { missionId, from: '2026-03-16' }
      expect(await refusal(here, planner, turnNamed('activate'), { ...at, decisionId })).toBe('cannot-activate-now')
      await done(here, planner, turnNamed('approve'), { ...at, decisionId })
      expect((await file(here, missionId)).decision?.code).toMatch(/^DEC-/)
      await done(here, planner, turnNamed('plan'), { ...at, ...word })
      expect(await published()).toEqual([])
      const ended = await decided(db, { valid: '[2026-02-01,2026-04-01)' })
      expect(
        await refusal(here, planner, turnNamed('activate'), { missionId, from: '2026-04-01', decisionId: ended }),
      ).toBe('no-decision-in-force')
      await done(here, planner, turnNamed('activate'), { ...at, decisionId })
      expect(await status()).toBe('active')
      expect(await published()).toEqual([{ status: 'active' }])
      for (const duty of ['irss-officer', 'mission-desk', 'decision-body'] as const)
        expect(await refusal(here, actorOf(duty), turnNamed('suspend'), { ...at, ...word })).toBe('not-yours')
    }))

  test('S1.05 suspended, resumed, drawn down, closed and archived: each state says what it bars, the public page says what it may', () =>
    inHouse(async (here, db) => {
      const { missionId, positions } = await sampleMission(db, { code: 'TEST-LIFE', positions: 2, authorized: 5 })
      const [one, two] = positions as [string, string]
      const states = async () =>
        (
          await db.pool.query(
            `select facts -> 'values' ->> 'status' as status, lower(valid)::text as since from published.operation where code = 'TEST-LIFE' order by 2`,
          )
        ).rows.map((row) => [row.since, row.status])
      await done(here, planner, turnNamed('suspend'), { missionId, from: '2026-04-01', ...word })
      expect(await take(db, missionId, one, { from: '2026-03-31', to: '2026-12-31' })).toBe('done')
      expect(await take(db, missionId, two, { from: '2026-04-01', to: '2026-12-31' })).toBe('mission_suspended')
      expect(await refusal(here, planner, turnNamed('suspend'), { missionId, from: '2026-04-15', ...word })).toBe(
        'cannot-suspend-now',
      )
      expect(await refusal(here, planner, turnNamed('suspend'), { missionId, from: '2026-03-20', ...word })).toBe(
        'a-later-state-stands',
      )
      const april = houseOn(db, { now: '2026-04-20' })
      const decisionId = await decided(db)
      await done(april, planner, turnNamed('resume'), { missionId, from: '2026-05-01', decisionId })
      const may = houseOn(db, { now: '2026-05-10' })
      await done(may, planner, turnNamed('draw-down'), { missionId, from: '2026-05-10', ends: '2026-12-31', ...word })
      expect((await seen<MissionFile>(may, planner, missionView, { id: missionId })).mission).toMatchObject({
        status: 'drawdown',
        ends: '2026-12-31',
      })
      const later = houseOn(db, { now: '2027-01-10' })
      await done(later, planner, turnNamed('close'), { missionId, from: '2027-01-10', ...word })
      expect(
        await refusal(later, planner, openPositionsAction, {
          missionId,
          decisionId,
          title: { en: 'A', fr: 'B' },
          number: 1,
          language: 'fr',
          armed: 'armed',
          rankFrom: null,
          rankTo: null,
          tourMonths: 12,
          leadership: false,
          from: '2027-02-01',
        }),
      ).toBe('mission-closed')
      expect(await take(db, missionId, two, { from: '2027-02-01', to: '2027-03-01' })).toBe('mission_closed')
      await done(later, planner, turnNamed('archive'), { missionId, from: '2027-01-11', ...word })
      expect(await refusal(later, planner, turnNamed('close'), { missionId, from: '2027-01-12', ...word })).toBe(
        'cannot-close-now',
      )
      expect(await states()).toEqual([
        ['2015-01-01', 'active'],
        ['2026-04-01', 'suspended'],
        ['2026-05-01', 'active'],
        ['2027-01-10', 'ended'],
      ])
    }))

  test('S2.07 an unarmed mission takes no armed position and gives out no weapon; armed, it does both', () =>
    inHouse(async (here, db) => {
      const { missionId } = await sampleMission(db, { armed: false })
      const decisionId = await decided(db)
      const position = {
        missionId,
        decisionId,
        title: { en: 'Guard', fr: 'Garde' },
        number: 1,
        language: 'fr',
        armed: 'armed',
        rankFrom: null,
        rankTo: null,
        tourMonths: 12,
        leadership: false,
        from: '2026-06-01',
      }
      expect(await refusal(here, planner, openPositionsAction, position)).toBe('mission-unarmed')
      const weapon = () => asSystem(db, (tx) => weaponBarredIn(tx, missionId, '2026-03-16'))
      expect(await weapon()).toMatchObject({ code: 'mission-unarmed' })
      await done(here, planner, changeArming, { missionId, armed: 'armed', from: '2026-03-16', ...word })
      await done(here, planner, openPositionsAction, position)
      expect(await weapon()).toBeNull()
    }))

  test('S4.03 the kind says which paper, who selects, as what officers serve and who pays, from the pack', () =>
    inHouse(async (here, db) => {
      const rule = async (code: string) => {
        const { rows } = await db.pool.query('select id from missions.mission where code = $1', [code])
        return (await file(here, rows[0].id)).kindRule
      }
      expect(await rule('BINUH')).toMatchObject({ nominationForm: 'easp', legalStatus: 'expert-on-mission' })
      expect(await rule('EUPOL-COPPS')).toMatchObject({ nominationForm: 'cfc', legalStatus: 'eu-seconded' })
      expect(await rule('UKR-PATROL')).toMatchObject({ nominationForm: 'national', legalStatus: 'bilateral' })
      expect(await rule('PROTEUS-USSC')).toMatchObject({ legalStatus: 'attached-to-caf-operation' })
      expect(await rule('PRMNY-SPA')).toMatchObject({ legalStatus: 'attached-to-mission-of-canada' })
    }))

  test('S2.17 S2.16 short-term and long-term deployments stand side by side, each with its length, criteria, costs and dates', () =>
    inHouse(async (here, db) => {
      const { rows } = await db.pool.query(`select id from missions.mission where code = 'UKR-PATROL'`)
      const missionId = rows[0].id
      const { phases } = await file(here, missionId)
      expect(phases.map((one) => [one.kind, one.since, one.tourMonths])).toEqual([
        ['short-term', '2015-07', 1],
        ['long-term', '2016-06', 12],
      ])
      expect(phases[0]).toMatchObject({ criteria: { en: expect.any(String) }, costs: { fr: expect.any(String) } })
      const phase = {
        missionId,
        kind: 'reform',
        name: { en: 'Second wave', fr: 'Deuxième vague' },
        since: '2026-04',
        until: null,
        tourWeeks: 6,
        tourMonths: null,
        criteria: { en: '', fr: '' },
        costs: { en: '', fr: '' },
        ...word,
      }
      expect(await refusal(here, planner, openPhase, { ...phase, since: 'April' })).toBe('not-a-date')
      expect(await refusal(here, planner, openPhase, { ...phase, tourMonths: 2 })).toBe('weeks-or-months')
      expect(await refusal(here, planner, openPhase, { ...phase, costs: { en: 'Only English', fr: '' } })).toBe(
        'words-in-both-languages',
      )
      await done(here, planner, openPhase, phase)
      const made = (await file(here, missionId)).phases.find((one) => one.kind === 'reform')!
      // A month stays a month: no day is made up.
      expect(made).toMatchObject({ since: '2026-04', valid: { from: '2026-04-01', to: null }, tourWeeks: 6 })
      await done(here, planner, endPhase, { phaseId: made.id, until: '2026-12-31' })
      expect((await file(here, missionId)).phases.find((one) => one.kind === 'reform')?.valid.to).toBe('2027-01-01')
    }))

  test('S1.05 MINUSTAH, MINUJUSTH and BINUH name each other in order, with dates', () =>
    inHouse(async (here, db) => {
      const { rows } = await db.pool.query(`select id from missions.mission where code = 'MINUJUSTH'`)
      const { chain } = await file(here, rows[0].id)
      expect(chain.map((one) => [one.code, one.from, one.to])).toEqual([
        ['MINUSTAH', '2004-01-01', '2017-10-15'],
        ['MINUJUSTH', '2017-10-16', '2019-10-15'],
        ['BINUH', '2019-10-16', null],
      ])
    }))
})
