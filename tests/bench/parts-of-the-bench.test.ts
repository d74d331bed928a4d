import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderPage } from '#platform/web/components/index.ts'
import { listByHand, withoutRowSecurity } from '../../bench/by-hand.ts'
import { databaseTimes } from '../../bench/database-time.ts'
import { grow } from '../../bench/grow.ts'
import { statementsOf } from '../../bench/recorded-statements.ts'
import { renderedBy } from '../../bench/render-from-memory.ts'
import { smallSize } from '../../src/practice/world.ts'
import { type Populated, populated } from '../support/populated.ts'
import { askHouse, signInBy, textOf } from '../support/visitor.ts'

let copy: Populated
beforeAll(async () => {
  copy = await populated({ ...smallSize, officers: 110, scale: 0.07 })
})
afterAll(() => copy.database.drop())

test('a copy grows with everything that belongs to an officer, and its pages are measured beside SQL by hand and from memory', async () => {
  const client = await copy.database.admin.connect()
  const other = await copy.database.admin.connect()
  try {
    const count = await grow([client as never], { officers: 300 })
    expect(count).toBeGreaterThanOrEqual(300)
    const { rows } = await client.query(`select count(*)::int as alone from people.person p
      where not exists (select from people.service_membership m where m.person_id = p.id)`)
    expect(rows[0].alone).toBe(0)

    const ask = askHouse(copy.house)
    const cookie = await signInBy(ask, copy.holder('irss-officer'))
    const visit = () => ask({ path: '/en/officers?language=fr&sort=name', cookie })
    const statements = await statementsOf(visit)
    const byHand = listByHand(statements, 'fr')
    const asked = byHand[1]!
    const page = await client.query(asked.text, asked.values)
    const html = textOf(await visit())
    for (const { code } of page.rows) expect(html).toContain(code)
    expect(html).toContain(`${page.rows[0].total} `)
    const role = withoutRowSecurity(statements).filter(({ text }) => text.includes("set_config('role'"))
    expect(role.every(({ values }) => values.at(-1) === 'none')).toBe(true)

    const sides = [client, other].map((one) => ({ client: one as never, statements: () => byHand }))
    expect((await databaseTimes(sides, 2)).every((ms) => ms > 0)).toBe(true)
    expect(renderPage(await renderedBy(visit))).toContain(page.rows[0].code)
  } finally {
    client.release()
    other.release()
  }
})
