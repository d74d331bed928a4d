import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Db } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, refusal } from '#tests/support/house.ts'
import { recordPastMission } from './actions/record-past-mission.ts'
import { importRegister } from './import-register.ts'

const inHouse = <T>(work: (here: House, db: Db) => Promise<T>) => withRollback((db) => work(houseOn(db), db))
const register = readFileSync('packs/canada-ipp/historical-missions.csv', 'utf8')
const outcomes = (imported: Awaited<ReturnType<typeof importRegister>>) =>
  'rows' in imported
    ? imported.rows.map(({ code, outcome, why }) => [code, outcome, why].filter(Boolean).join(' '))
    : imported
const published = async (db: Db, code: string) =>
  (
    await db.pool.query(
      `select facts -> 'values' ->> 'status' as status, facts -> 'values' -> 'name' ->> 'fr' as name, facts -> 'unverified' ? 'name' as unverified,
        facts -> 'since' -> 0 ->> 'date' as since, valid::text from published.operation where code = $1 order by lower(valid)`,
      [code],
    )
  ).rows

test('S4.04 the register of past missions is imported row by row; a second run changes nothing, a better source changes its row', () =>
  inHouse(async (here, db) => {
    const first = await importRegister(here, register)
    const lines = register.trim().split('\n').length - 1
    expect(outcomes(first)).toHaveLength(lines)
    expect(new Set((outcomes(first) as string[]).map((one) => one.split(' ')[1]))).toEqual(new Set(['recorded']))
    const count = async () => (await db.pool.query('select count(*)::int from missions.mission_fact')).rows[0].count
    const facts = await count()
    expect(await published(db, 'UNMIK')).toEqual([
      {
        status: 'active',
        name: 'Mission d’administration intérimaire des Nations Unies au Kosovo',
        unverified: true,
        since: '1999-06',
        valid: '[1999-06-01,2004-04-01)',
      },
      {
        status: 'ended',
        name: 'Mission d’administration intérimaire des Nations Unies au Kosovo',
        unverified: true,
        since: '1999-06',
        valid: '[2004-04-01,)',
      },
    ])
    const again = await importRegister(here, register)
    expect(new Set((outcomes(again) as string[]).map((one) => one.split(' ')[1]))).toEqual(new Set(['unchanged']))
    expect(await count()).toBe(facts)
    const better = await importRegister(here, register.replace('1999-06,2004-03', '1999-06-15,2005'))
    expect((outcomes(better) as string[]).filter((one) => !one.endsWith('unchanged'))).toEqual(['UNMIK changed'])
    expect((await published(db, 'UNMIK')).map(({ since, valid }) => `${since} ${valid}`)).toEqual([
      '1999-06-15 [1999-06-15,2006-01-01)',
      '1999-06-15 [2006-01-01,)',
    ])
  }))

test('S4.04 a row is refused with its reason and keeps nothing else back; what has its own record here is left alone', () =>
  inHouse(async (here, db) => {
    const [head] = register.split('\n')
    const row = (o: Partial<Record<'code' | 'kind' | 'hosts' | 'from' | 'until' | 'url', string>>) =>
      `${o.code},${o.kind ?? 'UN'},${o.hosts ?? 'KH'},Name,Nom,,,${o.from ?? '1992'},${o.until ?? '1993'},Source,${o.url ?? ''},yes,no`
    const imported = await importRegister(
      here,
      [
        head,
        row({ code: 'MINUSTAH' }),
        row({ code: 'bad code' }),
        row({ code: 'KIND', kind: 'war' }),
        row({ code: 'COUNTRY', hosts: 'KH QQ' }),
        row({ code: 'DATE', from: 'spring 92' }),
        row({ code: 'EARLY', from: '1988' }),
        row({ code: 'TURNED', until: '1991' }),
        row({ code: 'RUNS', until: '2026-03' }),
        row({ code: 'URL', url: 'javascript:alert(1)' }),
        row({ code: 'UNTAC', hosts: 'kh;th' }),
        row({ code: 'UNTAC' }),
      ].join('\n'),
    )
    expect(outcomes(imported)).toEqual([
      'MINUSTAH refused mission-known-here',
      'BAD CODE refused mission-code-not-well-formed',
      'KIND refused input',
      'COUNTRY refused not-a-country',
      'DATE refused not-a-partial-date',
      'EARLY refused before-the-first-mission',
      'TURNED refused ends-before-it-starts',
      'RUNS refused mission-not-over',
      'URL refused source-address-not-well-formed',
      'UNTAC recorded',
      'UNTAC refused twice',
    ])
    const { rows } = await db.pool.query(`select host_countries from missions.mission where code = 'UNTAC'`)
    expect(rows).toEqual([{ host_countries: ['KH', 'TH'] }])
    expect(await importRegister(here, 'id,mission_acronym\n1,X\n')).toMatchObject({
      missing: expect.arrayContaining(['code']),
      unknown: ['id', 'mission_acronym'],
    })
  }))

test('S4.04 a planner records one by hand; nobody else does', () =>
  inHouse(async (here, db) => {
    const input = {
      ...{
        code: 'onuca',
        kind: 'UN',
        hostCountries: 'HN',
        name: { en: 'Observer group', fr: 'Groupe d’observateurs' },
      },
      ...{
        aliases: { en: '', fr: '' },
        from: '1989-11',
        until: '1992-01',
        source: 'A book',
        sourceUrl: '',
        verified: false,
        frVerified: false,
      },
    }
    expect(await refusal(here, actorOf('mission-desk'), recordPastMission, input)).toBe('not-yours')
    await done(here, actorOf('rcmp-planner'), recordPastMission, input)
    expect(await published(db, 'ONUCA')).toMatchObject([{ status: 'active', unverified: true }, { status: 'ended' }])
  }))
