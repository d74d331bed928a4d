import { describe, expect, test } from 'vitest'
import type { Finding } from '#modules/candidacies/index.ts'
import type { Gate } from '../vocabulary.ts'
import { boardLine, fitsStanding } from './board-line.ts'
import { boardState } from './board-state.ts'
import { failsOn, isCleared } from './clearance.ts'

const finding = (
  o: { result?: 'met' | 'not-met' | 'pending'; until?: string; effect?: string; waived?: string } = {},
) =>
  ({
    criterion: { effect: o.effect ?? 'required' },
    judgement: { result: o.result ?? 'met', code: '', validUntil: o.until ?? null },
    on: '2026-09-01',
    waiver: o.waived ? { until: o.waived } : null,
  }) as unknown as Finding

describe('Clearance', () => {
  test.each([
    ['met', finding(), true, true],
    ['not met', finding({ result: 'not-met' }), true, false],
    ['still to come', finding({ result: 'pending' }), true, false],
    ['a warning', finding({ result: 'not-met', effect: 'warning' }), false, true],
    ['waived through today', finding({ result: 'not-met', waived: '2026-03-16' }), true, true],
    ['waived until yesterday', finding({ result: 'not-met', waived: '2026-03-15' }), true, false],
    ['health or vetting, waived all the same', finding({ result: 'not-met', waived: '2027-01-01' }), false, false],
  ])('S0.67 %s', (_, one, waivable, cleared) => {
    expect(isCleared(one, waivable, '2026-03-16')).toBe(cleared)
  })

  test.each([
    ['2026-08-29', '2026-08-30'],
    ['2026-09-01', '2026-09-02'],
    ['2027-08-31', '2027-09-01'],
    ['2027-09-01', null],
    ['2030-01-01', null],
  ])('S0.67 what holds through %s fails on %s for a tour from 1 September 2026 to 2 September 2027', (until, day) => {
    expect(failsOn(finding({ until }), '2027-09-02')).toBe(day)
  })

  test('S0.67 what does not run out does not fail', () => expect(failsOn(finding(), '2027-09-02')).toBeNull())
})

describe('A line of the board', () => {
  const words = { en: 'x', fr: 'x' }
  const gate = (o: Partial<Gate>): Gate => ({
    code: 'g',
    step: 's',
    label: words,
    stepTitle: words,
    layer: 'programme',
    result: 'met',
    on: '2026-09-01',
    warning: false,
    waivedUntil: null,
    cleared: true,
    owner: 'candidate',
    next: words,
    failsOn: null,
    verified: true,
    ...o,
  })
  const known = {
    id: '1',
    code: 'CAN',
    name: 'N',
    service: 'S',
    mission: 'M',
    position: null,
    state: 'preparing' as const,
    departure: '2026-09-01',
  }

  test('S0.67 names the blocker whose day comes first and the gate that fails first', () => {
    const line = boardLine(known, [
      gate({ cleared: false, result: 'pending', on: '2026-09-01', owner: 'physician' }),
      gate({ cleared: false, result: 'not-met', on: '2026-08-03', owner: 'training-officer' }),
      gate({ failsOn: '2027-01-01' }),
      gate({ failsOn: '2026-12-01' }),
      gate({ failsOn: '2026-10-01', warning: true }),
    ])
    expect(line).toMatchObject({
      gates: 5,
      cleared: 3,
      clear: false,
      blocker: { owner: 'training-officer', on: '2026-08-03' },
      fails: { on: '2026-12-01' },
    })
    expect([fitsStanding(line, 'clear'), fitsStanding(line, 'not-clear'), fitsStanding(line, 'will-fail')]).toEqual([
      false,
      true,
      true,
    ])
  })

  test('S0.67 nobody is clear without gates', () => {
    expect(boardLine(known, []).clear).toBe(false)
    expect(boardLine(known, [gate({})]).clear).toBe(true)
  })
})

test.each([
  ['accepted', null, 'preparing'],
  ['accepted', '2026-08-14', 'waiting-at-home'],
  ['deployed', '2026-08-14', 'away'],
  ['deployed', null, 'away'],
])('S0.40 %s, training completed on %s: %s', (candidacyState, pdtCompletedOn, state) => {
  expect(boardState({ candidacyState, pdtCompletedOn })).toBe(state)
})
