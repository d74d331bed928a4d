import { describe, expect, it } from 'vitest'
import { duties } from '#kernel/duties.ts'
import { activeMissions, factAsAt, factsAsAt, holdsOn, listedMissions, recordAsAt, strengthAsAt } from './as-at.ts'
import { readPack } from './read-pack.ts'

const pack = readPack(new URL('../../../packs/canada-ipp', import.meta.url).pathname)
const S2 = '2016-06-30'
const S4 = '2025-06-01'
const mission = (code: string) => pack.missions.missions.find((each) => each.code === code)!

/** [code, kind, language, armed, since] as S2 prints them. */
const operationsOf2016 = [
  ['ECCC', 'court', 'en', false, ['2015-01']],
  ['MINUSTAH', 'UN', 'fr', true, ['2004']],
  ['UKR-PATROL', 'bilateral', 'en', false, ['2015-07', '2016-06']],
  ['EUAM-UKR', 'EU', 'en', false, ['2015-05']],
  ['EUPOL-COPPS', 'EU', 'en', false, ['2008-08']],
  ['PROTEUS-USSC', 'CAF-attached', 'en', false, ['2013-07']],
  ['SPC-BRINDISI', 'specialised-posting', 'en', false, ['2014-04']],
  ['PRMNY-SPA', 'permanent-mission', 'en', false, ['2008']],
  ['DPKO-TOC', 'specialised-posting', 'en', false, ['2015']],
] as const

describe('the list of June 2016 (S2)', () => {
  const listed = listedMissions(pack, 'current-operations-2016', S2)

  it('S2.01 has eight blocks and nine operations, in the order of the page', () => {
    expect(listed.map(({ code }) => code)).toEqual(operationsOf2016.map(([code]) => code))
    expect(
      new Set(
        listed.flatMap(({ listings }) =>
          listings.filter((l) => l.list === 'current-operations-2016').map((l) => l.block),
        ),
      ).size,
    ).toBe(8)
  })

  it.each(operationsOf2016)(
    'S2.05-S2.07 %s is of kind %s, works in %s, armed %s, since %j',
    (code, kind, language, armed, since) => {
      expect(mission(code).kind).toBe(kind)
      expect(factAsAt(mission(code), 'language', S2)?.value).toBe(language)
      expect(factAsAt(mission(code), 'armed', S2)?.value).toBe(armed)
      expect(factsAsAt(mission(code), 'since', S2).map((fact) => fact.value.date)).toEqual(since)
      expect(factAsAt(mission(code), 'status', S2)?.value).toBe('active')
      expect(factAsAt(mission(code), 'summary', S2)?.value.fr).toBeTruthy()
    },
  )

  it('S2.08 S2.14 authorizes 119: 90, 3, up to 20 shared by two, 2, 1, 1 and 2', () => {
    const authorized = strengthAsAt(pack, S2).filter(({ scope }) => scope.kind !== 'programme')
    expect(
      Object.fromEntries(authorized.map(({ scope, number }) => [scope.kind === 'programme' ? '' : scope.code, number])),
    ).toEqual({
      MINUSTAH: 90,
      ECCC: 3,
      UKRAINE: 20,
      'EUPOL-COPPS': 2,
      'PROTEUS-USSC': 1,
      'SPC-BRINDISI': 1,
      'US-NY': 2,
    })
    expect(authorized.reduce((sum, { number }) => sum + number, 0)).toBe(119)
    expect(authorized.filter(({ up_to }) => up_to).map(({ code }) => code)).toEqual(['UKRAINE-2016'])
    const shared = pack.missions.groups.find(({ code }) => code === 'UKRAINE')!
    expect(shared.members.filter((member) => holdsOn(member, S2)).map((member) => member.mission)).toEqual([
      'UKR-PATROL',
      'EUAM-UKR',
    ])
  })

  it('S2.02 S2.26 tours last 12 months, 36 for the senior police advisor', () => {
    expect(pack.missions.default_tour_months.value).toBe(12)
    const months = (code: string) => mission(code).positions.map((position) => position.tour_months)
    expect(months('PRMNY-SPA')).toEqual([36])
    expect(months('DPKO-TOC')).toEqual([12])
  })

  it('S2.18 EUAM Ukraine keeps both its names, one after the other', () => {
    expect(factAsAt(mission('EUAM-UKR'), 'name', S2)?.value.en).toContain('Assistance Mission')
    expect(factAsAt(mission('EUAM-UKR'), 'name', S4)?.value.en).toContain('Advisory Mission')
    expect(factAsAt(mission('EUAM-UKR'), 'aliases', S2)?.value.en).toMatch(/Assistance.*Advisory/)
  })
})

describe('the places of 2025 (S4)', () => {
  const places = listedMissions(pack, 'places-2025', S4)

  it('S4.06 are eight in the text; London stands only in the image description', () => {
    const named = (where: string) =>
      new Set(
        places
          .flatMap(({ listings }) => listings.filter((l) => l.list === 'places-2025' && l.named_in === where))
          .map((l) => l.block),
      )
    expect(named('text').size).toBe(8)
    expect(named('image-description').size).toBe(1)
    expect(places.map(({ code }) => code)).toEqual([
      'BINUH', 'HAITI-BILATERAL', 'MONUSCO', 'UKR-PATROL', 'EUPOL-COPPS', 'PROTEUS-USSC', 'EULEX-KOSOVO', 'UNITAR-CH', 'ICC-NL', 'PRMNY-SPA', 'LONDON',
    ]) // biome-ignore format: one line reads better
    expect(
      activeMissions(pack, S4)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(places.map(({ code }) => code).sort())
  })

  it('S4.06 Ukraine is served from Poland', () => {
    expect(mission('UKR-PATROL').host_countries).toEqual(['UA'])
    expect(factAsAt(mission('UKR-PATROL'), 'duty-location', S4)?.value.country).toBe('PL')
    expect(factAsAt(mission('UKR-PATROL'), 'status', '2023-01-01')?.value).toBe('suspended')
  })

  it('a mission without a published number has none, and no language or arms that nobody printed', () => {
    const scopes = strengthAsAt(pack, S4).map(({ scope }) => (scope.kind === 'programme' ? 'programme' : scope.code))
    for (const code of ['EULEX-KOSOVO', 'UNITAR-CH', 'ICC-NL', 'LONDON']) {
      expect(scopes).not.toContain(code)
      expect(factAsAt(mission(code), 'language', S4)).toBeNull()
      expect(factAsAt(mission(code), 'armed', S4)).toBeNull()
    }
    expect(scopes.sort()).toEqual(['CARIBBEAN', 'MONUSCO', 'UKRAINE', 'US-NY', 'WEST-BANK', 'programme', 'programme'])
  })
})

describe('numbers as observed', () => {
  const number = (code: string, day: string) =>
    strengthAsAt(pack, day).find(({ scope }) => scope.kind !== 'programme' && scope.code === code)?.number

  it.each([
    ['MINUSTAH', '2005-06-01', undefined],
    ['MINUSTAH', '2006-12-30', undefined],
    ['MINUSTAH', '2006-12-31', 101],
    ['MINUSTAH', '2016-06-29', 85],
    ['MINUSTAH', '2016-06-30', 90],
    ['MINUSTAH', '2017-10-15', 90],
    ['MINUSTAH', '2017-10-16', undefined],
    ['UKRAINE', '2019-07-08', 20],
    ['UKRAINE', '2019-07-09', 45],
    ['MALI', '2021-12-31', 22],
    ['MALI', '2022-12-31', 30],
    ['MALI', '2024-01-01', undefined],
    ['WEST-BANK', '2022-12-31', 12],
    ['EUPOL-COPPS', '2021-01-01', undefined],
    ['CARIBBEAN', '2025-06-01', 48],
    ['HAITI', '2025-06-01', undefined],
  ])('%s on %s is %s', (code, day, expected) => expect(number(code, day)).toBe(expected))

  it('the programme may have 150 abroad and authorized 132 on 1 March 2022', () => {
    const programme = strengthAsAt(pack, '2022-03-01').filter(({ scope }) => scope.kind === 'programme')
    expect(Object.fromEntries(programme.map(({ measure, number }) => [measure, number]))).toEqual({
      'policy-cap': 150,
      authorized: 132,
    })
  })
})

describe('the institutions', () => {
  it('names every duty that the code knows', () => {
    expect(pack.duties.duties.map(({ code }) => code)).toEqual([...duties])
  })

  it('S1.03 the development agency is a partner of the arrangement until its end', () => {
    const partners = (day: string) =>
      pack.organisations.cpa_partners.filter((p) => holdsOn(p, day)).map((p) => p.organisation)
    expect(partners('2009-06-01')).toEqual(['GAC', 'CIDA', 'PS', 'RCMP'])
    expect(partners('2016-06-30')).toEqual(['GAC', 'PS', 'RCMP'])
  })

  it('calls the foreign ministry what it was called on the day', () => {
    const names = pack.organisations.organisations.find(({ code }) => code === 'GAC')!.names
    expect(recordAsAt(names, '2009-06-01')?.short?.en).toBe('DFAIT')
    expect(recordAsAt(names, '2016-06-30')?.short).toEqual({ en: 'GAC', fr: 'AMC' })
  })

  it('keeps the services known as partners apart from examples', () => {
    const known = pack.services.services
      .filter(({ partnership }) => partnership === 'known-partner')
      .map(({ code }) => code)
    expect(known.sort()).toEqual([
      'DRPS',
      'OPP',
      'OPS',
      'RCMP',
      'RIVIERE-DU-LOUP',
      'RNC',
      'SAGUENAY',
      'SAINT-JEROME',
      'SPVM',
      'SPVQ',
      'SQ',
    ])
    expect(pack.services.services.length).toBe(78)
    expect(new Set(pack.services.services.map(({ short }) => short)).size).toBe(78)
  })

  it('names countries as ICU does', () => {
    const icu = {
      en: new Intl.DisplayNames(['en-CA'], { type: 'region' }),
      fr: new Intl.DisplayNames(['fr-CA'], { type: 'region' }),
    }
    for (const { code, name } of pack.countries.countries)
      expect(name).toEqual({ en: icu.en.of(code), fr: icu.fr.of(code) })
  })
})

describe('criteria and steps', () => {
  it('S0.34 asks 80 percent of online modules, and S0.39 five years of service', () => {
    const settings = (code: string) => pack.criteria.criteria.find((criterion) => criterion.code === code)?.settings
    expect(settings('programme-modules')).toEqual({ pass_mark_percent: 80 })
    expect(settings('programme-service-years')?.minimum_years).toBe(5)
    expect(settings('spvm-service-years')?.minimum_years).toBe(10)
  })

  it('has every step once, in an order, and health and conduct without waiver', () => {
    const steps = pack.process.steps
    expect(steps.map(({ order }) => order)).toEqual(steps.map((_, index) => index + 1))
    expect(new Set(steps.map(({ step }) => step)).size).toBe(20)
    expect(
      steps
        .filter(({ step }) => ['medical', 'psychological', 'conduct'].includes(step))
        .some(({ waivable }) => waivable),
    ).toBe(false)
    for (const { step } of pack.criteria.criteria) expect(steps.map((each) => each.step)).toContain(step)
  })
})

it('every record with a claim says when it holds and where it was read', () => {
  let records = 0
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, `${path}[${index}]`)
    else if (value !== null && typeof value === 'object') {
      if ('verified' in value && !('mission' in value)) {
        records++
        expect(value, path).toHaveProperty('source.id')
        expect(
          ['valid', 'observed', 'happened', 'year'].some((when) => when in value),
          path,
        ).toBe(true)
      }
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`)
    }
  }
  walk(pack, 'pack')
  expect(records).toBeGreaterThan(500)
})
