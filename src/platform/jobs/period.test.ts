import { describe, expect, it } from 'vitest'
import { periodOf } from './period.ts'

describe('period', () => {
  it('takes the day of the pack’s zone: late evening in Toronto is not yet tomorrow', () => {
    expect(periodOf('day', '2026-11-23T03:59:00Z', 'America/Toronto')).toBe('2026-11-22')
    expect(periodOf('day', '2026-11-23T05:00:00Z', 'America/Toronto')).toBe('2026-11-23')
  })

  it('takes the hour in UTC, so that no hour is skipped or repeated when clocks change', () => {
    expect(periodOf('hour', '2026-11-01T05:30:00Z', 'America/Toronto')).toBe('2026-11-01T05Z')
    expect(periodOf('hour', '2026-11-01T06:30:00Z', 'America/Toronto')).toBe('2026-11-01T06Z')
  })
})
