import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { findEngine } from '#platform/database/engine.ts'
import { headersOf } from '#tests/support/visitor.ts'
import { median } from '../measure-page.ts'
import { MeasuredHouse } from '../measured-house.ts'

const here = new URL('./payload/', import.meta.url).pathname

export interface Compared {
  what: string
  /** Milliseconds of CPU of the server's own process a request, and bytes of its answer: ours, the peer's. */
  cpuMs: [number, number]
  bytes: [number, number]
}

/** Contingent's API beside Payload's on one PostgreSQL with the same officers. `installed`: a folder with Payload's packages, else they are fetched. */
export async function besidePayload(
  dataDir: string,
  o: { repeats: number; installed?: string; say: (line: string) => void },
): Promise<Compared[]> {
  const folder = o.installed ?? mkdtempSync(join(tmpdir(), 'contingent-peer-'))
  cpSync(here, folder, { recursive: true })
  if (!o.installed) {
    o.say('Installing Payload 3 in a folder of its own')
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' })
  }
  const house = await MeasuredHouse.open(dataDir)
  let peer: Peer | undefined
  try {
    const { socketDir, port, user } = (await findEngine(dataDir))!
    const database = { host: socketDir, port, user, database: 'contingent' }
    const client = new pg.Client(database)
    await client.connect()
    await client.query('drop schema if exists payload cascade; create schema payload')
    o.say('Starting Payload')
    peer = await Peer.start(folder, database)
    await client.query(readFileSync(join(here, 'fill.sql'), 'utf8'))
    const service = (await client.query<{ id: string }>('select id from people.service order by code limit 1')).rows[0]!
      .id
    await client.end()
    const { token } = (await house.tell({ kind: 'accounts' })).find(({ duty }) => duty === 'irss-officer')!
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const ours = (path: string, body?: (n: number) => unknown) => (n: number) =>
      house.ask({ path, headers, ...(body ? { method: 'POST' as const, body: JSON.stringify(body(n)) } : {}) })
    const run = Date.now()
    const pairs: [string, (n: number) => Promise<Answered>, (n: number) => Promise<Answered>][] = [
      [
        'list of 50 with relations',
        ours('/api/v1/people/officers?sort=name'),
        peer.asks('/api/officers?limit=50&depth=1&sort=sortName'),
      ],
      [
        'filtered search',
        ours('/api/v1/people/officers?q=tremblay&language=fr&sort=name'),
        peer.asks(
          '/api/officers?limit=50&depth=1&sort=sortName&where[sortName][contains]=tremblay&where[language][equals]=fr',
        ),
      ],
      [
        'create',
        ours('/api/v1/people/register-officer', (n) => ({
          givenNames: `Peer ${run}`,
          familyName: `Number ${n}`,
          bornOn: '1990-01-01',
          language: 'en',
          serviceId: service,
          from: '2015-01-01',
          sworn: true,
        })),
        peer.asks('/api/officers', (n) => ({
          code: `P-${run}-${n}`,
          name: `Peer ${n}`,
          sortName: `peer ${n}`,
          language: 'en',
          service: 1,
          rank: 1,
        })),
      ],
    ]
    const found: Compared[] = []
    for (const [what, mine, theirs] of pairs)
      found.push({ what, ...(await inTurn(house, peer, mine, theirs, o.repeats)) })
    return found
  } finally {
    peer?.stop()
    await house.close()
    if (!o.installed) rmSync(folder, { recursive: true, force: true })
  }
}

interface Answered {
  status: number
  payload: Buffer
}

async function inTurn(
  house: MeasuredHouse,
  peer: Peer,
  mine: (n: number) => Promise<Answered>,
  theirs: (n: number) => Promise<Answered>,
  repeats: number,
): Promise<Omit<Compared, 'what'>> {
  const sides = [
    { ask: mine, cpu: () => house.tell({ kind: 'cpu' }), spent: [] as number[], bytes: 0 },
    { ask: theirs, cpu: () => peer.cpu(), spent: [] as number[], bytes: 0 },
  ]
  const bunch = 10
  for (let n = -1; n < repeats; n += 1)
    for (const side of sides) {
      await house.makeRoom(bunch)
      const before = await side.cpu()
      for (let i = 0; i < bunch; i += 1) {
        const { status, payload } = await side.ask((n + 1) * bunch + i)
        if (status >= 300) throw new Error(`${status}: ${payload.toString().slice(0, 300)}`)
        side.bytes = payload.length
      }
      if (n >= 0) side.spent.push(((await side.cpu()) - before) / 1000 / bunch)
    }
  const [ours, other] = sides as [(typeof sides)[0], (typeof sides)[0]]
  return { cpuMs: [median(ours.spent), median(other.spent)], bytes: [ours.bytes, other.bytes] }
}

/** Payload's own process. */
class Peer {
  readonly #process: ChildProcess
  readonly #port: number

  private constructor(process: ChildProcess, port: number) {
    this.#process = process
    this.#port = port
  }

  static async start(folder: string, database: object): Promise<Peer> {
    // Not "production": only then does Payload make its tables by itself.
    const child = fork(join(folder, 'server.mjs'), {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'development', PEER_DATABASE: JSON.stringify(database) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const [{ port }] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error('Payload ended before it was ready.'))),
    ])) as [{ port: number }]
    return new Peer(child, port)
  }

  async cpu(): Promise<number> {
    const answer = once(this.#process, 'message') as Promise<[{ cpu: number }]>
    this.#process.send('cpu')
    return (await answer)[0].cpu
  }

  asks(path: string, body?: (n: number) => unknown): (n: number) => Promise<Answered> {
    return async (n) => {
      const response = await fetch(`http://127.0.0.1:${this.#port}${path}`, {
        headers: { ...headersOf({ path }), 'content-type': 'application/json' },
        ...(body ? { method: 'POST', body: JSON.stringify(body(n)) } : {}),
      })
      return { status: response.status, payload: Buffer.from(await response.arrayBuffer()) }
    }
  }

  stop(): void {
    this.#process.disconnect()
  }
}
