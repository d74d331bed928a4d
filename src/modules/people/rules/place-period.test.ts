import { expect, test } from 'vitest'
import { refuse } from '#kernel/refusal.ts'
import { placePeriod } from './place-period.ts'

const service = { id: 'a', kind: 'operational' as const, valid: { from: '2015-01-01', to: null } }
const leave = (from: string, to: string | null) => ({ kind: 'leave' as const, valid: { from, to } })

test('leave within operational service takes its place, and the service goes on after it', () => {
  expect(placePeriod([service], leave('2026-01-01', '2026-07-01'))).toEqual({
    shorten: [{ id: 'a', to: '2026-01-01' }],
    insert: [leave('2026-01-01', '2026-07-01'), { kind: 'operational', valid: { from: '2026-07-01', to: null } }],
  })
})

test('leave without an end, or to the end of the service, leaves nothing after it', () => {
  expect(placePeriod([service], leave('2026-01-01', null))).toMatchObject({ insert: [leave('2026-01-01', null)] })
  const ended = { ...service, valid: { from: '2015-01-01', to: '2026-07-01' } }
  expect(placePeriod([ended], leave('2026-01-01', '2026-07-01'))).toMatchObject({
    insert: [leave('2026-01-01', '2026-07-01')],
  })
})

test('a period beside the others is simply added; days touch without overlapping', () => {
  const ended = { ...service, valid: { from: '2015-01-01', to: '2026-01-01' } }
  expect(placePeriod([ended], leave('2026-01-01', null))).toEqual({ shorten: [], insert: [leave('2026-01-01', null)] })
})

test.each([
  ['the same kind again', [service], { ...leave('2026-01-01', null), kind: 'operational' as const }],
  ['a beginning before the service', [service], leave('2014-12-31', '2015-02-01')],
  ['the very first day of the service', [service], leave('2015-01-01', '2015-02-01')],
  [
    'an end beyond the service',
    [{ ...service, valid: { from: '2015-01-01', to: '2026-01-01' } }],
    leave('2025-01-01', null),
  ],
])('%s is refused', (_, rows, added) => {
  expect(placePeriod(rows, added)).toEqual(refuse('employment-overlaps'))
})
