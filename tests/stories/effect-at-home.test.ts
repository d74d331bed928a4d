import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { HomeEffect, HomeEffectOfService } from '#modules/planning/views/home.ts'
import type { DemandQueue } from '#modules/planning/views/queue.ts'
import type { ServicesData } from '#modules/public-site/views/participating-services.ts'
import type { Actor } from '#platform/access/actor.ts'
import { withRollback } from '#tests/support/database.ts'
import { deciding, packageOf, plain } from '#tests/support/deciding.ts'
import { knowGates, sampleOfficerToDeploy } from '#tests/support/deploying.ts'
import { Stage } from '#tests/support/stage.ts'

knowGates()

describe('Effect on policing at home', () => {
  it('S1.04 a service says how many may be abroad; who is over is shown from the day on; counts for planners, names for its own people', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast } = await deciding(stage)
      const officer = await sampleOfficerToDeploy(db as never)
      const { departure } = await stage.one(
        sql<{
          departure: string
        }>`select planned_departure as departure from candidacies.candidacy where id = ${officer.candidacyId}`,
      )
      const own = stage.as('service-chief', { services: [officer.serviceId] })
      const cap = (_by: Actor, o: object) => ({
        serviceId: officer.serviceId,
        number: 0,
        from: '2026-01-01',
        until: null,
        source: 'Order of the chief',
        ...o,
      })
      await stage.does(own, 'people.record-service-cap', cap(own, { number: 3 }))
      await stage.does(own, 'people.record-service-cap', cap(own, { from: departure }))
      expect(await stage.isRefused(cast.coordinator, 'people.record-service-cap', cap(own, {}))).toBe('not-found')
      expect(await stage.isRefused(cast.planner, 'people.record-service-cap', cap(own, {}))).toBe('not-yours')
      const at = { id: officer.serviceId, asAt: departure }
      const seen = await stage.sees<HomeEffectOfService>(own, 'planning.home-effect-of-service', at)
      expect(seen.service.months[0]).toEqual({ day: departure, away: 0, planned: 1, cap: 0 })
      expect(seen.leaves.find((one) => one.kind === 'position')?.number).toBe(1)
      await stage.does(cast.readiness, 'deployments.prepare-deployment', { candidacyId: officer.candidacyId })
      const named = await stage.sees<HomeEffectOfService>(own, 'planning.home-effect-of-service', at)
      expect(named.officers).toHaveLength(1)
      for (const by of [cast.planner, cast.gac, cast.publicSafety]) {
        const counted = await stage.sees<Partial<HomeEffectOfService>>(by, 'planning.home-effect-of-service', at)
        expect(counted.service?.months[0]?.planned).toBe(1)
        expect(JSON.stringify(counted)).not.toContain(named.officers[0]!.name)
        expect(counted.officers).toBeUndefined()
      }
      // Another service sees neither the list nor the page of this one.
      const { services } = await stage.sees<HomeEffect>(cast.coordinator, 'planning.home-effect', { asAt: departure })
      expect(services.map((one) => one.serviceId)).not.toContain(officer.serviceId)
      expect(await stage.isDenied(cast.coordinator, 'planning.home-effect-of-service', at)).toBe('not-found')
      expect(await stage.isDenied(cast.finance, 'planning.home-effect', {})).toBe('not-yours')
    }))

  it('S1.04 the package warns where a request goes beyond what a service lets be abroad', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, assessed, prepare, chief } = await deciding(stage)
      const cap = { serviceId: cast.service, from: '2026-01-01', until: null, source: 'Order of the chief' }
      const requestId = await assessed()
      await stage.does(chief, 'people.record-service-cap', { ...cap, number: 4 })
      await prepare(requestId)
      expect(plain(await packageOf(stage, cast.planner, requestId))).toContain('no police service would go beyond')
      await stage.does(chief, 'people.record-service-cap', { ...cap, number: 3 })
      const over = plain(await packageOf(stage, cast.planner, requestId))
      expect(over).toContain('beyond the number that Ontario Provincial Police let be abroad')
      expect(over).toContain('no: beyond it')
    }))

  it('S1.04 demand that surges stands in a queue, in order and with the reason of its place', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, request, chief } = await deciding(stage)
      const cap = { serviceId: cast.service, number: 5, from: '2026-01-01', until: null, source: 'Order' }
      await stage.does(chief, 'people.record-service-cap', cap)
      const late = await request({ askedNumber: 3, answerBy: '2026-06-30', subject: 'Late' })
      const soon = await request({ askedNumber: 4, answerBy: '2026-04-01', subject: 'Soon' })
      const queue = async () => {
        const { requests } = await stage.sees<DemandQueue>(cast.planner, 'planning.demand-queue')
        return requests.map((one) => [one.subject, one.left, one.beyond, one.reason])
      }
      expect(await queue()).toEqual([
        ['Soon', 1, false, null],
        ['Late', -2, true, null],
      ])
      const reason = 'Ministers asked for it first.'
      await stage.does(cast.planner, 'planning.place-in-queue', { requestId: late, place: 1, reason })
      expect(await queue()).toEqual([
        ['Late', 2, false, reason],
        ['Soon', -2, true, null],
      ])
      expect(await stage.isRefused(cast.gac, 'planning.place-in-queue', { requestId: soon, place: 1, reason })).toBe(
        'not-yours',
      )
      await stage.does(cast.intake, 'requests.withdraw-request', { requestId: late })
      expect(
        await stage.isRefused(cast.planner, 'planning.place-in-queue', { requestId: late, place: 2, reason }),
      ).toBe('no-longer-in-the-queue')
    }))

  it('S0.05 the register of participation is dated, and the public count on any day follows from it', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast } = await deciding(stage)
      const count = async (asAt: string) =>
        (await stage.sees<ServicesData>(cast.planner, 'public-site.services', { asAt })).services.map((one) => one.code)
      const before = await count('2026-03-16')
      expect(before).not.toContain('OPP')
      const period = { serviceId: cast.service, from: '2026-01-01', until: null, agreement: 'Agreement of 2025' }
      await stage.does(cast.planner, 'people.record-participation', period)
      expect(await count('2026-03-16')).toContain('OPP')
      expect((await count('2026-03-16')).length).toBe(before.length + 1)
      expect(await count('2025-12-31')).not.toContain('OPP')
      expect(
        await stage.isRefused(cast.planner, 'people.record-participation', { ...period, from: '2027-01-01' }),
      ).toBe('participation-overlaps')
      await stage.does(cast.planner, 'people.end-participation', { serviceId: cast.service, lastDay: '2026-06-30' })
      expect(await count('2026-06-30')).toContain('OPP')
      expect(await count('2026-07-01')).not.toContain('OPP')
      const published = await stage.rows(sql`select * from published.participation`)
      expect(JSON.stringify(published)).not.toContain('Agreement of 2025')
    }))
})
