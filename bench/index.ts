import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { repositoryRoot } from '#platform/database/repository.ts'
import { keysDirFor } from '#platform/files/key-holder.ts'
import { boardCosts } from './board.ts'
import { installedSize } from './installed-size.ts'
import { mixedLoad } from './mixed/mixed-load.ts'
import { actionCost } from './one-action.ts'
import { pageCosts } from './page-costs.ts'
import { besidePeer, type ComparedPeer } from './peers/compare.ts'
import { directus } from './peers/directus.ts'
import { payload } from './peers/payload.ts'
import { type Report, tablesOf } from './report.ts'
import { sizedPages } from './sizes.ts'
import { startUp } from './start-up.ts'

const peers = { payload, directus }
const help = `npm run bench [-- options]: start-up and installed size, what each page costs with the practice copy's 1,200 officers, the board, one action,
a mixed load of 2,000 users and ten times as many, peers beside us, and the pages again with 100,000 officers.

  --only <part>    start, pages, board, action, mixed, peers, sizes; may stand several times
  --full           1,000,000 officers as well
  --to <n>         no more than so many officers
  --seconds <n>    how long each load lasts (default 60)
  --users <n>      accounts of the mixed load (default 2000)
  --peer <name>    ${Object.keys(peers).join(', ')}; may stand several times
  --peers-in <d>   where the peers are installed, and stay (default /var/tmp/peers)
  --duty <duty>    only this duty's pages; may stand several times
  --repeats <n>    measured requests a page (default 5)
  --forms          also the forms of actions
  --data <dir>     an existing practice copy: only its pages, unless --only names more, which then writes into it
  --json           print the report as JSON instead of the tables
`
const { values: o } = parseArgs({
  options: {
    duty: { type: 'string', multiple: true },
    repeats: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '60' },
    users: { type: 'string', default: '2000' },
    peer: { type: 'string', multiple: true },
    'peers-in': { type: 'string', default: '/var/tmp/peers' },
    forms: { type: 'boolean', default: false },
    data: { type: 'string' },
    only: { type: 'string', multiple: true },
    full: { type: 'boolean', default: false },
    to: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (o.help) {
  console.log(help)
  process.exit(0)
}
const began = performance.now()
const say = (line: string): void => {
  const seconds = Math.round((performance.now() - began) / 1000)
  console.error(`${String(Math.floor(seconds / 60)).padStart(2)}:${String(seconds % 60).padStart(2, '0')}  ${line}`)
}
const repeats = Math.min(90, Math.max(1, Number(o.repeats) || 5))
const root = repositoryRoot()
const own = o.data ? null : mkdtempSync(join(tmpdir(), 'contingent-bench-'))
// PostgreSQL's own user has to get there, or the database would lie elsewhere and stay behind.
if (own) chmodSync(own, 0o711)
const dataDir = o.data ?? join(own!, 'data')
const sizes = (o.to ? [Number(o.to)] : [1_200, 100_000, 1_000_000]).slice(0, o.full ? 3 : 2)
const results = join(root, 'bench/results')
const report: Report = { at: new Date().toISOString(), machine: machine(), seconds: {}, failed: {} }

try {
  await part('start', o.data === undefined, async () => {
    // The build is not what is measured: a clone is built once.
    const { buildIfStale } = (await import(join(root, 'scripts/build.mjs'))) as {
      buildIfStale(root: string): Promise<boolean>
    }
    await buildIfStale(root)
    say('Starting on an empty data directory, which makes the practice copy')
    const cold = await startUp(dataDir)
    say(`Ready after ${(cold.readyMs / 1000).toFixed(1)} s. Starting once more`)
    report.startUp = { cold, warm: await startUp(dataDir) }
    say(`Ready after ${(report.startUp.warm.readyMs / 1000).toFixed(1)} s. Installing a clone as for running`)
    if (!o.only || o.only.includes('start')) report.installed = installedSize()
  })
  await part('pages', true, async (dir) => {
    Object.assign(report, await pageCosts(dir, { repeats, duties: o.duty, forms: o.forms, say }))
  })
  await part('board', own !== null, async (dir) => {
    const each = (pages: Report['board']) => {
      report.board = pages
      keep()
    }
    await boardCosts(dir, { repeats, say, each })
  })
  await part('action', own !== null, async (dir) => {
    report.action = await actionCost(dir, { repeats: 2 * repeats })
  })
  await part('mixed', own !== null, async (dir) => {
    const each = (loads: Report['mixed']) => {
      report.mixed = loads
      keep()
    }
    await mixedLoad(dir, { users: Number(o.users), seconds: Number(o.seconds), say, each })
  })
  for (const [name, peer] of Object.entries(peers))
    if (!o.peer || o.peer.includes(name))
      await part(
        'peers',
        own !== null,
        async (dir) => {
          const others = report.peers ?? []
          const each = (found: ComparedPeer) => {
            report.peers = [...others, found]
            keep()
          }
          await besidePeer(dir, peer, { repeats, folder: join(o['peers-in'], name), say, each })
        },
        name,
      )
  await part('sizes', own !== null, async (dir) => {
    const each = (pages: Report['sizes']) => {
      report.sizes = pages
      keep()
    }
    await sizedPages(dir, sizes, { repeats, say, each })
  })
} finally {
  if (own) rmSync(own, { recursive: true, force: true })
}
console.log(o.json ? JSON.stringify(report, null, 2) : tablesOf(report))
// Whatever a part that failed has left open does not keep the bench waiting.
process.exit(Object.keys(report.failed).length > 0 ? 1 : 0)

/** One part on a copy of its own; what it finds is kept at once, and what happens to it does not concern the others. */
async function part(
  name: string,
  standard: boolean,
  measure: (dataDir: string) => Promise<void>,
  of?: string,
): Promise<void> {
  // Starting makes the copy that all the others use.
  const wanted = o.only ? o.only.includes(name) || (name === 'start' && own !== null) : standard
  if (!wanted) return
  const title = of ? `${name}: ${of}` : name
  const start = performance.now()
  const copy = own && name !== 'start' ? join(own, name) : dataDir
  say(`— ${title}`)
  try {
    if (copy !== dataDir)
      for (const [from, to] of [
        [dataDir, copy],
        [keysDirFor(dataDir), keysDirFor(copy)],
      ] as const)
        execFileSync('cp', ['-a', from, to])
    await measure(copy)
  } catch (error) {
    report.failed[title] = (error as Error).message.slice(0, 1_000)
    say(`${title} failed: ${(error as Error).stack}`)
  } finally {
    if (copy !== dataDir) for (const dir of [copy, keysDirFor(copy)]) rmSync(dir, { recursive: true, force: true })
    report.seconds[title] = Math.round((performance.now() - start) / 1000)
    keep()
  }
}

function keep(): void {
  mkdirSync(results, { recursive: true })
  writeFileSync(join(results, 'latest.json'), `${JSON.stringify(report, null, 2)}\n`)
}

function machine(): Report['machine'] {
  const [first, ...others] = cpus()
  const memoryGiB = Math.round(totalmem() / 2 ** 30)
  const load = loadavg()[0] ?? 0
  return { cpu: first?.model.trim() ?? '?', cores: others.length + 1, memoryGiB, node: process.versions.node, load }
}
