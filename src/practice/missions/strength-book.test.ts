import { expect, test } from 'vitest'
import type { Reference, StrengthRef } from '../reference.ts'
import { StrengthBook } from './strength-book.ts'

const strength = (o: Partial<StrengthRef>): StrengthRef => ({
  id: 's',
  scope: 'mission',
  scopeId: 'm1',
  measure: 'authorized',
  number: 1,
  valid: { from: '2024-01-01', to: null },
  ...o,
})
const book = (strengths: StrengthRef[], groupMembers: Reference['groupMembers'] = []) =>
  new StrengthBook({ strengths, groupMembers } as unknown as Reference, [])

test('a place is taken up to the number of every day, and is free again where it was given back', () => {
  const one = book([strength({})])
  const year = { from: '2024-02-01', to: '2025-02-01' }
  expect(one.take('m1', year)).toBe(true)
  expect(one.take('m1', { from: '2025-01-31', to: '2025-06-01' })).toBe(false)
  expect(one.take('m1', { from: '2025-02-01', to: '2025-06-01' })).toBe(true)
  one.release('m1', year, '2024-06-01')
  expect(one.take('m1', { from: '2024-06-01', to: '2024-12-01' })).toBe(true)
})

test('a number that falls during the stay counts, and a day without any number is closed', () => {
  const falling = [
    strength({ valid: { from: '2024-01-01', to: '2024-07-01' } }),
    strength({ number: 0, valid: { from: '2024-07-01', to: null } }),
  ]
  expect(book(falling).take('m1', { from: '2024-02-01', to: '2024-07-02' })).toBe(false)
  expect(book(falling).take('m1', { from: '2024-02-01', to: '2024-07-01' })).toBe(true)
  expect(book([]).take('m1', { from: '2024-02-01', to: '2024-03-01' })).toBe(false)
})

test('S2.08 two missions share the number of their group, and the programme binds all', () => {
  const members = ['m1', 'm2'].map((missionId) => ({
    groupId: 'g',
    groupCode: 'G',
    missionId,
    valid: { from: '2020-01-01', to: null },
  }))
  const shared = book([strength({ scope: 'group', scopeId: 'g', number: 1 })], members)
  expect(shared.take('m1', { from: '2024-02-01', to: '2024-05-01' })).toBe(true)
  expect(shared.take('m2', { from: '2024-04-01', to: '2024-06-01' })).toBe(false)
  const all = book([strength({ number: 9 }), strength({ scope: 'programme', scopeId: null, number: 1 })])
  expect(all.take('m1', { from: '2024-02-01', to: '2024-05-01' })).toBe(true)
  expect(all.take('m1', { from: '2024-04-30', to: '2024-06-01' })).toBe(false)
})
