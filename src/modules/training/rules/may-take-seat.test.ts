import { describe, expect, test } from 'vitest'
import type { Finding, Judgement } from '#modules/candidacies/index.ts'
import type { PdtSession } from '../vocabulary.ts'
import { mayTakeSeat, seatIn } from './may-take-seat.ts'

const finding = (step: string, result: Judgement['result'], effect = 'required'): Finding =>
  ({
    criterion: { step, effect },
    judgement: { result, code: 'x' },
    on: '2026-09-01',
    waiver: null,
  }) as unknown as Finding
const never = () => false
const passed = [finding('online-modules', 'met'), finding('research-assignment', 'met')]

describe('Who may be given a seat', () => {
  test.each([
    [passed, null],
    [[], null],
    [[finding('online-modules', 'not-met'), passed[1]!], 'modules-not-passed'],
    [[finding('online-modules', 'pending'), passed[1]!], 'modules-not-passed'],
    [[passed[0]!, finding('research-assignment', 'pending')], 'assignment-not-passed'],
    [[...passed, finding('medical', 'not-met')], 'health-stands-against-seat'],
    [[...passed, finding('psychological', 'not-met')], 'health-stands-against-seat'],
    [[...passed, finding('medical', 'pending')], null],
    [[...passed, finding('conduct', 'not-met')], null],
    [[finding('online-modules', 'not-met', 'warning')], null],
  ])('S0.34 %#: %s', (findings, code) => {
    expect(mayTakeSeat(findings, [], never)?.code ?? null).toBe(code)
  })

  test('a waiver opens the way past a module, never past health', () => {
    const findings = [finding('online-modules', 'not-met'), finding('medical', 'not-met')]
    expect(mayTakeSeat(findings, [], () => true)?.code).toBe('health-stands-against-seat')
    expect(mayTakeSeat(findings.slice(0, 1), [], () => true)).toBeNull()
  })
})

describe('A seat of a session', () => {
  const session: PdtSession = {
    id: 's',
    code: 'PDT-1',
    starts: '2026-05-04',
    ends: '2026-05-15',
    place: { en: 'Ottawa', fr: 'Ottawa' },
    capacity: 2,
    state: 'planned',
    version: 1,
  }
  const ask = (o: Partial<PdtSession> | null, seat = 1, today = '2026-03-16', plannedDeparture = '2026-09-01') =>
    seatIn(o && { ...session, ...o }, seat, { today, plannedDeparture })?.code ?? null

  test('V2.2.3 is there while one is free, before the first day, and if the session ends before departure', () => {
    expect(ask({})).toBeNull()
    expect(ask({}, 2)).toBeNull()
    expect(ask({}, 3)).toBe('session-full')
    expect(ask(null)).toBe('session-not-open')
    expect(ask({ state: 'cancelled' })).toBe('session-not-open')
    expect(ask({}, 1, '2026-05-03')).toBeNull()
    expect(ask({}, 1, '2026-05-04')).toBe('session-has-begun')
    expect(ask({}, 1, '2026-03-16', '2026-05-16')).toBeNull()
    expect(ask({}, 1, '2026-03-16', '2026-05-15')).toBe('session-after-departure')
  })
})
