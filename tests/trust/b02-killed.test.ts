import { afterAll, beforeAll } from 'vitest'
import { crashCycles, figureOf } from './killed/crash-cycles.ts'
import { Installation } from './killed/installation.ts'
import { send } from './killed/writers.ts'
import { trustRow } from './row.ts'

let installation: Installation
beforeAll(async () => {
  installation = await Installation.make()
  await installation.start()
  await installation.startWorker()
}, 240_000)
afterAll(() => installation?.remove(), 60_000)

const endings = ['server', 'worker', 'database', 'one session of the database', 'all'] as const

const cycles = (o: { n: number; seed: number }, planted: Partial<Parameters<typeof crashCycles>[0]> = {}) =>
  crashCycles({
    installation,
    cycles: o.n,
    seed: o.seed,
    async crash(dice) {
      const ending = dice.pick(endings)
      if (ending === 'database' || ending === 'all') installation.killDatabase()
      if (ending === 'one session of the database') installation.killSession(dice)
      if (ending === 'server' || ending === 'all') await installation.kill('server')
      if (ending === 'worker' || ending === 'all') await installation.kill('worker')
      return `${ending} killed`
    },
    async recover() {
      if (!installation.server) await installation.start()
      if (!installation.worker) await installation.startWorker()
    },
    ...planted,
  })

trustRow({
  id: 'B2',
  what: 'kill -9 of server, worker and database under four writers through the API: what was acknowledged is there, once',
  everyday: 10,
  full: 200,
  async run(o) {
    const found = await cycles(o)
    return { n: found.recoveries.length, faults: found.faults, figure: figureOf(found) }
  },
  planted: [
    {
      what: 'a server that answers before it has committed',
      async run({ seed }) {
        const found = await cycles({ n: 6, seed }, { answersFirst: true })
        return { n: found.recoveries.length, faults: found.faults }
      },
    },
    {
      what: 'an acknowledged row that is gone',
      async run({ seed }) {
        const found = await cycles(
          { n: 1, seed },
          {
            atLeast: 8,
            sabotage: async (where, [, , one]) => {
              await where.ask(
                `set session_replication_role = replica; delete from requests.request where subject like 'mark %'`,
              )
              if (!one) throw new Error('Nothing was acknowledged.')
            },
          },
        )
        return { n: found.recoveries.length, faults: found.faults.filter((fault) => fault.includes('lost')) }
      },
    },
    {
      what: 'keys that are forgotten, so that a repeated write happens twice',
      async run({ seed }) {
        const found = await cycles(
          { n: 1, seed },
          {
            atLeast: 8,
            sabotage: async (where, acknowledged) => {
              await where.ask('delete from platform.idempotency')
              await Promise.all(acknowledged.slice(0, 4).map((write) => send(where, write)))
            },
          },
        )
        return {
          n: found.recoveries.length,
          faults: found.faults.filter((fault) => fault.includes('happened 2 times')),
        }
      },
    },
  ],
})
