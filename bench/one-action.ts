import { randomUUID } from 'node:crypto'
import { findEngine } from '#platform/database/engine.ts'
import { withoutRowSecurity } from './by-hand.ts'
import { connect, databaseTimes } from './database-time.ts'
import { MeasuredHouse } from './measured-house.ts'
import type { Statement } from './recorded-statements.ts'

export interface ActionCost {
  /** Milliseconds of PostgreSQL's CPU: through the API, and the action's own statements in one bare transaction. */
  throughApiMs: number
  /** The same statements in one bare transaction as superuser; and without those of outbox and audit. */
  sameMs: number
  aloneMs: number
  /** Actions a second with so many writers at once, all on one audit chain, and with no chain at all. */
  writers: { writers: number; withChain: number; without: number }[]
}

const path = '/api/v1/people/record-fitness-result'

/** What the way through the API adds: who it is, what they may, whether they still may. */
const theWayThere = /set_config|access\.|platform\./i
/** That it is told to others and kept in the audit: part of every act, and no statement of its own. */
const theTrace = /jobs\.|audit\./i

/** One action through the API against the bare transaction; then how many a second. Only for a throw-away copy: it is written into. */
export async function actionCost(dataDir: string, o: { repeats: number }): Promise<ActionCost> {
  const house = await MeasuredHouse.open(dataDir)
  const address = (await findEngine(dataDir))!
  const [own, other] = [await connect({ ...address, user: 'contingent_login' }), await connect(address)]
  try {
    const { token } = (await house.tell({ kind: 'accounts' })).find(({ duty }) => duty === 'training-officer')!
    const { rows } = await other.query<{ person_id: string; protocol_code: string; result: number; assessor: string }>(
      'select person_id, protocol_code, result, assessor from people.fitness_result order by id limit 1',
    )
    const known = rows[0]!
    const body = JSON.stringify({
      personId: known.person_id,
      protocol: known.protocol_code,
      result: known.result / 100,
      performedOn: '2026-01-05',
      assessor: known.assessor,
    })
    await house.makeRoom(3)
    const first = await house.tell({ kind: 'act', path, token, body })
    const again = await house.tell({ kind: 'act', path, token, body })
    const whole = () => afresh(first, again)
    const same = () => withoutRowSecurity(whole()).filter(({ text }) => !theWayThere.test(text))
    const alone = () => same().filter(({ text }) => !theTrace.test(text))
    const [throughApiMs, sameMs, aloneMs] = await databaseTimes(
      [
        { client: own, statements: whole },
        { client: other, statements: () => oneTransaction(same()) },
        { client: other, statements: () => oneTransaction(alone()) },
      ],
      o.repeats,
    )
    const writers: ActionCost['writers'] = []
    const write = () =>
      house.ask({
        path,
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body,
      })
    const append = "'audit.append(jsonb)'::regprocedure"
    const kept = (await other.query<{ text: string }>(`select pg_get_functiondef(${append}) as text`)).rows[0]!.text
    for (const count of [1, 4, 16]) {
      const withChain = await rate(house, write, count)
      await other.query(
        'create or replace function audit.append(entry jsonb) returns void language sql as $$ select $$',
      )
      const without = await rate(house, write, count)
      await other.query(kept)
      writers.push({ writers: count, withChain, without })
    }
    return { throughApiMs: throughApiMs!, sameMs: sameMs!, aloneMs: aloneMs!, writers }
  } finally {
    await own.end()
    await other.end()
    await house.close()
  }
}

/** The statements of an action once more, as another one: what two runs of it did not have in common is made anew. */
function afresh(first: readonly Statement[], again: readonly Statement[]): Statement[] {
  const common = new Set(uuidsIn(again))
  const anew = new Map(
    uuidsIn(first)
      .filter((one) => !common.has(one))
      .map((one) => [one, randomUUID()]),
  )
  return JSON.parse(JSON.stringify(first).replace(uuid, (one) => anew.get(one) ?? one)) as Statement[]
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const uuidsIn = (statements: readonly Statement[]): string[] => JSON.stringify(statements).match(uuid) ?? []

/** Reading the token was a transaction before it; of that only its begin and commit are left. */
function oneTransaction(statements: readonly Statement[]): Statement[] {
  const inner = statements.filter(({ text }) => !/^(begin|start transaction|commit)/i.test(text))
  return [{ text: 'begin', values: [] }, ...inner, { text: 'commit', values: [] }]
}

/** Actions a second of so many writers, each the next as soon as the last is answered. */
async function rate(house: MeasuredHouse, write: () => Promise<{ status: number }>, writers: number): Promise<number> {
  const each = Math.ceil(64 / writers)
  await house.makeRoom(writers * each)
  const began = performance.now()
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (let n = 0; n < each; n += 1) {
        const { status } = await write()
        if (status !== 201) throw new Error(`${path} answers ${status}`)
      }
    }),
  )
  return (writers * each * 1000) / (performance.now() - began)
}
