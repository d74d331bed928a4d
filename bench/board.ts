import { findEngine, startEngine } from '#platform/database/engine.ts'
import { manyMissions } from '#tests/support/many-missions.ts'
import { Scales } from '#tests/support/page-weight.ts'
import { signInBy } from '#tests/support/visitor.ts'
import { connect, databaseTimes } from './database-time.ts'
import { measurePage } from './measure-page.ts'
import { MeasuredHouse } from './measured-house.ts'
import { type Statement, statementsOfPage } from './page-statements.ts'

export interface BoardCost {
  name: string
  queries: number
  /** Milliseconds of the server: the page within it, and rendering it once more from memory. */
  serverMs: number
  memoryMs: number
  /** Milliseconds of PostgreSQL: the page's own transaction, and the same facts by hand. */
  databaseMs: number
  byHandMs: number
  html: number
  cold: number
}

const board = '/en/missions/board'
const opened = 'open=BIG-01,BIG-02,BIG-03'
const pages: readonly { name: string; duty: string; path: string }[] = [
  { name: '3 months', duty: 'rcmp-planner', path: `${board}?zoom=quarter` },
  { name: '1 year', duty: 'rcmp-planner', path: board },
  { name: '3 years', duty: 'rcmp-planner', path: `${board}?zoom=three-years` },
  { name: '10 years', duty: 'rcmp-planner', path: `${board}?zoom=ten-years` },
  { name: '10 years, three opened', duty: 'irss-officer', path: `${board}?zoom=ten-years&${opened}` },
  { name: '10 years, by service', duty: 'rcmp-planner', path: `${board}?zoom=ten-years&by=service` },
  { name: '10 years, as known then', duty: 'rcmp-planner', path: `${board}?zoom=ten-years&known-at=2025-06-30` },
  { name: '10 years, filtered', duty: 'rcmp-planner', path: `${board}?zoom=ten-years&language=fr&women=yes` },
  { name: '10 years, own service', duty: 'service-coordinator', path: `${board}?zoom=ten-years` },
]

/** What somebody writes who wants the same facts and knows the tables: every place in ten years, numbers, names of missions. */
const byHand = (today: string): Statement[] => [
  { text: 'begin read only', values: [] },
  {
    text: `select o.mission_id, o.state, lower(o.period) as begins, upper(o.period) as ends from missions.occupancy o
      where o.state <> 'released' and o.period && daterange($1::date - 2560, $1::date + 1100)`,
    values: [today],
  },
  {
    text: `select scope, scope_id, number, valid from missions.authorized_strength where superseded_at is null`,
    values: [],
  },
  {
    text: `select m.id, m.code, f.attribute, f.value from missions.mission m join missions.mission_fact f on f.mission_id = m.id
      where f.superseded_at is null and f.attribute in ('name', 'status')`,
    values: [],
  },
  { text: 'commit', values: [] },
]

/** The board of 40 missions, ten years and 6,000 deployments at each zoom, beside the practice copy's own. */
export async function boardCosts(
  dataDir: string,
  o: { repeats: number; say: (line: string) => void; each: (pages: readonly BoardCost[]) => void },
): Promise<void> {
  const engine = await startEngine({ dataDir, durable: false })
  const today = new Date().toISOString().slice(0, 10)
  const filler = await connect(engine.address)
  await manyMissions(filler, { missions: 40, years: 10, deployments: 6_000, today })
  const { rows } = await filler.query<{ stays: string }>('select count(*) as stays from missions.occupancy')
  o.say(`${rows[0]!.stays} places are there`)
  await filler.end()
  await engine.stop()
  const house = await MeasuredHouse.open(dataDir)
  const address = await findEngine(dataDir)
  if (!address) throw new Error('The embedded server was not found.')
  const own = await connect({ ...address, user: 'contingent_login' })
  const other = await connect(address)
  const found: BoardCost[] = []
  try {
    const scales = new Scales(house.ask)
    const accounts = await house.tell({ kind: 'accounts' })
    for (const page of pages) {
      const account = accounts.find(({ duty }) => duty === page.duty)!
      const cookie = await signInBy(house.ask, account)
      const asked = { path: page.path, cookie }
      const cost = await measurePage(house, scales, { ...asked, repeats: 3 })
      if (cost.status !== 200) throw new Error(`${page.path} answers ${cost.status}`)
      // What is asked within the process is not counted as asked, but limited all the same: a fresh server.
      await house.makeRoom(100)
      const statements = statementsOfPage(await house.tell({ kind: 'statements', ...asked }))
      const [databaseMs, byHandMs] = await databaseTimes(
        [
          { client: own, statements: () => statements },
          { client: other, statements: () => byHand(today) },
        ],
        o.repeats,
      )
      await house.tell({ kind: 'memory', ...asked, repeats: 3 })
      const cpu = await house.tell({ kind: 'memory', ...asked, repeats: o.repeats })
      found.push({
        ...{ name: page.name, queries: cost.queries, html: cost.html, cold: cost.cold },
        ...{ serverMs: cpu.page / 1000, memoryMs: cpu.memory / 1000, databaseMs: databaseMs!, byHandMs: byHandMs! },
      })
      o.each(found)
      o.say(
        `${page.name}: ${(cpu.page / 1000).toFixed(1)} ms of the server, ${databaseMs!.toFixed(1)} ms of PostgreSQL`,
      )
    }
  } finally {
    await own.end()
    await other.end()
    await house.close()
  }
}
