import { describe, expect, it } from 'vitest'
import { assertNoOverlap, type DatedValue, valueAsAt } from './dated-value.ts'

const strength = (value: number, from: string, to: string | null): DatedValue<number> => ({
  value,
  valid: { from, to },
  source: 'snapshot',
  verified: true,
})
const series = [strength(119, '2016-01-01', '2016-07-01'), strength(90, '2017-01-01', null)]

describe('a dated value', () => {
  it('holds from its first day and gives way on its end', () => {
    expect(valueAsAt(series, '2016-01-01')?.value).toBe(119)
    expect(valueAsAt(series, '2016-06-30')?.value).toBe(119)
    expect(valueAsAt(series, '2040-01-01')?.value).toBe(90)
  })
  it('is never guessed where no source gives it', () => {
    expect(valueAsAt(series, '2016-07-01')).toBeNull()
    expect(valueAsAt(series, '2015-12-31')).toBeNull()
  })
  it('may not share a day with another of its series', () => {
    expect(() => assertNoOverlap(series)).not.toThrow()
    expect(() => assertNoOverlap([...series, strength(91, '2016-06-30', '2016-08-01')], 'MINUSTAH')).toThrow(
      'MINUSTAH: [2016-01-01,2016-07-01) and [2016-06-30,2016-08-01) overlap',
    )
    expect(() => assertNoOverlap([...series, strength(1, '2016-02-01', '2016-02-02')])).toThrow('overlap')
  })
})
