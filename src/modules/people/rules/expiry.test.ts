import { expect, test } from 'vitest'
import { refuse } from '#kernel/refusal.ts'
import { expiryOf } from './expiry.ts'

const months = (validityMonths: number | null) => ({ validity: 'months-from-issue' as const, validityMonths })

test.each([
  ['2023-05-10', 36, '2026-05-10'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 36, '2027-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2023-02-28', 12, '2024-02-28'],
  ['2025-08-31', 6, '2026-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2025-12-31', 24, '2027-12-31'],
] as const)('S0.23 issued on %s for %i months it is valid to %s', (issued, length, last) => {
  expect(expiryOf(months(length), issued, null)).toBe(last)
})

test('S0.23 the day printed on the certificate goes before the length of its type', () => {
  expect(expiryOf(months(36), '2025-01-10', '2026-01-09')).toBe('2026-01-09')
})

test.each(['2025-01-10', '2025-01-09', '1925-01-10'])('an end on %s is not after the issue on 2025-01-10', (end) => {
  expect(expiryOf(months(36), '2025-01-10', end)).toEqual(refuse('certificate-ends-before-issue'))
})

test('a certificate valid as printed must say its end; one for life has none', () => {
  expect(expiryOf({ validity: 'as-printed-on-it', validityMonths: null }, '2025-01-10', null)).toEqual(
    refuse('certificate-end-needed'),
  )
  expect(expiryOf(months(null), '2025-01-10', null)).toEqual(refuse('certificate-end-needed'))
  expect(expiryOf({ validity: 'for-life', validityMonths: null }, '2025-01-10', null)).toBeNull()
  expect(expiryOf({ validity: 'configurable', validityMonths: null }, '2025-01-10', null)).toBeNull()
})
