import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { releaseLivingBrief, writeLivingBrief } from '#modules/missions/index.ts'
import type { House } from '#platform/house.ts'
import { both, nowhere, planner, stage, viewNamed } from '#tests/support/assessed-mission.ts'
import { withRollback } from '#tests/support/database.ts'
import { act, actorOf, done, refusal, see, seen } from '#tests/support/house.ts'

describe('Living conditions', () => {
  const brief = {
    ...{ writtenOn: '2026-03-01', sourceNote: 'Report of the contingent, February 2026' },
    ...{
      housing: both('Shared flats', 'Appartements partagés'),
      food: both('Markets', 'Marchés'),
      climate: both('Hot', 'Chaud'),
    },
    ...{ healthServices: nowhere, communications: nowhere, money: nowhere, leaveTravel: nowhere },
    ...{ familyContact: nowhere, securityRules: nowhere },
  }
  const living = (here: House) => viewNamed(here, 'missions.living-conditions')
  interface Room {
    briefs: {
      id: string
      state: string
      parts: Record<string, { en: string }>
      valid: { from: string; to: string | null } | null
    }[]
  }

  test('S0.53 both languages or not released; then candidates of the mission, officers and coordinators read it', () =>
    withRollback(async (db) => {
      const { officer, here, candidate, own } = await stage(db)
      const missionId = officer.missionId
      const write = { missionId, place: nowhere, ...brief }
      expect(
        await refusal(here, planner, writeLivingBrief, { ...write, housing: nowhere, food: nowhere, climate: nowhere }),
      ).toBe('brief-says-nothing')
      await done(here, planner, writeLivingBrief, { ...write, food: { en: 'Markets', fr: '' } })
      const room = (actor = planner) => seen<Room>(here, actor, living(here), { id: missionId })
      const [draft] = (await room()).briefs
      const half = await act(here, planner, releaseLivingBrief, { briefId: draft!.id, from: '2026-03-16' })
      expect(half).toMatchObject({ refusal: { code: 'brief-in-both-languages', params: { topics: 'Food' } } })
      expect((await room(actorOf('irss-officer'))).briefs).toEqual([])
      expect((await own()).briefs).toEqual([])
      const discard = here.registry.actions.get('missions.discard-living-brief')!
      await done(here, planner, discard, { briefId: draft!.id })
      await done(here, planner, writeLivingBrief, write)
      const again = (await room()).briefs.find(({ state }) => state === 'draft')!
      await done(here, planner, releaseLivingBrief, { briefId: again.id, from: '2026-03-16' })
      expect((await own()).briefs).toHaveLength(1)
      const coordinator = actorOf('service-coordinator', { services: [officer.serviceId] })
      expect((await room(coordinator)).briefs[0]?.parts.housing?.en).toBe('Shared flats')
      const theirs = viewNamed(here, 'readiness.own-mission')
      expect((await see(here, coordinator, theirs, { id: officer.candidacyId })).kind).toBe('shown')
      for (const actor of [
        actorOf('candidate', { personId: randomUUID() }),
        actorOf('service-coordinator', { services: [randomUUID()] }),
      ])
        expect(await see(here, actor, theirs, { id: officer.candidacyId })).toMatchObject({
          refusal: { code: 'not-found' },
        })
      expect((await see(here, candidate, living(here), { id: missionId })).kind).toBe('refused')
      await db.pool.query(`update candidacies.candidacy set state = 'withdrawn' where id = $1`, [officer.candidacyId])
      expect((await own()).briefs).toEqual([])
    }))

  test('a new version takes the place of the one before from its day, and as at an earlier day that one stands', () =>
    withRollback(async (db) => {
      const { officer, here } = await stage(db)
      const missionId = officer.missionId
      const room = () => seen<Room>(here, planner, living(here), { id: missionId })
      const release = async (from: string, housing: { en: string; fr: string }) => {
        await done(here, planner, writeLivingBrief, { missionId, place: nowhere, ...brief, housing })
        const draft = (await room()).briefs.find(({ state }) => state === 'draft')!
        await done(here, planner, releaseLivingBrief, { briefId: draft.id, from })
      }
      await release('2026-03-16', both('Tents', 'Tentes'))
      await release('2026-04-01', both('Flats', 'Appartements'))
      const on = async (day: string) =>
        (await room()).briefs
          .filter(({ valid }) => valid && valid.from <= day && (valid.to === null || day < valid.to))
          .map(({ parts }) => parts.housing?.en)
      expect(await on('2026-03-31')).toEqual(['Tents'])
      expect(await on('2026-04-01')).toEqual(['Flats'])
    }))
})
