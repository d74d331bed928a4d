import { expect, test } from 'vitest'
import { candidacyStates, isEnded } from '../vocabulary.ts'
import { isOnTheWay, releasedBy } from './turns.ts'

test('S2.03 a partner officer is released by the coordinator and a member of the RCMP by the adviser, never the other way', () => {
  expect(releasedBy('service-coordinator', 'municipal')).toBe(null)
  expect(releasedBy('rcmp-adviser', 'federal')).toBe(null)
  expect(releasedBy('service-coordinator', 'federal')?.code).toBe('goes-by-the-adviser')
  expect(releasedBy('rcmp-adviser', 'provincial')?.code).toBe('goes-by-the-coordinator')
})

test('8.4 every state either goes on, has ended, or has become a deployment', () => {
  for (const state of candidacyStates)
    expect([isOnTheWay(state), isEnded(state), state === 'deployed'].filter(Boolean), state).toHaveLength(1)
})
