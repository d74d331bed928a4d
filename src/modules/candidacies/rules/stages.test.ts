import { expect, test } from 'vitest'
import { candidacyStates, isEnded } from '../vocabulary.ts'
import { stages, stagesOf } from './stages.ts'

test('a candidate sees where the file is: the stages in order, at most one of them current', () => {
  for (const state of candidacyStates) {
    const shown = stagesOf(state)
    expect(shown === null, state).toBe(isEnded(state))
    if (!shown) continue
    expect(shown.map(({ stage }) => stage)).toEqual(stages)
    expect(shown.map((one) => one.state).join(' ')).toMatch(/^(done ?)+(current( next)*)?$/)
  }
})

test('an application that was just made waits for the endorsement, and an offer for its answer', () => {
  expect(stagesOf('applied')?.find(({ state }) => state === 'current')?.stage).toBe('endorsed')
  expect(stagesOf('offered')?.find(({ state }) => state === 'current')?.stage).toBe('offer')
  expect(stagesOf('deployed')?.every(({ state }) => state === 'done')).toBe(true)
})
