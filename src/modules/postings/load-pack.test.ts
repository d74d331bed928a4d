import { expect, test } from 'vitest'
import { withRollback } from '#tests/support/database.ts'

test('S0.14 the library has the pack’s criteria of the three layers, with the service that a service’s criterion binds', () =>
  withRollback(async (db) => {
    const { rows } =
      await db.pool.query(`select c.code, c.layer, c.phase, c.settings, s.code as service, c.source ->> 'ref' as ref
      from postings.standard_criterion c left join people.service s on s.id = c.service_id`)
    const named = new Map(rows.map((row) => [row.code, row]))
    expect(named.get('programme-service-years')).toMatchObject({
      layer: 'programme',
      phase: 'eligibility',
      ref: 'S0-39',
      service: null,
    })
    expect(named.get('un-ams')).toMatchObject({ layer: 'host', phase: 'readiness' })
    expect(named.get('spvm-service-years')).toMatchObject({
      layer: 'service',
      service: 'SPVM',
      settings: { minimum_years: 10 },
    })
    expect(named.get('programme-first-aid')).toMatchObject({ phase: 'readiness' })
    expect(rows.filter((row) => row.layer === 'service' && row.service === null)).toEqual([])
  }))
