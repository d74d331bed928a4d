import { describe, expect, test } from 'vitest'
import type { DepartmentalPosition } from '#modules/requests/index.ts'
import type { Proposal } from '../vocabulary/package.ts'
import { drawnAsTyped, drawnOf } from './drawn.ts'
import { missingPartsOf } from './missing-parts.ts'
import { protectedCounts } from './protected-counts.ts'

const services = [
  { id: 'a', code: 'OPP', short: 'OPP' },
  { id: 'b', code: 'SPVM', short: 'SPVM' },
]
const whole: Proposal = {
  missionId: null,
  contribution: 'It trains police who stay.',
  recommendation: 'approve',
  why: 'It fits.',
  options: null,
  level: 'ministerial',
  number: 6,
  valid: { from: '2026-04-01', to: '2027-04-01' },
  maxTourMonths: 12,
  armed: false,
  language: 'fr',
  countries: null,
  dutyPlace: null,
  conditions: null,
  drawn: [{ serviceId: 'a', number: 6 }],
}
const position = {
  superseded: false,
  riskLevel: 'medium',
  costLines: [{ year: 2026, cents: 100 }],
} as unknown as DepartmentalPosition

describe('A decision package', () => {
  test('S3.04 is whole when it says what it must, and not without the contribution to the goal', () => {
    expect(missingPartsOf(whole, [], [position])).toEqual([])
    expect(missingPartsOf({ ...whole, contribution: ' ' }, [], [position])).toEqual(['contribution'])
  })
  test('S1.03 S1.04 says what is missing, part by part; a refusal needs no number, no services and no cost', () => {
    const empty = { ...whole, recommendation: null, why: null }
    expect(missingPartsOf(empty, [{} as never], [])).toEqual(['positions', 'recommendation', 'why', 'risk'])
    expect(missingPartsOf({ ...whole, level: null, number: null, valid: null, drawn: [] }, [], [])).toEqual([
      'level',
      'number',
      'period',
      'services',
      'risk',
      'cost',
    ])
    const decline = { ...whole, recommendation: 'decline' as const, level: null, number: null, valid: null, drawn: [] }
    expect(missingPartsOf(decline, [], [position])).toEqual([])
    expect(missingPartsOf(whole, [], [{ ...position, superseded: true }])).toEqual(['risk', 'cost'])
  })

  test.each([
    [
      'OPP 4\nspvm: 2',
      [
        { serviceId: 'a', number: 4 },
        { serviceId: 'b', number: 2 },
      ],
    ],
    ['OPP 0', []],
    [null, []],
  ])('S1.04 reads which services would give officers: %j', (text, drawn) =>
    expect(drawnOf(text, services)).toEqual(drawn),
  )
  test.each([
    ['OPP', 'service-line-unclear'],
    ['Nowhere 3', 'service-line-unclear'],
    ['OPP 3\nOPP 4', 'service-named-twice'],
  ])('S1.04 refuses %j: %s', (text, code) => expect(drawnOf(text, services)).toMatchObject({ code }))
  test('a list of services is typed again as it was', () => {
    expect(drawnAsTyped([{ serviceId: 'b', number: 2 }], services)).toBe('SPVM 2')
  })

  test.each([
    [
      [0, 7, 9],
      ['0', '7', '9'],
    ],
    [
      [1, 3, 9],
      ['few', 'few', '9'],
    ],
    // One alone would follow from the sum: the next one is hidden with it.
    [
      [1, 6, 9, 0],
      ['few', 'few', '9', '0'],
    ],
    [[2], ['few']],
    [[], []],
  ])('S1.04 C11 of %j it shows %j', (counts, shown) => {
    expect(protectedCounts(counts).map((one) => (one.kind === 'few' ? 'few' : String(one.value)))).toEqual(shown)
  })
})
