import { expect, test } from 'vitest'
import { riskOwed } from './risk-owed.ts'

const inForce = [{ id: 'v2' }, { id: 'place' }]

test('S0.53 every version in force is owed until it is acknowledged; an older one counts for nothing', () => {
  expect(riskOwed([], [])).toEqual([])
  expect(riskOwed(inForce, [])).toEqual(inForce)
  expect(riskOwed(inForce, [{ assessmentId: 'v1' }])).toEqual(inForce)
  expect(riskOwed(inForce, [{ assessmentId: 'v2' }])).toEqual([{ id: 'place' }])
  expect(riskOwed(inForce, [{ assessmentId: 'place' }, { assessmentId: 'v2' }])).toEqual([])
})
