import { readFileSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import type { Planned } from './plan.ts'

// The visitors, in a process of their own. Each request leaves at its planned moment, whether those before are answered or
// not, and its time counts from then: what a server that has stopped to answer keeps waiting is in the figures.

/** What became of one request. Times in milliseconds; from its planned moment. */
export interface Ended {
  kind: string
  /** null: as expected. */
  error: string | null
  took: number
  /** How much later than planned it was sent. */
  late: number
  bytes: number
  /** When it ended, from the beginning of the load. */
  at: number
}

const longest = 10_000
const agent = new Agent({ keepAlive: true, maxFreeSockets: 4_000 })

process.once('message', async ({ port, plan, results }: { port: number; plan: string; results: string }) => {
  const planned = JSON.parse(readFileSync(plan, 'utf8')) as Planned[]
  const began = performance.now()
  const ended = await sendAll(port, planned, began)
  const { user, system } = process.cpuUsage()
  writeFileSync(results, JSON.stringify(ended))
  process.send?.({ cpuMs: (user + system) / 1000 }, () => process.exit(0))
})

function sendAll(port: number, planned: readonly Planned[], began: number): Promise<Ended[]> {
  const ended: Ended[] = []
  let next = 0
  return new Promise((resolve) => {
    const due = () => {
      const now = performance.now() - began
      for (let one = planned[next]; one && one.at <= now; one = planned[next]) {
        next += 1
        send(port, one, began, (end) => {
          ended.push(end)
          if (ended.length === planned.length) resolve(ended)
        })
      }
      const then = planned[next]
      if (then) setTimeout(due, Math.max(0, then.at - (performance.now() - began)))
    }
    due()
    if (planned.length === 0) resolve(ended)
  })
}

function send(port: number, one: Planned, began: number, done: (end: Ended) => void): void {
  const late = performance.now() - began - one.at
  let bytes = 0
  let over = false
  const end = (error: string | null) => {
    if (over) return
    over = true
    clearTimeout(limit)
    const at = performance.now() - began
    done({ kind: one.kind, error, took: at - one.at, late, bytes, at })
  }
  const sent = request(
    {
      host: '127.0.0.1',
      port,
      path: one.path,
      method: one.method,
      headers: one.headers,
      agent,
      ...(one.from ? { localAddress: one.from } : {}),
    },
    (answer) => {
      answer.on('data', (part: Buffer) => {
        bytes += part.length
      })
      answer.on('end', () => end(answer.statusCode === one.expects ? null : `status ${answer.statusCode}`))
      answer.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message))
    },
  )
  const limit = setTimeout(() => {
    end(`no answer in ${longest / 1000} s`)
    sent.destroy()
  }, longest - late)
  sent.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message))
  sent.end(one.body)
}
