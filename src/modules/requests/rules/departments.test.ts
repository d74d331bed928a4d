import { describe, expect, test } from 'vitest'
import type { DepartmentalPosition, Partner } from '../vocabulary.ts'
import { departmentsOf, positionsOwed } from './departments.ts'

const partner = (organisation: string, ...roles: Partner['roles']): Partner => ({
  organisation,
  name: { en: organisation, fr: organisation },
  roles,
})
const of2008 = [
  partner('DFAIT', 'foreign-affairs'),
  partner('CIDA', 'development'),
  partner('PS', 'public-safety'),
  partner('RCMP', 'police'),
]
const of2020 = [
  partner('GAC', 'foreign-affairs', 'development'),
  partner('PS', 'public-safety'),
  partner('RCMP', 'police'),
]
const position = (department: string, superseded = false): DepartmentalPosition => ({
  id: department,
  department,
  stance: 'support',
  considerations: 'x',
  suggestedConditions: null,
  name: { en: department, fr: department },
  policyFit: null,
  policyFitReasons: null,
  skillFit: null,
  skillFitReasons: null,
  domesticSecurity: null,
  riskLevel: null,
  risk: null,
  costCovers: null,
  costCurrency: null,
  costLines: [],
  statedOn: '2020-01-01',
  superseded,
})

describe('Departments of the arrangement', () => {
  test.each([
    ['gac-assessor', of2008, ['DFAIT', 'CIDA']],
    ['gac-assessor', of2020, ['GAC']],
    ['ps-assessor', of2020, ['PS']],
    ['rcmp-planner', of2020, ['RCMP']],
    ['intake-officer', of2020, []],
  ] as const)('S1.03 %s speaks for its own department of the day', (duty, partners, expected) => {
    expect(departmentsOf(duty, partners).map((one) => one.organisation)).toEqual(expected)
  })

  test('S1.03 every partner of the day owes a position until one of its own stands', () => {
    const owed = (positions: DepartmentalPosition[]) => positionsOwed(of2020, positions).map((one) => one.organisation)
    expect(owed([])).toEqual(['GAC', 'PS', 'RCMP'])
    expect(owed([position('GAC'), position('RCMP')])).toEqual(['PS'])
    expect(owed([position('GAC', true), position('RCMP'), position('PS')])).toEqual(['GAC'])
    expect(owed([position('CIDA'), position('GAC'), position('RCMP'), position('PS')])).toEqual([])
  })
})
