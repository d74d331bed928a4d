import { expect, test } from 'vitest'
import { judgeClearance } from './judge-clearance.ts'

const said = (clear: boolean, until: string | null) => ({ personId: 'p', clear, declaredOn: '2026-01-10', until })
const today = '2026-03-16'
const departure = '2026-09-01'

test.each([
  [said(true, departure), 'met', 'clear-until'],
  [said(true, '2026-08-31'), 'not-met', 'runs-out'],
  [said(true, null), 'met', 'clear'],
  [said(false, null), 'not-met', 'not-clear'],
  [said(false, '2026-03-16'), 'not-met', 'not-clear-until'],
  [said(false, '2026-03-15'), 'pending', 'to-be-vetted-anew'],
  [undefined, 'pending', 'awaited'],
])('%j is %s (%s)', (clearance, result, code) => {
  expect(judgeClearance(clearance, departure, today)).toMatchObject({ result, code })
})

test('S0.22 nothing but the word and a day comes out', () => {
  for (const one of [said(true, departure), said(false, null), said(false, '2027-01-01')]) {
    const { params, value } = judgeClearance(one, departure, today)
    expect(Object.keys(params ?? {}).filter((key) => key !== 'until')).toEqual([])
    expect(['Clear', 'Not clear']).toContain(value?.en)
  }
})
