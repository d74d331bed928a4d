import { expect, test } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { sampleCriterion } from '../samples-of-criteria.ts'
import type { Criterion } from '../vocabulary.ts'
import { changedCriteria } from './changed-criteria.ts'

const present: Criterion[] = [
  { ...sampleCriterion({ code: 'a' }), id: '1', versionId: 'v' },
  { ...sampleCriterion({ code: 'b' }), id: '2', versionId: 'v' },
]
const codes = (result: ReturnType<typeof changedCriteria>) =>
  isRefusal(result) ? result.code : result.map(({ code }) => code)

test('S0.14 one criterion is added, changed or removed, and the others stay as they are', () => {
  expect(codes(changedCriteria(present, { kind: 'add', criterion: sampleCriterion({ code: 'c' }) }))).toEqual([
    'a',
    'b',
    'c',
  ])
  expect(codes(changedCriteria(present, { kind: 'remove', code: 'a' }))).toEqual(['b'])
  const changed = changedCriteria(present, { kind: 'change', code: 'b', to: { marginDays: 30, code: 'z' } })
  expect(changed).toMatchObject([
    { code: 'a', marginDays: 0 },
    { code: 'b', marginDays: 30 },
  ])
})

test('a criterion that is there is not added, and one that is not there is not changed', () => {
  expect(codes(changedCriteria(present, { kind: 'add', criterion: sampleCriterion({ code: 'a' }) }))).toBe(
    'criterion-already-there',
  )
  expect(codes(changedCriteria(present, { kind: 'remove', code: 'x' }))).toBe('no-such-criterion')
})
