import { describe, expect, it } from 'vitest'
import { MAX_ATTEMPTS, retryAfter } from './retry.ts'

describe('retry', () => {
  it('waits longer after each failure and gives up after the eighth', () => {
    const pauses = Array.from({ length: MAX_ATTEMPTS }, (_, i) => retryAfter(i + 1))
    expect(pauses).toEqual([10, 30, 90, 270, 810, 2430, 7290, null])
  })

  it('stays parked beyond the last try', () => {
    expect(retryAfter(MAX_ATTEMPTS + 1)).toBeNull()
  })
})
