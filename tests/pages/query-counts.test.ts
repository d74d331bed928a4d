import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Duty, duties } from '#kernel/duties.ts'
import { countQueries } from '#platform/database/connection.ts'
import { EXPORT_LIMIT } from '#platform/list.ts'
import { type Size, smallSize } from '../../src/practice/world.ts'
import { type Populated, populated } from '../support/populated.ts'
import { type Ask, askHouse, signInBy, textOf } from '../support/visitor.ts'
import { placeAt, startingPages } from '../support/walk.ts'

/** A third of what the other copy has; some of everything all the same. */
const little: Size = { ...smallSize, officers: 110, scale: 0.07 }

let few: Populated
let many: Populated

beforeAll(async () => {
  few = await populated(little)
  many = await populated()
})
afterAll(() => Promise.all([few.database.drop(), many.database.drop()]))

interface Counted {
  queries: number
  /** The page says that there is nothing. */
  empty: boolean
}

/** Round trips to the database of every page that a duty opens without naming a record; lists at three lengths. */
async function counts({ house, holder }: Populated, duty: Duty): Promise<Map<string, Counted>> {
  const ask = askHouse(house)
  const cookie = await signInBy(ask, holder(duty))
  const lists = new Set<string>(house.registry.pages.filter((one) => one.list).map((one) => one.view.name))
  const found = new Map<string, Counted>()
  // What everybody sees is read by one role for each of them: one is enough.
  const outside = new Set<string>(
    house.registry.pages.filter(({ view }) => view.seenBy === 'anyone').map(({ view }) => view.name),
  )
  for (const path of startingPages(house.registry, duty, 'en')) {
    const { name } = placeAt(house.registry, path, 'en')!
    if (duty !== 'candidate' && outside.has(name)) continue
    const isList = lists.has(name)
    for (const address of isList ? [path, `${path}?limit=2`, `${path}?limit=${EXPORT_LIMIT}`] : [path])
      found.set(address, await queriesOf(ask, address, cookie))
  }
  return found
}

async function queriesOf(ask: Ask, path: string, cookie: string): Promise<Counted> {
  const { result, queries } = await countQueries(() => ask({ path, cookie }))
  expect(result.status, path).toBe(200)
  return { queries, empty: textOf(result).includes('class="empty-state') }
}

test.each(duties)(
  'pages of %s ask the database as often for many rows as for few',
  { timeout: 120_000 },
  async (duty) => {
    const [less, much] = [await counts(few, duty), await counts(many, duty)]
    for (const [address, { queries }] of much) {
      const one = less.get(address)!
      // Where there is nothing at all, what would be asked about the rows is not asked.
      if (!one.empty) expect(queries, address).toBe(one.queries)
      expect(queries, address).toBe(much.get(address.split('?')[0]!)!.queries)
      expect(queries, address).toBeGreaterThan(2)
    }
    expect([...less.values()].some((one) => !one.empty)).toBe(true)
  },
)
