import { afterAll, beforeAll, expect, test } from 'vitest'
import { duties } from '#kernel/duties.ts'
import { modules } from '#modules/index.ts'
import type { ListData } from '#platform/list.ts'
import { buildRegistry } from '#platform/module.ts'
import { smallSize } from '../../src/practice/world.ts'
import { parseCsv } from '../support/parse-csv.ts'
import { type Populated, populated } from '../support/populated.ts'
import { type Ask, askHouse, signInBy, textOf } from '../support/visitor.ts'
import { isFor } from '../support/walk.ts'

let copy: Populated
let ask: Ask
const cookies = new Map<string, string>()
beforeAll(async () => {
  copy = await populated({ ...smallSize, officers: 110, scale: 0.07 })
  ask = askHouse(copy.house)
})
afterAll(() => copy?.database.drop())

const registry = buildRegistry(modules)
const lists = registry.pages.filter((one) => one.list && !one.path.en.includes(':'))

/** What a list says by the API. */
async function rowsOf(view: string, token: string, query: Record<string, string | number>) {
  const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]))
  const path = `/api/v1/${view.replace('.', '/')}?${search}`
  const answer = await ask({ path, headers: { authorization: `Bearer ${token}` } })
  expect(answer.status, path).toBe(200)
  return (JSON.parse(textOf(answer)) as { data: ListData<unknown> }).data
}

async function pageOf(duty: (typeof duties)[number], path: string) {
  if (!cookies.has(duty)) cookies.set(duty, await signInBy(ask, copy.holder(duty)))
  return ask({ path, cookie: cookies.get(duty)! })
}

test('the lists are found in the registry', () => expect(lists.length).toBeGreaterThan(15))

test.each(lists.map((one) => [one.view.name, one] as const))(
  '%s is paged without loss, sorted by each of its columns both ways, and exported whole, by page and by API',
  { timeout: 120_000 },
  async (name, binding) => {
    // Of the duties that may see it, the one who sees the most.
    const holders = duties.filter((duty) => isFor(binding, duty))
    let most = { duty: holders[0]!, total: -1 }
    for (const duty of holders) {
      const { total } = await rowsOf(name, copy.holder(duty).token, { limit: 1 })
      if (total > most.total) most = { duty, total }
    }
    const { duty } = most
    const { token } = copy.holder(duty)
    const path = `/en${binding.path.en}`
    // Reading an audited list adds to the audit, which lists itself.
    const total = name === 'audit.entries' ? null : most.total
    const sorts = binding.list!.columns.flatMap((column) => (column.sort ? [column.sort] : []))
    expect(sorts.length, name).toBeGreaterThan(0)
    const limit = Math.max(1, Math.ceil(most.total / 3))
    for (const sort of sorts)
      for (const dir of ['asc', 'desc'] as const) {
        const seen: string[] = []
        for (let page = 1; page <= (dir === 'asc' ? 3 : 1); page += 1) {
          const data = await rowsOf(name, token, { sort, dir, limit, page })
          expect([data.sort, data.dir], `${name} ${sort}`).toEqual([sort, dir])
          seen.push(...data.rows.map((row) => JSON.stringify(row)))
        }
        if (total === null || dir === 'desc') continue
        expect(seen.length, `${name} ${sort} ${dir}`).toBe(total)
        expect(new Set(seen).size, `${name} ${sort} ${dir}`).toBe(total)
        expect((await pageOf(duty, `${path}?sort=${sort}&dir=desc&page=1`)).status).toBe(200)
      }
    for (const lang of ['en', 'fr'] as const) {
      const csv = await pageOf(duty, `/${lang}${binding.path[lang]}?format=csv`)
      expect(csv.status, name).toBe(200)
      expect(String(csv.headers['content-type'])).toContain('text/csv')
      const [head, ...rows] = parseCsv(textOf(csv)).filter((row) => row.length > 1)
      expect(head![0]).toBe(lang === 'en' ? 'PRACTICE' : 'EXERCICE')
      expect(head!.length).toBe(binding.list!.columns.length + 1)
      if (total !== null) expect(rows.length, name).toBe(total)
    }
    if (most.total > 0) {
      const past = await pageOf(duty, `${path}?page=999&sort=${sorts[0]}`)
      expect([past.status, past.headers.location]).toEqual([303, `${path}?sort=${sorts[0]}`])
    }
  },
)
