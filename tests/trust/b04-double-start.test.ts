import { afterAll, beforeAll } from 'vitest'
import { Dice } from '../../src/practice/dice.ts'
import { median } from './killed/crash-cycles.ts'
import { type Ended, freePort, Installation, type Refused } from './killed/installation.ts'
import { type Cast, castOf, send, type Write, writeOf } from './killed/writers.ts'
import { trustRow } from './row.ts'

const busy = 'already running on this data directory'

let installation: Installation
let cast: Cast
const kept: Write[] = []
/** How long it took until a second one was told no, in milliseconds. */
const refusals: number[] = []

beforeAll(async () => {
  installation = await Installation.make()
  await installation.start()
  cast = await castOf(installation)
}, 240_000)
afterAll(() => installation?.remove(), 60_000)

/** One acknowledged write: the installation works, and this must be there ever after. */
async function works(): Promise<string[]> {
  const write = writeOf(cast, cast.writers[0]!, kept.length)
  const answer = await send(installation, write)
  if (answer.kind !== 'acknowledged') return [`a write is not acknowledged: ${JSON.stringify(answer)}`]
  kept.push(write)
  const [found] = await installation.ask<{ n: number }>(
    'select count(*)::int as n from requests.request where subject = any($1)',
    [kept.map((one) => one.mark)],
  )
  return found!.n === kept.length ? [] : [`${kept.length - found!.n} of ${kept.length} acknowledged writes are gone`]
}

function refusedWell(what: string, { code, err, ms }: Ended): string[] {
  refusals.push(ms)
  return code === 3 && err.includes(busy) ? [] : [`${what}: exit code ${code}, said: ${err.slice(-300)}`]
}

/** Two servers begin in the same moment: one is ready, the other is refused with a sentence. */
async function twoServers(second: Installation = installation): Promise<string[]> {
  const other = second.begin(['serve'], { PORT: String(await freePort()) })
  const [otherEnded, firstEnded] = await Promise.all([
    second.readyOrEnded(other),
    installation.start().then(
      () => null,
      (error: Refused) => error.ended,
    ),
  ])
  if (otherEnded && firstEnded) return [`none of two runs: ${otherEnded.err} ${firstEnded.err}`]
  if (!otherEnded) {
    other.child.kill('SIGTERM')
    await other.ended
  }
  if (!otherEnded && !firstEnded) return ['two servers run on one data directory']
  if (firstEnded) await installation.start()
  return refusedWell('the second', (otherEnded ?? firstEnded)!)
}

const situations: Record<string, () => Promise<string[]>> = {
  async 'a second server beside one that runs'() {
    return refusedWell('the second server', await installation.command(['serve'], { PORT: String(await freePort()) }))
  },
  async 'commands beside a server that runs'() {
    const [verified, migrated, again, exported] = await Promise.all(
      [
        ['audit', 'verify', '--json'],
        ['migrate', '--json'],
        ['init', '--email', 'a@b.example', '--name', 'A'],
        ['audit', 'export', '-'],
      ].map((args) => installation.command(args)),
    )
    const faults: string[] = []
    if (exported!.code !== 0 || !exported!.out.startsWith('{"shard":0,"seq":1,'))
      faults.push(`audit export: ${exported!.code} ${exported!.err}`)
    if (verified!.code !== 0) faults.push(`audit verify: ${verified!.code} ${verified!.out}${verified!.err}`)
    if (migrated!.code !== 0 || JSON.parse(migrated!.out).migrated.length > 0)
      faults.push(`migrate: ${migrated!.code} ${migrated!.out}`)
    if (again!.code !== 3 || !again!.err.includes('already')) faults.push(`init: ${again!.code} ${again!.err}`)
    return faults
  },
  async 'two servers started at once'() {
    await installation.stop()
    return twoServers()
  },
  async 'two servers started at once on the database of one that was killed'() {
    await installation.kill('server')
    return twoServers()
  },
  async 'two migrations of an empty database at once'() {
    return migratedTwice((name) => [name, name])
  },
}

/** Two migrators, on the databases that are named: together they run each migration once. */
async function migratedTwice(
  databases: (name: string) => [string, string],
  prefixes: (name: string) => [string, string] = (name) => [name, name],
): Promise<string[]> {
  const name = `second_${kept.length}`
  const pair = databases(name)
  const [first, second] = prefixes(name)
  const { socketDir, port } = await installation.address()
  for (const one of new Set(pair)) await installation.ask(`create database ${one}`)
  const ended = await Promise.all(
    pair.map((one, at) =>
      installation.command(['migrate', '--json'], {
        DATABASE_URL: `postgres://postgres@localhost:${port}/${one}?host=${encodeURIComponent(socketDir!)}`,
        CONTINGENT_PREFIX: at === 0 ? first : second,
      }),
    ),
  )
  const faults = ended.flatMap(({ code, err, out }) => (code === 0 ? [] : [`migrate: ${code} ${err}${out}`]))
  if (faults.length === 0) {
    const ran = ended.flatMap(({ out }) => JSON.parse(out).migrated as string[])
    const twice = ran.filter((one, at) => ran.indexOf(one) !== at)
    if (twice.length > 0) faults.push(`ran twice: ${twice.slice(0, 3).join(', ')}`)
    if (ran.length < 20) faults.push(`only ${ran.length} migrations ran`)
  }
  for (const one of new Set(pair)) await installation.ask(`drop database ${one} with (force)`)
  return faults
}

async function rounds(n: number, seed: number): Promise<string[]> {
  const dice = new Dice(`double ${seed}`)
  const faults: string[] = []
  let order: string[] = []
  for (let round = 1; round <= n && faults.length === 0; round += 1) {
    if (order.length === 0) order = dice.shuffled(Object.keys(situations))
    const name = order.pop()!
    const found = [...(await situations[name]!()), ...(await works())]
    faults.push(...found.map((what) => `round ${round}, ${name}: ${what}`))
  }
  return faults.length > 0 ? faults : installation.brokenNow()
}

trustRow({
  id: 'B4',
  what: 'two servers, commands beside a server, two migrations at once, the database of a killed server: one works, the other is told',
  everyday: 2,
  full: 500,
  async run({ n, seed }) {
    const faults = await rounds(n, seed)
    const seconds = (ms: number) => (ms / 1000).toFixed(1)
    return {
      n,
      faults,
      figure: `told no after ${seconds(median(refusals))} s, at most ${seconds(Math.max(0, ...refusals))} s`,
    }
  },
  planted: [
    {
      what: 'a second server that nobody refuses, since it has another directory',
      async run() {
        await installation.stop()
        const other = await installation.copy()
        return {
          n: 1,
          faults: (await twoServers(other).finally(() => other.remove())).filter((one) =>
            one.startsWith('two servers'),
          ),
        }
      },
    },
    {
      what: 'two migrations that do not wait for one another, since each has a database of its own',
      async run() {
        // Roles of their own too: those of one name would stand in each other's way, which is not what is planted here.
        const apart = (name: string): [string, string] => [`${name}_a`, `${name}_b`]
        const faults = await migratedTwice(apart, apart)
        return { n: 1, faults: faults.filter((one) => one.startsWith('ran twice')) }
      },
    },
    {
      what: 'a row that the change of servers lost',
      async run() {
        await installation.ask(
          'set session_replication_role = replica; delete from requests.request where subject = $1'.replace(
            '$1',
            `'${kept[0]!.mark}'`,
          ),
        )
        return { n: 1, faults: await works() }
      },
    },
  ],
})
