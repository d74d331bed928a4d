import type { Browser } from 'playwright-core'
import { findEngine } from '#platform/database/engine.ts'
import { launchBrowser } from '#tests/support/browser.ts'
import { signInBy } from '#tests/support/visitor.ts'
import { connect } from '../database-time.ts'
import { folderMiB } from '../installed-size.ts'
import { median } from '../measure-page.ts'
import { MeasuredHouse } from '../measured-house.ts'
import { databaseCpu, postmasterOf } from '../mixed/processes.ts'
import { type VisitCost, visited } from './in-browser.ts'
import { ours } from './ours.ts'
import { type AskedFor, asked, type Peer, type RunningPeer } from './peer.ts'
import { type Answered, PeerProcess } from './peer-process.ts'

type Pair = [ours: number, theirs: number]

export interface Compared {
  through: 'API' | 'pages, empty cache' | 'pages, again'
  what: AskedFor
  /** Milliseconds of CPU: of the server's own process, and of PostgreSQL's. */
  cpuMs: Pair
  databaseMs: Pair
  bytes: Pair
  /** How many requests a page took; one by the API. */
  requests: Pair
}

export interface ComparedPeer {
  name: string
  installedMiB: number
  /** From the start of each of its servers until it answers, and their memory at the end. */
  servers: { readyMs: number; memoryMiB: number }[]
  compared: Compared[]
}

interface Options {
  repeats: number
  /** Where its packages are, or are put. */
  folder: string
  say: (line: string) => void
  /** Told whenever more of it is there. */
  each: (found: ComparedPeer) => void
}

/** Contingent beside a peer on one PostgreSQL with the same officers: by both APIs, and by both pages in a browser. */
export async function besidePeer(dataDir: string, peer: Peer, o: Options): Promise<void> {
  o.say(`${peer.name}: installing in ${o.folder}, unless it is there`)
  peer.install(o.folder, o.say)
  const house = await MeasuredHouse.open(dataDir)
  const address = (await findEngine(dataDir))!
  const client = await connect(address)
  const postmaster = await postmasterOf(client)
  const { socketDir: host, port, user } = address
  const database = { host, port, user, database: 'contingent' }
  const found: ComparedPeer = { name: peer.name, installedMiB: folderMiB(o.folder), servers: [], compared: [] }
  const keep = (one: Compared) => {
    found.compared.push(one)
    o.each(found)
  }
  let browser: Browser | undefined
  try {
    for (const start of peer.servers({ folder: o.folder, database, client })) {
      o.say(`${peer.name}: starting`)
      const running = await start()
      try {
        if (running.api) await byApi(house, running, { ...o, client, postmaster, keep })
        if (running.pages) {
          browser ??= await launchBrowser()
          await byPages(house, running, { ...o, browser, postmaster, keep })
        }
        const { memory } = await running.process.used()
        found.servers.push({ readyMs: running.process.readyMs, memoryMiB: Math.round(memory / 2 ** 20) })
        o.each(found)
      } finally {
        await running.process.stop()
      }
    }
  } finally {
    await PeerProcess.stopAll()
    await browser?.close()
    await client.end()
    await house.close()
  }
}

const ownCpu = (house: MeasuredHouse) => () => house.tell({ kind: 'cpu' })
const peerCpu = (running: RunningPeer) => async () => (await running.process.used()).cpu

async function byApi(
  house: MeasuredHouse,
  running: RunningPeer,
  o: Options & { client: Awaited<ReturnType<typeof connect>>; postmaster: number; keep: (one: Compared) => void },
): Promise<void> {
  const mine = await ours.api(house, o.client)
  const bunch = 10
  for (const what of asked) {
    const sides = [
      { ask: mine[what], cpu: ownCpu(house), spent: [] as number[], database: [] as number[], bytes: 0 },
      { ask: running.api![what], cpu: peerCpu(running), spent: [] as number[], database: [] as number[], bytes: 0 },
    ]
    for (let n = -1; n < o.repeats; n += 1)
      for (const side of sides) {
        await house.makeRoom(bunch)
        const [before, database] = [await side.cpu(), await databaseCpu(o.postmaster)]
        for (let i = 0; i < bunch; i += 1) side.bytes = answered(await side.ask((n + 1) * bunch + i))
        if (n < 0) continue
        side.spent.push(((await side.cpu()) - before) / 1000 / bunch)
        side.database.push((await database.since()) / bunch)
      }
    const pair = (of: (side: (typeof sides)[0]) => number): Pair => [of(sides[0]!), of(sides[1]!)]
    o.keep({
      through: 'API',
      what,
      cpuMs: pair(({ spent }) => median(spent)),
      databaseMs: pair(({ database }) => median(database)),
      bytes: pair(({ bytes }) => bytes),
      requests: [1, 1],
    })
    o.say(`API, ${what}: ${median(sides[0]!.spent).toFixed(1)} ms beside ${median(sides[1]!.spent).toFixed(1)} ms`)
  }
}

function answered({ status, payload }: Answered): number {
  if (status >= 300) throw new Error(`${status}: ${payload.toString().slice(0, 300)}`)
  return payload.length
}

/** As somebody's browser loads them: each visit with an empty cache, then once more. */
async function byPages(
  house: MeasuredHouse,
  running: RunningPeer,
  o: Options & { browser: Browser; postmaster: number; keep: (one: Compared) => void },
): Promise<void> {
  const { cookie, visits } = running.pages!
  const account = (await house.tell({ kind: 'accounts' })).find(({ duty }) => duty === 'irss-officer')!
  const mine = { cookie: await signInBy(house.ask, account), visits: ours.visits }
  for (const what of asked) {
    const sides = [
      {
        ...mine,
        visit: mine.visits[what],
        base: () => house.base,
        cpu: ownCpu(house),
        cold: [] as VisitCost[],
        warm: [] as VisitCost[],
      },
      {
        cookie,
        visit: visits[what],
        base: () => running.process.base,
        cpu: peerCpu(running),
        cold: [] as VisitCost[],
        warm: [] as VisitCost[],
      },
    ]
    for (let n = -1; n < o.repeats; n += 1)
      for (const side of sides) {
        await house.makeRoom(40)
        const database = () => databaseCpu(o.postmaster)
        const { cold, warm } = await visited(o.browser, { ...side, base: side.base(), n: n + 1, database })
        if (n < 0) continue
        side.cold.push(cold)
        side.warm.push(warm)
      }
    for (const [through, times] of [
      ['pages, empty cache', (side: (typeof sides)[0]) => side.cold],
      ['pages, again', (side: (typeof sides)[0]) => side.warm],
    ] as const) {
      const pair = (of: (one: VisitCost) => number): Pair => [
        median(times(sides[0]!).map(of)),
        median(times(sides[1]!).map(of)),
      ]
      const one = {
        cpuMs: pair(({ cpuMs }) => cpuMs),
        databaseMs: pair(({ databaseMs }) => databaseMs),
        bytes: pair(({ bytes }) => bytes),
        requests: pair(({ requests }) => requests),
      }
      o.keep({ through, what, ...one })
      o.say(
        `${through}, ${what}: ${one.cpuMs.map((ms) => ms.toFixed(0)).join(' beside ')} ms, ${one.bytes.join(' beside ')} bytes`,
      )
    }
  }
}
