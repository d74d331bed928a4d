import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { median } from './measure-page.ts'
import type { Statement } from './recorded-statements.ts'

/** A connection to the embedded server: as the superuser, or as whoever is named. */
export async function connect(o: { socketDir: string; port: number; user: string }): Promise<pg.Client> {
  const options = '-c timezone=UTC -c datestyle=ISO,YMD'
  const client = new pg.Client({ host: o.socketDir, port: o.port, user: o.user, database: 'contingent', options })
  await client.connect()
  return client
}

/** One side of a comparison: its statements, one transaction, on a connection of its own. */
export interface Side {
  client: pg.Client
  /** What is sent, once for each repetition. */
  statements(): readonly Statement[]
}

/** What PostgreSQL itself spends on each side, in milliseconds: medians over repetitions in turn. */
export async function databaseTimes(sides: readonly Side[], repeats: number): Promise<number[]> {
  const clocks = await Promise.all(sides.map((side) => clockOf(side.client)))
  const spent: number[][] = sides.map(() => [])
  // PostgreSQL settles on a kept plan after five runs: those come before.
  for (let n = -6; n < repeats; n += 1)
    for (const [i, { client, statements }] of sides.entries()) {
      const before = await clocks[i]!()
      for (const one of statements()) await client.query(kept(one))
      if (n >= 0) spent[i]!.push((await clocks[i]!()) - before)
    }
  return spent.map(median)
}

/** As a connection of the product that has been up for a while sends it: with a plan that is kept. Either side alike. */
const kept = ({ text, values }: Statement) => ({
  text,
  values,
  ...(values.length > 0 ? { name: createHash('sha256').update(text).digest('hex').slice(0, 32) } : {}),
})

/** CPU time of the connection's own process, where Linux tells it: what others do on the machine is not in it. Else the wall's. */
async function clockOf(client: pg.Client): Promise<() => Promise<number>> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const path = `/proc/${rows[0]!.pid}/schedstat`
  const read = async () => Number((await readFile(path, 'utf8')).split(' ')[0]) / 1e6
  return read().then(
    () => read,
    () => async () => performance.now(),
  )
}
