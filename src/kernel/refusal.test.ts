import { expect, test } from 'vitest'
import { isRefusal, refuse } from './refusal.ts'

test('a refusal says why, and is told from any other value', () => {
  expect(refuse('position-taken')).toEqual({ refused: true, code: 'position-taken' })
  expect(refuse('validity-too-short', { days: 30 }).params).toEqual({ days: 30 })
  expect(isRefusal(refuse('position-taken'))).toBe(true)
  for (const other of [null, undefined, 'refused', { refused: false }, {}, []]) expect(isRefusal(other)).toBe(false)
})
