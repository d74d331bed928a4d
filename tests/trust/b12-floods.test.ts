import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Installation } from './killed/installation.ts'
import { type TrustRun, trustRow } from './row.ts'

interface Account {
  duty: string
  token: string
}

/** What is at the ninety-fifth place of a hundred. */
const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0

/** Six people read on, five times a second each at most; gives how long each answer took. */
async function reading(installation: Installation, tokens: readonly string[], seconds: number, failures: string[]) {
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  const one = async (at: number) => {
    while (performance.now() < until) {
      const began = performance.now()
      const status = await ask(installation, '/api/v1/requests/list', tokens[at % tokens.length]!)
      times.push(performance.now() - began)
      if (status !== 200) failures.push(`a reader was answered with ${status}`)
      await pause(200)
    }
  }
  await Promise.all(Array.from({ length: 6 }, (_, at) => one(at)))
  return times
}

const ask = (installation: Installation, path: string, token: string): Promise<number | string> =>
  fetch(`http://127.0.0.1:${installation.port}${path}`, { headers: { authorization: `Bearer ${token}` } })
    .then(async (answer) => {
      await answer.arrayBuffer()
      return answer.status
    })
    .catch((error: Error) => error.message)

/** Sockets that begin a request and go on with it letter by letter. */
function slowloris(port: number, count: number) {
  const sockets: Socket[] = []
  let closed = 0
  for (let n = 0; n < count; n += 1) {
    const socket = connect(port, '127.0.0.1', () => socket.write('GET /en/sign-in HTTP/1.1\r\nhost: x\r\nx-slow: '))
    socket.on('error', () => {})
    socket.on('close', () => {
      closed += 1
    })
    sockets.push(socket)
  }
  const dripping = setInterval(() => {
    for (const socket of sockets) if (!socket.destroyed) socket.write('a')
  }, 2_000)
  return {
    stop() {
      clearInterval(dripping)
      for (const socket of sockets) socket.destroy()
      return closed
    },
  }
}

/** Normal users alone, then beside the flood: 2,000 sockets that never end their request, 50 people who take whole lists. */
async function flooded({ full }: TrustRun, env: Record<string, string> = {}) {
  const size = full ? { sockets: 2_000, lists: 50, seconds: 40 } : { sockets: 200, lists: 20, seconds: 8 }
  const installation = await Installation.make()
  const faults: string[] = []
  try {
    await installation.start({ ...env, CONTINGENT_WORKER: '0' })
    const accounts = JSON.parse(readFileSync(join(installation.dataDir, 'practice-accounts.json'), 'utf8')) as Account[]
    const tokensOf = (duty: string) => accounts.filter((one) => one.duty === duty).map(({ token }) => token)
    const readers = ['intake-officer', 'gac-assessor', 'decision-body'].flatMap(tokensOf)
    const takers = ['irss-officer', 'training-officer', 'rcmp-planner', 'readiness-officer'].flatMap(tokensOf)
    await reading(installation, readers, 3, [])
    const before = p95(await reading(installation, readers, size.seconds / 2, faults))
    const slow = slowloris(installation.port, size.sockets)
    let going = true
    let lists = 0
    const taking = Array.from({ length: size.lists }, async (_, at) => {
      while (going) {
        const status = await ask(installation, '/api/v1/people/officers?limit=10000', takers[at % takers.length]!)
        if (status === 200) lists += 1
        else await pause(500)
      }
    })
    const during = p95(await reading(installation, readers, size.seconds, faults))
    going = false
    await Promise.all(taking)
    const closed = slow.stop()
    const ratio = during / before
    if (ratio >= 2)
      faults.push(`p95 of readers ${Math.round(before)} ms alone, ${Math.round(during)} ms beside the flood`)
    if (lists === 0) faults.push('nobody got a whole list')
    return {
      n: size.sockets,
      faults,
      figure: `p95 ${Math.round(before)} ms alone, ${Math.round(during)} ms (× ${ratio.toFixed(1)}) beside ${size.sockets} slow sockets (${closed} closed) and ${size.lists} takers of ${lists} whole lists`,
    }
  } finally {
    await installation.remove()
  }
}

trustRow({
  id: 'B12',
  what: 'V15.2.2 2,000 sockets that never end and 50 takers of whole lists: p95 of everybody else stays below twice what it was',
  everyday: null,
  full: 1,
  run: (o) => flooded(o),
  planted: [
    {
      what: 'a server that makes every whole list at once',
      run: (o) => flooded(o, { CONTINGENT_LISTS_AT_ONCE: '1000' }),
    },
  ],
})
