import { findEngine, startEngine } from '#platform/database/engine.ts'
import { platformHref } from '#platform/web/paths.ts'
import { Scales } from '#tests/support/page-weight.ts'
import { signInBy } from '#tests/support/visitor.ts'
import { homeByHand, listByHand, withoutRowSecurity } from './by-hand.ts'
import { connect, databaseTimes } from './database-time.ts'
import { grow } from './grow.ts'
import { measurePage } from './measure-page.ts'
import { MeasuredHouse } from './measured-house.ts'
import { type Statement, statementsOfPage } from './page-statements.ts'

interface Page {
  name: string
  duty: string | null
  path: string
  /** Somebody's own SQL for the same page; else the page's own statements without row security. */
  byHand?: (statements: readonly Statement[]) => Statement[]
}

export interface SizedPage {
  name: string
  officers: number
  rows: 'by hand' | 'same SQL, no row security'
  queries: number
  /** Milliseconds of PostgreSQL: of the page's own transaction, and of the other side. */
  databaseMs: number
  byHandMs: number
  /** Milliseconds of the server: the page within it, and rendering it once more from memory. */
  serverMs: number
  memoryMs: number
  bytes: number
}

const officers = '/en/officers?language=fr&sort=name'
const byHand = (statements: readonly Statement[]) => listByHand(statements, 'fr')
const pages = (person: string): Page[] => [
  { name: 'list, whole programme', duty: 'irss-officer', path: officers, byHand },
  { name: 'list, own service', duty: 'service-coordinator', path: officers, byHand },
  { name: 'list, one name', duty: 'irss-officer', path: '/en/officers?q=tremblay&sort=name' },
  {
    name: 'list, certificates that end',
    duty: 'irss-officer',
    path: '/en/officers?certificates=within-90&sort=next-end',
  },
  { name: 'search', duty: 'irss-officer', path: '/en/search?q=tremblay' },
  { name: 'search, own service', duty: 'service-coordinator', path: '/en/search?q=tremblay' },
  { name: 'officer file', duty: 'irss-officer', path: `/en/officers/${person}/file` },
  { name: 'board', duty: 'rcmp-planner', path: '/en/missions/board' },
  { name: 'home', duty: 'irss-officer', path: '/en' },
  { name: 'home, own service', duty: 'service-coordinator', path: '/en', byHand: homeByHand },
  { name: 'applications', duty: 'irss-officer', path: '/en/candidacies' },
  { name: 'deployments', duty: 'mission-desk', path: '/en/deployments' },
  { name: 'public page', duty: null, path: '/en/operations' },
]

/** Each page with so many officers, the copy growing from one size to the next. */
export async function sizedPages(
  dataDir: string,
  sizes: readonly number[],
  o: { repeats: number; say: (line: string) => void; each: (pages: readonly SizedPage[]) => void },
): Promise<void> {
  const found: SizedPage[] = []
  for (const size of sizes) {
    await growTo(dataDir, size, o.say)
    for await (const page of pagesNow(dataDir, o)) {
      found.push(page)
      o.each(found)
    }
  }
}

async function growTo(dataDir: string, size: number, say: (line: string) => void): Promise<void> {
  say(`Filling up to ${size} officers`)
  const engine = await startEngine({ dataDir, durable: false })
  const clients = await Promise.all([connect(engine.address), connect(engine.address)])
  const began = performance.now()
  try {
    const count = await grow(clients, { officers: size })
    say(`${count} officers are there after ${((performance.now() - began) / 1000).toFixed(0)} s`)
  } finally {
    for (const client of clients) await client.end()
    await engine.stop()
  }
}

async function* pagesNow(
  dataDir: string,
  o: { repeats: number; say: (line: string) => void },
): AsyncGenerator<SizedPage> {
  const house = await MeasuredHouse.open(dataDir)
  const address = await findEngine(dataDir)
  if (!address) throw new Error('The embedded server was not found.')
  const own = await connect({ ...address, user: 'contingent_login' })
  const other = await connect(address)
  try {
    const scales = new Scales(house.ask)
    const accounts = await house.tell({ kind: 'accounts' })
    const { rows } = await other.query<{ person_id: string; officers: string }>(
      `select person_id, (select count(*) from people.person) as officers from deployments.deployment order by code limit 1`,
    )
    const count = Number(rows[0]!.officers)
    await measurePage(house, scales, { path: platformHref('signIn', 'en'), cookie: '', repeats: 60 })
    const cookies = new Map<string, string>()
    for (const page of pages(rows[0]!.person_id)) {
      const account = accounts.find(({ duty }) => duty === page.duty)
      if (account && !cookies.has(account.duty)) cookies.set(account.duty, await signInBy(house.ask, account))
      const asked = { path: page.path, cookie: account ? cookies.get(account.duty)! : '' }
      const cost = await measurePage(house, scales, { ...asked, repeats: 2 })
      if (cost.status !== 200) throw new Error(`${page.path} answers ${cost.status}`)
      await house.makeRoom(o.repeats * 2 + 4)
      const statements = statementsOfPage(await house.tell({ kind: 'statements', ...asked }))
      const hand = page.byHand?.(statements) ?? withoutRowSecurity(statements)
      const [databaseMs, byHandMs] = await databaseTimes(
        [
          { client: own, statements: () => statements },
          { client: other, statements: () => hand },
        ],
        o.repeats,
      )
      await house.tell({ kind: 'memory', ...asked, repeats: 3 })
      const cpu = await house.tell({ kind: 'memory', ...asked, repeats: o.repeats })
      yield {
        name: page.name,
        officers: count,
        rows: page.byHand ? 'by hand' : 'same SQL, no row security',
        queries: cost.queries,
        databaseMs: databaseMs!,
        byHandMs: byHandMs!,
        serverMs: cpu.page / 1000,
        memoryMs: cpu.memory / 1000,
        bytes: cost.html,
      }
      o.say(`${page.name}: ${databaseMs!.toFixed(2)} ms against ${byHandMs!.toFixed(2)} ms`)
    }
  } finally {
    await own.end()
    await other.end()
    await house.close()
  }
}
