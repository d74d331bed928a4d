import { describe, expect, test } from 'vitest'
import { type BoardFacts, boardRow, boardWindow } from './board.ts'

const strength = (
  scope: 'mission' | 'group' | 'programme',
  scopeId: string | null,
  number: number,
  measure = 'authorized',
) => ({
  scope,
  scopeId,
  measure,
  number,
  valid: { from: '2016-01-01', to: null },
  decided: false,
})
const stay = (
  missionId: string,
  from: string,
  to: string,
  state: 'reserved' | 'filled' = 'filled',
  recordedAt = '2016-01-01T00:00:00Z',
) => ({
  id: `${missionId}${from}${recordedAt}`,
  missionId,
  positionId: 'p',
  period: { from, to },
  state,
  recordedAt,
})
const many = (count: number, make: (index: number) => ReturnType<typeof stay>) =>
  Array.from({ length: count }, (_, index) => make(index))
const ukraine = (...stays: ReturnType<typeof stay>[]): BoardFacts => ({
  strengths: [strength('group', 'UKRAINE', 20), strength('mission', 'HAITI', 90)],
  members: [
    { groupId: 'UKRAINE', missionId: 'PATROL', valid: { from: '2015-07-01', to: null } },
    { groupId: 'UKRAINE', missionId: 'EUAM', valid: { from: '2015-05-01', to: '2016-09-01' } },
  ],
  stays,
})

describe('The board', () => {
  test('S2.14 two missions share one number: 12 and 8 fill the group, each mission alone has none', () => {
    const facts = ukraine(
      ...many(12, () => stay('PATROL', '2016-02-01', '2017-02-01')),
      ...many(8, () => stay('EUAM', '2016-02-01', '2017-02-01', 'reserved')),
    )
    expect(boardRow(facts, 'group', 'UKRAINE', '2016-06-30').now).toMatchObject({
      authorized: 20,
      filled: 12,
      reserved: 8,
      vacant: 0,
      over: 0,
    })
    expect(boardRow(facts, 'mission', 'PATROL', '2016-06-30').now).toMatchObject({
      authorized: null,
      filled: 12,
      basis: 'not-published',
    })
  })

  test('S2.14 a mission counts for the group only while it belongs to it', () => {
    const facts = ukraine(...many(8, () => stay('EUAM', '2016-02-01', '2017-02-01')))
    const { months } = boardRow(facts, 'group', 'UKRAINE', '2016-06-30')
    expect(months.map((month) => [month.day, month.filled]).slice(0, 4)).toEqual([
      ['2016-06-30', 8],
      ['2016-07-01', 8],
      ['2016-08-01', 8],
      ['2016-09-01', 0],
    ])
  })

  test('S2.08 it shows twelve months from the day asked for, each on its first day', () => {
    const { months } = boardRow(ukraine(), 'mission', 'HAITI', '2016-01-31')
    expect(months).toHaveLength(12)
    expect(months[0]?.day).toBe('2016-01-31')
    expect(months.at(-1)?.day).toBe('2016-12-01')
    expect(boardWindow('2016-01-31')).toEqual({ from: '2016-01-31', to: '2017-01-01' })
  })

  test('S2.08 somebody over in the middle of a month is seen in that month', () => {
    const facts = ukraine(
      ...many(21, (index) =>
        stay('PATROL', '2016-08-10', '2016-08-20', 'filled', `2016-0${(index % 9) + 1}-01T00:00:00Z`),
      ),
    )
    const { months } = boardRow(facts, 'group', 'UKRAINE', '2016-07-01')
    expect(months[1]).toMatchObject({ day: '2016-08-01', over: 0, mostOver: 1 })
  })
})
