import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleAccount } from '#platform/access/samples.ts'
import { drain } from '#platform/jobs/drain.ts'
import type { ListData } from '#platform/list.ts'
import { actorOf, done, refusal, see, seen } from '#tests/support/house.ts'
import { Visiting } from '#tests/support/visiting.ts'
import { answerInterest } from './actions/answer-interest.ts'
import { sayInterest } from './actions/say-interest.ts'
import {
  type FiguresData,
  type InterestLine,
  interestFiguresView,
  interestsList,
  interestView,
} from './views/interests.ts'
import type { CourseInterest } from './vocabulary.ts'

let there: Visiting
let opp: string
let spvm: string
beforeAll(async () => {
  there = await Visiting.open()
  opp = await there.serviceId('OPP')
  spvm = await there.serviceId('SPVM')
  await sampleAccount(there.copy.db, {
    email: 'opp@example.ca',
    duties: [{ duty: 'service-coordinator', serviceId: opp }],
  })
}, 120_000)
afterAll(() => there?.close())

describe('interest in a senior course', () => {
  const say = {
    course: 'SML',
    audience: 'management-partner',
    service: 'OPP',
    name: 'Supt Test',
    rank: 'Superintendent',
    email: 'supt@example.org',
    gender: 'woman',
  }
  const coordinator = actorOf('service-coordinator', { services: [] })

  it('S2.36 of a partner manager reaches the coordinator of the own service and nobody else', async () => {
    const { id } = await there.done(sayInterest, say)
    await drain(there.house)
    const own = { ...coordinator, services: [opp] }
    const { rows } = await seen<ListData<InterestLine>>(there.house, own, interestsList)
    expect(rows.map((row) => row.id)).toContain(id)
    const { interest } = await seen<{ interest: CourseInterest }>(there.house, own, interestView, { id })
    expect(interest).toMatchObject({ name: 'Supt Test', serviceId: opp })
    expect(JSON.stringify(interest)).not.toContain('woman')
    for (const other of [
      { ...coordinator, services: [spvm] },
      actorOf('rcmp-adviser', { services: [await there.serviceId('RCMP')] }),
    ]) {
      expect(
        (await seen<ListData<InterestLine>>(there.house, other, interestsList)).rows.map((row) => row.id),
      ).not.toContain(id)
      expect(await see(there.house, other, interestView, { id })).toMatchObject({
        kind: 'refused',
        refusal: { code: 'not-found' },
      })
      expect(await refusal(there.house, other, answerInterest, { interestId: id, outcome: 'put-forward' })).toBe(
        'not-found',
      )
    }
    const { rows: letters } = await there.copy.admin.query(
      `select a.email from letters.letter l join access.account a on a.id = l.account_id where l.name = 'enquiries.interest-to-contact'`,
    )
    expect(new Set(letters.map((row) => row.email))).toEqual(new Set(['opp@example.ca']))
    await done(there.house, own, answerInterest, { interestId: id, outcome: 'put-forward' })
    expect(await refusal(there.house, own, answerInterest, { interestId: id, outcome: 'put-forward' })).toBe(
      'interest-answered',
    )
  })

  it('S2.36 of a manager of the RCMP reaches its adviser', async () => {
    const { id } = await there.done(sayInterest, { ...say, audience: 'management-rcmp', service: null })
    const adviser = actorOf('rcmp-adviser', { services: [await there.serviceId('RCMP')] })
    expect(
      (await seen<{ interest: CourseInterest }>(there.house, adviser, interestView, { id })).interest.audience,
    ).toBe('management-rcmp')
  })

  it.each([
    ['no service', { ...say, service: null }, 'interest-needs-service'],
    ['a service that there is not', { ...say, service: 'NOWHERE' }, 'none-of-these'],
    ['the RCMP as a partner', { ...say, service: 'RCMP' }, 'interest-of-the-rcmp'],
    ['a course for others', { ...say, course: 'JRR' }, 'none-of-these'],
  ])('S2.36 is refused with %s', async (_what, input, code) => {
    expect(await there.act(sayInterest, input)).toMatchObject({ kind: 'refused', refusal: { code } })
  })

  it('S2.36 is counted by gender apart from names, with small cells left out, for those who look at the encouragement', async () => {
    for (const [gender, count] of [
      ['woman', 6],
      ['man', 9],
      ['another', 1],
      [null, 5],
    ] as const)
      for (let i = 0; i < count; i += 1)
        await there.done(sayInterest, { ...say, course: 'MASTER-CLASS', gender, email: `c${gender}${i}@example.org` })
    const figures = await seen<FiguresData>(there.house, actorOf('training-officer'), interestFiguresView)
    const row = figures.rows.find(({ code }) => code === 'MASTER-CLASS')!
    // One person of another gender: neither the cell nor what it could be worked out from is shown.
    expect(row.counts[2]).toBeNull()
    expect(row.counts.filter((count) => count === null).length).toBeGreaterThan(1)
    expect(
      await refusal(there.house, actorOf('service-coordinator', { services: [opp] }), answerInterest, {
        interestId: randomUUID(),
        outcome: 'put-forward',
      }),
    ).toBe('not-found')
    expect(
      await see(there.house, actorOf('service-coordinator', { services: [opp] }), interestFiguresView),
    ).toMatchObject({
      kind: 'refused',
      refusal: { code: 'not-yours' },
    })
    // Nothing ties a row of the count to who said it.
    const { rows } = await there.copy.admin.query(
      `select column_name from information_schema.columns where table_schema = 'enquiries' and table_name = 'interest_count'`,
    )
    expect(rows.map((one) => one.column_name).sort()).toEqual(['audience', 'course', 'gender', 'id', 'year'])
  })
})
