import { describe, expect, test } from 'vitest'
import { parseHundredths } from '#kernel/decimal.ts'
import type { ModuleProgress } from '../vocabulary.ts'
import { hasPassed, judgeModules } from './judge-modules.ts'

const module = (best: number | null): ModuleProgress => ({
  enrolmentId: 'e',
  candidacyId: 'c',
  code: 'm',
  title: { en: 'Module', fr: 'Module' },
  passMark: 8000,
  assignedOn: '2026-03-16',
  dueOn: '2026-04-27',
  attempts: best === null ? 0 : 1,
  best,
  certificateId: null,
  certificateCode: null,
})

describe('The mark of a module', () => {
  test.each([
    ['79.99', false],
    ['79,99', false],
    ['80', true],
    ['80.0', true],
    ['80,0', true],
    ['80.00', true],
    ['100', true],
    ['0', false],
  ])('S0.34 %s passes at 80: %s', (written, passes) => {
    expect(hasPassed({ best: parseHundredths(written), passMark: 8000 })).toBe(passes)
  })

  test.each(['79.999', '80.001', '1,234', 'eighty'])('S0.34 %s is not a mark: nothing is rounded', (written) => {
    expect(parseHundredths(written)).toBeNull()
  })

  test('a bulletin may ask for more than the module itself', () => {
    expect(hasPassed({ best: 8400, passMark: 8000 }, 8500)).toBe(false)
    expect(hasPassed({ best: 8500, passMark: 8000 }, 8500)).toBe(true)
    expect(hasPassed({ best: 7900, passMark: 8000 }, 7000)).toBe(false)
  })
})

describe('The online modules of a candidate', () => {
  test.each([
    [[], 'pending', 'not-assigned'],
    [[null, null], 'pending', 'outstanding'],
    [[8000, null], 'pending', 'outstanding'],
    [[8000, 7999], 'not-met', 'below-pass-mark'],
    [[7999, null], 'not-met', 'below-pass-mark'],
    [[8000, 10_000], 'met', 'all-passed'],
  ] as const)('S0.34 with best marks %j are %s', (marks, result, code) => {
    expect(judgeModules(marks.map(module))).toMatchObject({ result, code })
  })

  test('S0.34 the lowest mark is shown in hundredths, with the reader’s decimal sign', () => {
    expect(judgeModules([module(7999), module(9000)]).value).toEqual({
      en: 'lowest mark 79.99 %',
      fr: 'note la plus basse\u00a0: 79,99 %',
    })
  })
})
