import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { least } from '#kernel/small-cells.ts'
import type { Actor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { TODAY } from '#tests/support/house.ts'
import { type Populated, populated } from '#tests/support/populated.ts'
import { Stage } from '#tests/support/stage.ts'
import { askHouse, signInBy, textOf } from '#tests/support/visitor.ts'
import { skillWords } from '../../src/modules/people/words-of-competencies.ts'
import type { Representation } from '../../src/modules/planning/rules/representation.ts'
import type { Throughput } from '../../src/modules/planning/views/throughput.ts'

let there: Populated
let stage: Stage
beforeAll(async () => {
  there = await populated()
  stage = new Stage(there.database.db, TODAY)
}, 180_000)
afterAll(() => there?.database.drop())

interface Tour {
  id: string
  person: string
  mission: string
  service: string
}
interface Gained {
  id: string
  state: string
}

describe('S0.07 competencies of a tour', () => {
  let tour: Tour
  let officer: Actor
  let desk: Actor
  let competencyId: string

  beforeAll(async () => {
    const found =
      await stage.rows(sql<Tour>`select d.id, d.person_id as person, d.mission_id as mission, m.service_id as service
      from deployments.deployment d join people.service_membership m on m.person_id = d.person_id and m.valid @> ${TODAY}::date
      where d.returned_on is not null and not exists (select from people.competency_gained g where g.deployment_id = d.id) order by d.id limit 1`)
    tour = found[0]!
    officer = stage.as('candidate', { personId: tour.person, name: 'The officer', language: 'fr' })
    desk = stage.as('mission-desk', { missions: [tour.mission], name: 'Desk of the mission' })
  })
  const skills = (actor: Actor, query: Record<string, unknown>) =>
    stage.sees<{ rows: { id: string; reused: number }[]; total: number }>(actor, 'people.skills', query)

  test('are recorded by the officer alone, with role and days as evidence, and not twice', async () => {
    const input = { deploymentId: tour.id, competency: 'sgbv', level: 'leading', account: 'I led the course.' }
    expect(await stage.isRefused(desk, 'reintegration.record-competency', input)).toBe('not-yours')
    const another = stage.as('candidate', { personId: '00000000-0000-4000-8000-000000000009' })
    expect(await stage.isRefused(another, 'reintegration.record-competency', input)).toBe('not-found')
    expect(await stage.isRefused(officer, 'reintegration.record-competency', { ...input, competency: 'flying' })).toBe(
      'competency-not-listed',
    )
    competencyId = await stage.does(officer, 'reintegration.record-competency', input)
    expect(await stage.isRefused(officer, 'reintegration.record-competency', input)).toBe('competency-there')
    const mine = await stage.sees<{ gained: Gained[] }>(officer, 'reintegration.my-competencies')
    expect(mine.gained).toMatchObject([{ id: competencyId, state: 'recorded' }])
  })

  test('count once somebody of the mission has validated them, who is not of another mission', async () => {
    const irss = stage.as('irss-officer')
    const filter = { skill: 'sgbv', level: 'leading' }
    expect((await skills(irss, filter)).rows.map(({ id }) => id)).not.toContain(tour.person)
    const stranger = stage.as('mission-desk', { missions: ['00000000-0000-4000-8000-000000000001'] })
    const judged = { competencyId, note: null }
    expect(await stage.isRefused(stranger, 'reintegration.validate-competency', judged)).toBe('not-found')
    expect(await stage.isRefused(stage.as('evaluation-officer'), 'reintegration.validate-competency', judged)).toBe(
      'not-yours',
    )
    await stage.does(desk, 'reintegration.validate-competency', judged)
    expect(await stage.isRefused(desk, 'reintegration.validate-competency', judged)).toBe('competency-judged')
    expect((await skills(irss, filter)).rows.map(({ id }) => id)).toContain(tour.person)
    expect((await skills(irss, { skill: 'sgbv', level: 'leading', service: 'nowhere' })).total).toBe(0)
  })

  test('are found by the officer’s service and by no other, and their use at home is recorded by it', async () => {
    const own = stage.as('service-coordinator', { services: [tour.service], name: 'Coordinator' })
    const other = stage.as('service-coordinator', { services: ['00000000-0000-4000-8000-000000000002'] })
    expect((await skills(own, { skill: 'sgbv' })).rows.map(({ id }) => id)).toContain(tour.person)
    expect((await skills(other, {})).total).toBe(0)
    const reuse = { competencyId, since: TODAY, usedIn: 'Course for supervisors' }
    expect(await stage.isRefused(other, 'reintegration.record-reuse', reuse)).toBe('not-found')
    await stage.does(own, 'reintegration.record-reuse', reuse)
    expect((await skills(own, { skill: 'sgbv' })).rows.find(({ id }) => id === tour.person)?.reused).toBeGreaterThan(0)
  })

  test('leave with the officer as a file in their language', async () => {
    const binding = there.house.registry.pageOf.get('reintegration.my-competencies-file')!
    const data = await stage.sees(officer, 'reintegration.my-competencies-file')
    const context = { lang: 'fr' as const, practice: true, today: TODAY, readFiles: async () => new Map() }
    const file = await binding.download!(data, context)
    expect(file).toMatchObject({ fileName: 'competences.csv', mediaType: 'text/csv; charset=utf-8' })
    expect(file.body.toString('utf8')).toContain('Violence sexuelle et fondée sur le genre')
    expect(file.body.toString('utf8')).toContain('En dirigeant ou en formant')
  })

  test('are the officer’s to take back', async () => {
    await stage.does(officer, 'reintegration.withdraw-competency', { competencyId })
    expect((await skills(stage.as('irss-officer'), { skill: 'sgbv' })).rows.map(({ id }) => id)).not.toContain(
      tour.person,
    )
    expect(await stage.isDenied(desk, 'reintegration.competency', { id: competencyId })).toBe('not-found')
  })

  test('have a word in the filter for each skill of the catalogue', async () => {
    const codes = await stage.rows(sql<{ code: string }>`select distinct code from people.competency order by code`)
    expect(Object.keys(skillWords).sort()).toEqual(codes.map(({ code }) => code))
  })

  test('S1.06 what is declared needs consent, is found, and nothing of it is kept once it is removed', async () => {
    const input = { personId: tour.person, value: 'iu', consent: true }
    expect(await stage.isRefused(officer, 'people.declare-background', { ...input, consent: false })).toBe(
      'invalid:consent=must-confirm',
    )
    expect(await stage.isRefused(officer, 'people.declare-background', { ...input, value: 'religion' })).toBe(
      'not-in-the-list',
    )
    await stage.does(officer, 'people.declare-background', input)
    const irss = stage.as('irss-officer')
    expect((await skills(irss, { language: 'iu' })).rows.map(({ id }) => id)).toEqual([tour.person])
    const { id } = await stage.one(
      sql<{ id: string }>`select id from people.background where person_id = ${tour.person} and value = 'iu'`,
    )
    expect(await stage.isRefused(irss, 'people.remove-background', { backgroundId: id })).toBe('not-yours')
    await stage.does(officer, 'people.remove-background', { backgroundId: id })
    expect((await skills(irss, { language: 'iu' })).total).toBe(0)
    const kept = await stage.one(sql<{ value: string | null }>`select value from people.background where id = ${id}`)
    expect(kept.value).toBeNull()
  })
})

describe('S3.06 throughput', () => {
  test('is what the dated facts say, counted anew from them', async () => {
    const { times } = await stage.sees<Throughput>(stage.as('irss-officer'), 'planning.throughput')
    const whole = times.find(({ stage: of, ofMission, ofYear }) => of === 'applied-departed' && !ofMission && !ofYear)
    const days = (
      await stage.rows(sql<{ days: number }>`select d.departed_on - k.applied_on as days from candidacies.candidacy k
        join deployments.deployment d on d.candidacy_id = k.id where d.departed_on >= k.applied_on order by 1`)
    ).map((row) => row.days)
    expect(whole).toMatchObject({ n: days.length, median: days[Math.ceil(days.length / 2) - 1] })
    expect(whole?.p90).toBe(days[Math.ceil(days.length * 0.9) - 1])
    const byYear = times.filter(({ stage: of, ofMission, ofYear }) => of === 'applied-departed' && !ofMission && ofYear)
    expect(byYear.reduce((all, { n }) => all + (n ?? 0), 0)).toBe(days.length)
    expect(times.some(({ stage: of, n }) => of === 'received-decided' && (n ?? 0) > 0)).toBe(true)
  })

  test('names no count that points at persons to whoever sees no names', async () => {
    const seen = await stage.sees<Throughput>(stage.as('evaluation-officer'), 'planning.throughput')
    const personal = seen.times.filter(({ stage: of }) => of !== 'received-decided' && of !== 'decided-arrived')
    expect(seen.suppressed).toBe(true)
    expect(personal.filter(({ n }) => n !== null && n < least)).toEqual([])
    expect(personal.some(({ n }) => n === null)).toBe(true)
    expect(personal.filter(({ n, median, p90 }) => n === null && (median !== null || p90 !== null))).toEqual([])
    for (const duty of ['candidate', 'mission-desk', 'service-coordinator', 'administrator'] as const)
      expect(await stage.isDenied(stage.as(duty), 'planning.throughput')).toBe('not-yours')
  })

  test('is refused by the database itself to a duty that may not have it', async () => {
    const claims = claimsOf(stage.as('candidate'), TODAY)
    await expect(
      inTransaction(there.database.db, { role: 'app', claims }, (tx) =>
        sql`select * from planning.stage_times()`.execute(tx),
      ),
    ).rejects.toThrow(/not yours/)
  })

  test('S1.06 representation is said for the first day of a quarter, and no group of fewer than five', async () => {
    const seen = await stage.sees<Representation & { day: string }>(
      stage.as('evaluation-officer'),
      'planning.representation',
      {
        asAt: '2026-02-11',
      },
    )
    expect(seen.day).toBe('2026-01-01')
    expect(seen.total).toBeGreaterThanOrEqual(least)
    expect(seen.dimensions.map(({ dimension }) => dimension)).toEqual(
      expect.arrayContaining(['sex', 'language', 'service']),
    )
    // Official languages add up to everybody; languages that were declared stand apart.
    const language = seen.dimensions.find(({ dimension }) => dimension === 'language')
    expect(language?.shares.map(({ value }) => value).sort()).toEqual(['en', 'fr'])
    const shares = seen.dimensions.flatMap((one) => one.shares)
    expect(shares.filter(({ n }) => n !== null && n > 0 && n < least)).toEqual([])
    for (const { whole, shares: own } of seen.dimensions)
      if (whole) expect(own.filter(({ n }) => n === null).length).not.toBe(1)
    expect(await stage.isDenied(stage.as('mission-desk'), 'planning.representation')).toBe('not-yours')
  })
})

describe('S1.05 one mission record, its whole life', () => {
  test('plan, results and evaluation stand beside it for whoever plans, in both languages', async () => {
    const ask = askHouse(there.house)
    const cookie = await signInBy(ask, there.holder('rcmp-planner'))
    const { id } = await stage.one(sql<{ id: string }>`select id from missions.mission where code = 'BINUH'`)
    const mission = textOf(await ask({ path: `/en/missions/${id}`, cookie }))
    for (const room of ['plan', 'results', 'evaluation']) expect(mission).toContain(`href="/en/missions/${id}/${room}"`)
    const pages: [string, string][] = [
      [`/en/missions/${id}/plan`, 'Mentor the inspectorate'],
      [`/fr/missions/${id}/plan`, 'Encadrer l’inspection'],
      [`/en/missions/${id}/results`, 'Directorates inspected'],
      [`/fr/missions/${id}/resultats`, 'Directions inspectées'],
      [`/en/missions/${id}/evaluation`, 'Plan an overlap'],
      [`/fr/missions/${id}/evaluation`, 'chevauchement'],
      ['/en/programme', 'Since 1989'],
      ['/fr/programme', 'Depuis 1989'],
      ['/en/indicators', 'Directorates inspected'],
      ['/fr/indicateurs', 'Directions inspectées'],
      ['/en/evaluations', 'mentoring'],
      ['/fr/recommandations', 'chevauchement'],
      ['/en/throughput', 'Application to endorsement'],
      ['/fr/delais', 'De la candidature à l’appui'],
      ['/en/representation', 'Officers on deployment'],
      ['/fr/representation', 'Policiers en déploiement'],
    ]
    for (const [path, word] of pages) {
      const answer = await ask({ path, cookie })
      expect([path, answer.status]).toEqual([path, 200])
      expect(textOf(answer)).toContain(word)
    }
    const csv = await ask({ path: '/en/recommendations?format=csv', cookie })
    expect(textOf(csv)).toContain('Plans of both missions, version 1.')
  })
})
