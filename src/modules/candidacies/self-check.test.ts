import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '#kernel/calendar.ts'
import type { Criterion } from '#modules/postings/index.ts'
import { type CheckedFor, selfCheck } from './self-check.ts'
import { type Named, registerSteps } from './step.ts'
import { candidacySteps } from './steps/index.ts'

beforeAll(() => registerSteps(candidacySteps))

const both = (text: string) => ({ en: text, fr: text })
const named: Named = {
  services: [
    { code: 'RCMP', name: both('RCMP'), scale: 'RCMP' },
    { code: 'SPVM', name: both('SPVM'), scale: 'MUNICIPAL' },
  ],
  ranks: [
    { code: 'rcmp-inspector', scale: 'RCMP', level: 6, name: both('Inspector') },
    { code: 'rcmp-chief-superintendent', scale: 'RCMP', level: 4, name: both('Chief Superintendent') },
    { code: 'municipal-deputy-chief', scale: 'MUNICIPAL', level: 4, name: both('Deputy Chief') },
  ],
  scales: {},
  certificates: [
    {
      code: 'first-aid-cpr',
      name: both('First aid'),
      validity: 'months-from-issue',
      validityMonths: 36,
      countsAfterDays: 0,
    },
    {
      code: 'masters-degree',
      name: both('Master’s degree'),
      validity: 'for-life',
      validityMonths: null,
      countsAfterDays: 0,
    },
  ],
  protocols: [{ code: 'pare', name: both('PARE'), short: both('PARE'), measure: 'seconds', lowerIsBetter: true }],
}
const criterion = (
  code: string,
  step: string,
  settings: Criterion['settings'],
  o: Partial<Criterion> = {},
): Criterion => ({
  id: code,
  versionId: '',
  code,
  layer: 'programme',
  serviceId: null,
  step,
  settings,
  anchor: 'application',
  marginDays: 0,
  phase: 'eligibility',
  effect: 'required',
  message: both(code),
  sortOrder: 0,
  source: {},
  verified: true,
  ...o,
})
const years = criterion('years', 'service-years', { minimum_years: 5 })
const spvmYears = criterion(
  'spvm-years',
  'service-years',
  { minimum_years: 10 },
  { layer: 'service', serviceId: 'SPVM' },
)
const unYears = criterion(
  'un-years',
  'service-years',
  { minimum_years: 5, excluding_training: true },
  { layer: 'host' },
)
const age = criterion('age', 'age', { minimum: 25 }, { anchor: 'arrival' })
const under = criterion('under', 'age', { under: 62 }, { anchor: 'arrival' })
const firstAid = criterion(
  'aid',
  'certificate',
  { certificate_type: 'first-aid-cpr' },
  { anchor: 'departure', phase: 'readiness' },
)
const medical = criterion('medical', 'release', {}, { phase: 'selection' })

const frame = (today: Day, begins: Day = '2027-03-31'): CheckedFor => ({ today, begins, months: 12 })
const check = (criteria: Criterion[], typed: Record<string, string>, on: CheckedFor = frame('2026-11-28')) =>
  selfCheck(criteria, on, typed, named)

describe('S0.26 R1 years of service, to the day', () => {
  test.each([
    // 4 years 11 months today
    ['2021-12-28', '2026-11-28', 'not-met', '2026-12-28'],
    ['2021-11-29', '2026-11-28', 'not-met', '2026-11-29'],
    ['2021-11-28', '2026-11-28', 'met', null],
    ['2024-02-29', '2029-02-27', 'not-met', '2029-02-28'],
    ['2024-02-29', '2029-02-28', 'met', null],
    ['2023-02-28', '2028-02-28', 'met', null],
  ] as const)('who joined on %s is, on %s, %s; the day told is %s', (joined, today, verdict, day) => {
    const checked = check([years], { joined }, frame(today, '2030-01-31'))
    expect(checked.verdict).toBe(verdict)
    expect(checked.qualifiesOn).toBe(day)
  })

  test('the day that is told is the first on which the same check is met, whatever day one joined', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 * 365 }), (days) => {
        const joined = new Date(Date.UTC(2022, 10, 28) + days * 86_400_000).toISOString().slice(0, 10)
        const { qualifiesOn } = check([years], { joined }, frame('2026-11-28', '2031-12-31'))
        const told = qualifiesOn!
        const eve = new Date(Date.parse(`${told}T12:00Z`) - 86_400_000).toISOString().slice(0, 10)
        expect(check([years], { joined }, frame(told, '2031-12-31')).verdict).toBe('met')
        expect(check([years], { joined }, frame(eve, '2031-12-31')).verdict).toBe('not-met')
      }),
      { numRuns: 200 },
    )
  })

  test('basic training counts for the program and not for the UN; leave moves the day', () => {
    const typed = { joined: '2021-06-01', 'training-ended': '2022-01-01' }
    const checked = check([years, unYears], typed)
    expect(checked.findings?.map((one) => [one.code, one.result])).toEqual([
      ['years', 'met'],
      ['un-years', 'not-met'],
    ])
    expect(checked.qualifiesOn).toBe('2027-01-01')
    expect(check([years], { joined: '2021-12-28', 'leave-months': '2' }).qualifiesOn).toBe('2027-02-28')
  })

  test('S0.26 R2 the stricter years of one’s own service bind its officers and nobody else', () => {
    const joined = '2018-01-15'
    expect(check([years, spvmYears], { joined, service: 'RCMP' }).verdict).toBe('met')
    const own = check([years, spvmYears], { joined, service: 'SPVM' })
    expect(own).toMatchObject({ verdict: 'not-met', qualifiesOn: '2028-01-15' })
    expect(own.questions.map(({ name }) => name)).toContain('service')
  })
})

describe('S0.26 R3 age', () => {
  test('is asked once for both its bounds, and judged on the last day of the month of arrival', () => {
    const checked = check([age, under], { born: '2002-04-01' })
    expect(checked.questions.map(({ name }) => name)).toEqual(['born'])
    expect(checked).toMatchObject({ verdict: 'not-met', qualifiesOn: '2027-04-01' })
    expect(check([age, under], { born: '2002-03-31' }).verdict).toBe('met')
  })

  test('who is too old is told no day; nor who would be by the day on which the years are full', () => {
    expect(check([under], { born: '1960-01-01' })).toMatchObject({ verdict: 'not-met', qualifiesOn: null })
    const late = { born: '1966-01-01', joined: '2023-06-01' }
    expect(check([years, under], late)).toMatchObject({ verdict: 'not-met', qualifiesOn: null })
  })
})

describe('S0.26 what else is asked', () => {
  test('R6 first aid that runs out before departure is said with both days, and does not stand against applying', () => {
    const checked = check([years, firstAid], { joined: '2010-01-01', 'certificate-first-aid-cpr': '2024-03-01' })
    expect(checked.verdict).toBe('met')
    expect(checked.findings?.[1]).toMatchObject({ result: 'not-met', validUntil: '2027-03-01' })
    expect(checked.findings?.[1]?.text.en).toContain('March 1, 2027')
  })

  test('R13 an inspector without a master’s degree hears two reasons; a municipal rank counts by its equivalent', () => {
    const sml = [
      criterion('rank', 'rank', { lowest: 4, highest: 3 }),
      criterion('degree', 'certificate', { certificate_type: 'masters-degree' }),
    ]
    const inspector = check(sml, { rank: 'rcmp-inspector', 'certificate-masters-degree': 'no' })
    expect(inspector.verdict).toBe('not-met')
    expect(inspector.findings?.map(({ result }) => result)).toEqual(['not-met', 'pending'])
    expect(inspector.findings?.[0]?.text.fr).toContain('inférieur')
    expect(inspector.findings?.[1]?.text.en).toContain('You need it')
    const deputy = check(sml, { service: 'SPVM', rank: 'municipal-deputy-chief', 'certificate-masters-degree': 'yes' })
    expect(deputy.verdict).toBe('met')
  })

  test('R8 a fitness result is judged by the threshold of this bulletin: 4:45 passes 4:45, 4:46 does not', () => {
    const pare = criterion('pare', 'fitness', { protocol: 'pare', threshold: '285' })
    expect(check([pare], { 'fitness-pare': '4:45' }).verdict).toBe('met')
    expect(check([pare], { 'fitness-pare': '4:46' }).verdict).toBe('not-met')
  })

  test('R11 R12 what a person decides is not asked, and says who decides', () => {
    const checked = check([years, medical], { joined: '2010-01-01' })
    expect(checked.questions.map(({ name }) => name)).toEqual(['joined', 'leave-months'])
    expect(checked.findings?.[1]).toMatchObject({ result: 'pending', decidedBy: { en: expect.any(String) } })
  })

  test('what was not answered cannot be said, and is no refusal', () => {
    expect(check([years, age], { joined: '2010-01-01' })).toMatchObject({ verdict: 'incomplete', qualifiesOn: null })
    expect(selfCheck([years], frame('2026-11-28'), null, named).findings).toBeNull()
  })
})

describe('S0.26 an answer that is impossible', () => {
  test.each([
    ['born', '2030-01-01', 'is still to come'],
    ['born', '1850-01-01', '100 years ago'],
    ['born', '2001-02-29', 'does not exist'],
    ['joined', '2026-11-29', 'is still to come'],
    ['joined', '1956-01-01', '70 years of service'],
    ['leave-months', 'six', 'whole months'],
    ['leave-months', '-3', 'whole months'],
    ['service', 'XYZ', 'choose one'],
  ])('%s: %s is said to be impossible, and nothing is judged', (question, text, said) => {
    const typed = { joined: '2018-01-15', born: '1990-01-01', [question]: text }
    const checked = check([years, spvmYears, age], typed)
    expect(checked.findings).toBeNull()
    expect(checked.impossible.map((one) => one.text.en).join()).toContain(said)
  })

  test.each([
    [{ born: '1990-05-05', joined: '1989-01-01' }, 'before you were born'],
    [{ born: '1990-05-05', joined: '2000-01-01' }, 'you would have been 9 years old'],
    [{ joined: '2020-01-01', 'training-ended': '2019-01-01' }, 'before you joined'],
    [{ joined: '2026-01-01', 'leave-months': '11' }, 'longer than your whole service'],
  ])('%j cannot be together: it %s', (typed, said) => {
    const { impossible } = check([years, unYears, age], typed as Record<string, string>)
    expect(impossible.map((one) => one.text.en).join()).toContain(said)
  })

  test('a rank that the chosen service does not have is said', () => {
    const rank = criterion('rank', 'rank', { lowest: 4 })
    expect(check([rank], { service: 'SPVM', rank: 'rcmp-inspector' }).impossible[0]?.text.en).toContain('no such rank')
  })

  test('no text whatever makes it fail', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('born', 'joined', 'leave-months', 'rank', 'service', '__proto__'), fc.string()),
        (typed) => {
          expect(() => check([years, unYears, age, criterion('rank', 'rank', { lowest: 4 })], typed)).not.toThrow()
        },
      ),
      { numRuns: 300 },
    )
  })
})
