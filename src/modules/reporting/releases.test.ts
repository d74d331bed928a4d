import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Populated, populated } from '#tests/support/populated.ts'
import { Stage } from '#tests/support/stage.ts'
import type { ServiceBenefit } from './views/benefit.ts'
import type { OneRelease, StatisticsDesk } from './views/desk.ts'
import type { ReleaseTables } from './vocabulary.ts'

const TODAY = '2026-05-04'
let there: Populated
let stage: Stage
beforeAll(async () => {
  there = await populated()
  stage = new Stage(there.database.db, TODAY)
}, 180_000)
afterAll(() => there?.database.drop())

const note = { en: 'First release.', fr: 'Première diffusion.' }

describe('S3.01 a release of statistics', () => {
  const evaluator = () => stage.as('evaluation-officer', { name: 'Evaluation' })
  const communications = () => stage.as('communications-officer', { name: 'Communications' })
  let first: string

  test('is proposed by one person and released by another, who says that they looked, in both languages', async () => {
    expect(await stage.isRefused(stage.as('rcmp-planner'), 'reporting.propose-release', { note })).toBe('not-yours')
    expect(
      await stage.isRefused(evaluator(), 'reporting.propose-release', { note: { en: 'Only English', fr: '' } }),
    ).toBe('release-in-both')
    first = await stage.does(evaluator(), 'reporting.propose-release', { note })
    expect(await stage.isRefused(communications(), 'reporting.propose-release', { note })).toBe(
      'release-proposed-already',
    )
    const input = { releaseId: first, looked: true }
    expect(await stage.isRefused(evaluator(), 'reporting.release-statistics', input)).toBe('release-by-another')
    expect(
      await stage.isRefused(communications(), 'reporting.release-statistics', { releaseId: first, looked: false }),
    ).toBe('invalid:looked=must-confirm')
    await stage.does(communications(), 'reporting.release-statistics', input)
    expect(await stage.isRefused(communications(), 'reporting.release-statistics', input)).toBe('release-not-proposed')
    expect(await stage.isRefused(communications(), 'reporting.give-up-release', { releaseId: first })).toBe(
      'release-not-proposed',
    )
    const [out] = await stage.rows(
      sql<{
        number: number
        as_at: string
        released_on: string
      }>`select number, as_at, released_on from published.statistics_release order by number desc limit 1`,
    )
    expect(out).toEqual({ number: 2, as_at: '2025-12-31', released_on: TODAY })
  })

  test('counts what the records say, of closed years only, and adds nothing to what the programme said', async () => {
    const { release } = await stage.sees<OneRelease>(evaluator(), 'reporting.release', { id: first })
    const { tables } = release
    expect(tables.years.at(-1)!.year).toBe(2025)
    const truth = await stage.rows(sql<{
      year: number
      n: number
      women: number
    }>`select y.year, count(*)::int as n, count(*) filter (where p.sex = 'female')::int as women
      from generate_series(${tables.firstYear}::int, 2025) y(year) join deployments.deployment d on d.state <> 'cancelled' and d.departed_on <= make_date(y.year, 12, 31)
        and coalesce(d.returned_on, d.ended_on, 'infinity') >= make_date(y.year, 1, 1)
      join missions.position o on o.id = d.position_id and not o.restricted join people.person p on p.id = d.person_id group by 1 order by 1`)
    expect(truth.length).toBeGreaterThan(1)
    expect(tables.years.map(({ year, total }) => [year, total])).toEqual(
      truth.map(({ year, n }) => [year, n < 5 ? null : n]),
    )
    for (const [place, { women }] of truth.entries()) {
      const shown = tables.years[place]!.parts.sex.find(({ value }) => value === 'female')!.n
      expect([women < 5 && women > 0 ? null : women, null]).toContain(shown)
    }
    const all = await stage.one(sql<{
      n: number
    }>`select count(distinct d.person_id)::int as n from deployments.deployment d
      join missions.position o on o.id = d.position_id and not o.restricted where d.state <> 'cancelled' and d.departed_on <= '2025-12-31'`)
    expect(tables.upTo.officers).toBe(Math.floor(all.n / 5) * 5)
    expect(tables.baseline).toMatchObject({
      number: 4300,
      qualifier: 'more-than',
      observed: '2025-02',
      source: { id: 'S4' },
    })
    // First deployed after the last day that the programme's own number can mean: the others are in it already.
    const added = await stage.one(sql<{
      n: number
    }>`select count(*)::int as n from (select d.person_id from deployments.deployment d
      join missions.position o on o.id = d.position_id and not o.restricted where d.state <> 'cancelled' and d.departed_on <= '2025-12-31'
      group by d.person_id having min(d.departed_on) > '2025-02-28') a`)
    expect(tables.upTo.additions).toBe(added.n < 5 && added.n > 0 ? null : Math.floor(added.n / 5) * 5)
    expect(tables.upTo.additions ?? 0).toBeLessThan(tables.upTo.officers!)
  })

  test('is frozen: the database refuses every change to it', async () => {
    const change = (what: string) =>
      there.database.admin.query(`update reporting.release set ${what} where id = '${first}'`)
    await expect(change(`state = 'proposed', released_by = null, released_on = null`)).rejects.toMatchObject({
      constraint: 'release_is_frozen',
    })
    const copied = await stage.one(
      sql<{
        same: boolean
      }>`select r.tables = p.tables as same from reporting.release r join published.statistics_release p on p.number = r.number where r.id = ${first}`,
    )
    expect(copied.same).toBe(true)
  })

  test('repeats what was released where one record changes afterwards, and the desk says so', async () => {
    const before = await stage.one(
      sql<{ tables: ReleaseTables }>`select tables from published.statistics_release where number = 2`,
    )
    const [one] = await stage.rows(
      sql<{
        id: string
      }>`select d.id from deployments.deployment d where d.state = 'closed' and d.departed_on < '2025-01-01' and d.returned_on < '2025-12-01' and d.returned_on > '2025-02-01' limit 1`,
    )
    await there.database.admin.query(`update deployments.deployment set state = 'cancelled' where id = '${one!.id}'`)
    const { next } = await stage.sees<StatisticsDesk>(evaluator(), 'reporting.desk')
    expect(next!.years.map(({ fate }) => fate)).toContain('kept')
    const second = await stage.does(communications(), 'reporting.propose-release', { note })
    const { release } = await stage.sees<OneRelease>(evaluator(), 'reporting.release', { id: second })
    expect(release.tables.years).toEqual(before.tables.years)
    await stage.does(evaluator(), 'reporting.give-up-release', { releaseId: second })
    expect(await stage.rows(sql<{ number: number }>`select number from published.statistics_release`)).toEqual([
      { number: 1 },
      { number: 2 },
    ])
    await there.database.admin.query(`update deployments.deployment set state = 'closed' where id = '${one!.id}'`)
  })

  test('waits on the home page of whoever may release it, not of whoever proposed it; counts are for those who release', async () => {
    const id = await stage.does(evaluator(), 'reporting.propose-release', { note })
    const waits = async (actor: ReturnType<typeof evaluator>) =>
      (await stage.sees<{ waiting: { name: string }[] }>(actor, 'desk.home')).waiting?.map(({ name }) => name) ?? []
    const [home, own] = [
      JSON.stringify(await stage.sees(communications(), 'desk.home')),
      JSON.stringify(await stage.sees(evaluator(), 'desk.home')),
    ]
    expect(home).toContain(id)
    expect(own).not.toContain(id)
    void waits
    expect((await stage.sees<StatisticsDesk>(stage.as('rcmp-planner'), 'reporting.desk')).next).toBeUndefined()
    expect(await stage.isDenied(stage.as('service-chief', { services: [] }), 'reporting.desk')).toBe('not-yours')
    await stage.does(evaluator(), 'reporting.give-up-release', { releaseId: id })
  })

  test('has nothing to count for whoever may not: the database itself gives no number', async () => {
    for (const duty of ['rcmp-planner', 'auditor', 'candidate', 'service-chief'] as const) {
      const { inTransaction } = await import('#platform/database/connection.ts')
      const { claimsOf } = await import('#platform/access/claims.ts')
      const counted = await inTransaction(
        there.database.db,
        { role: 'app', claims: claimsOf(stage.as(duty), TODAY) },
        async (tx) =>
          (
            await sql<{
              n: number
            }>`select coalesce(sum(n), 0)::int as n from reporting.deployments_by_year(2019, 2025)`.execute(tx)
          ).rows[0]!.n,
      )
      expect([duty, counted]).toEqual([duty, 0])
    }
  })
})

describe('S3.02 S4.05 what deployments bring home', () => {
  interface Tour {
    id: string
    person: string
    mission: string
    service: string
  }

  test('is said by the officer after the tour, read by the own service, counted for nobody else by name', async () => {
    const [tour] =
      await stage.rows(sql<Tour>`select d.id, d.person_id as person, d.mission_id as mission, m.service_id as service
      from deployments.deployment d join people.service_membership m on m.person_id = d.person_id and m.valid @> ${TODAY}::date
      where d.returned_on is not null and not exists (select from reintegration.home_answer a where a.person_id = d.person_id) order by d.id limit 1`)
    const officer = stage.as('candidate', { personId: tour!.person })
    const chief = stage.as('service-chief', { services: [tour!.service] })
    const before = await stage.sees<ServiceBenefit>(chief, 'reporting.service-benefit')
    const say = (kinds: string[], account: string | null = null) => ({ deploymentId: tour!.id, kinds, account })
    expect(await stage.isRefused(officer, 'reintegration.say-what-came-home', say([]))).toBe('say-at-least-one')
    expect(await stage.isRefused(officer, 'reintegration.say-what-came-home', say(['none', 'community']))).toBe(
      'none-or-some',
    )
    const stranger = stage.as('candidate', { personId: '00000000-0000-4000-8000-000000000009' })
    expect(await stage.isRefused(stranger, 'reintegration.say-what-came-home', say(['community']))).toBe('not-found')
    expect(await stage.isRefused(chief, 'reintegration.say-what-came-home', say(['community']))).toBe('not-yours')
    await stage.does(officer, 'reintegration.say-what-came-home', say(['community'], 'I patrol on foot again.'))
    await stage.does(officer, 'reintegration.say-what-came-home', say(['community', 'trained-others']))
    const after = await stage.sees<ServiceBenefit>(chief, 'reporting.service-benefit')
    const of = (data: ServiceBenefit, kind: string) => data.answers.find((one) => one.kind === kind)?.officers ?? 0
    expect(of(after, 'community')).toBe(of(before, 'community') + 1)
    expect(of(after, 'trained-others')).toBe(of(before, 'trained-others') + 1)
    expect(after.returned).toBeGreaterThan(0)
    const elsewhere = stage.as('service-chief', { services: ['00000000-0000-4000-8000-000000000002'] })
    expect(await stage.sees<ServiceBenefit>(elsewhere, 'reporting.service-benefit')).toMatchObject({
      returned: 0,
      answers: [],
      skills: [],
    })
    expect(await stage.isDenied(stage.as('evaluation-officer'), 'reporting.service-benefit')).toBe('not-yours')
  })

  test('is not asked while the tour goes on', async () => {
    const [tour] =
      await stage.rows(sql<Tour>`select d.id, d.person_id as person, d.mission_id as mission, d.service_id as service
      from deployments.deployment d where d.state = 'on-duty' and d.ended_on is null order by d.id limit 1`)
    const officer = stage.as('candidate', { personId: tour!.person })
    expect(
      await stage.isRefused(officer, 'reintegration.say-what-came-home', {
        deploymentId: tour!.id,
        kinds: ['community'],
        account: null,
      }),
    ).toBe('tour-not-over')
  })
})
