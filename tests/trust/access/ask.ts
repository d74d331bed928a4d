import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { sessionCookie } from '#platform/access/cookies.ts'
import { csrfOf } from '#platform/access/secret.ts'
import { pinnedDatabase } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { EXPORT_LIMIT } from '#platform/list.ts'
import { formNames } from '#platform/web/form-names.ts'
import { actHref, fillPath } from '#platform/web/paths.ts'
import { buildServer } from '#platform/web/server.tsx'
import type { BenchHouse } from './bench-house.ts'
import { asForm, inputOn } from './inputs.ts'
import { verdict } from './oracle.ts'
import type { Question } from './question.ts'

export interface Answer {
  status: number
  location: string
  type: string
  body: string
  /** What an act left in the audit before it was rolled back. */
  trace?: readonly { act: string; outcome: string }[]
}

interface Request {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  payload?: string
}

/** Acts have an instant of their own, by which their entries in the audit are known before they are rolled back. */
const ofActs = '2026-03-16T17:00:00.001Z'

/** A connection on which acts are done and undone, with a server that has no other. */
interface Lane {
  app: FastifyInstance
  client: pg.PoolClient
}

/** How many acts are under way at once; more would only wait for the same heads of the audit. */
const actLanes = 2

/** How often one may ask in a minute is B12's question. */
const limits = { api: 10_000_000, web: 10_000_000 }

/**
 * Asks the product as a client does. Reads and what must be refused go through its own pool; acts that are somebody's to do run on
 * connections of their own in a transaction that is rolled back after each, so that the next question meets the same house.
 */
export class Desk {
  readonly #bench: BenchHouse
  readonly #house: House
  readonly #before: string | undefined
  #reads: Promise<FastifyInstance> | undefined
  #base: Promise<string> | undefined
  readonly #lanes: { last: Promise<unknown>; lane: Promise<Lane> }[] = []
  #lists: Promise<unknown> = Promise.resolve()
  #turn = 0
  #strangers = 0

  /** `before`: what is broken on purpose in the database, in the transaction of each question (reads and acts alike). */
  constructor(bench: BenchHouse, house: House = bench.house, before?: string) {
    this.#bench = bench
    this.#house = house
    this.#before = before
  }

  async ask(question: Question, o: { socket?: boolean } = {}): Promise<Answer> {
    const request = this.#request(question)
    // What the policy refuses changes nothing but the audit; on a house with a fault planted, nobody relies on that.
    const mayAct = question.kind === 'act' && verdict(question.line, question.asker, question.thing) === 'allowed'
    const acts = mayAct || this.#before !== undefined || this.#house !== this.#bench.house
    if (!acts) {
      const read = async () => (o.socket ? this.#bySocket(request) : this.#inject(await this.#server(), request))
      if (!/[?&](format=csv|limit=)/.test(request.url)) return read()
      // One after another: of more than two whole lists at once the third is refused, which is not what is asked here.
      const list = this.#lists.then(read)
      this.#lists = list.catch(() => {})
      return list
    }
    const at = this.#turn % actLanes
    this.#turn += 1
    this.#lanes[at] ??= { last: Promise.resolve(), lane: this.#laneOfActs() }
    const mine = this.#lanes[at]
    const answer = mine.last.then(async () => this.#rolledBack(await mine.lane, request))
    mine.last = answer.catch(() => {})
    return answer
  }

  async close(): Promise<void> {
    for (const { last, lane } of this.#lanes) {
      await last
      const { app, client } = await lane
      await app.close()
      client.release()
    }
    await (await this.#reads)?.close()
  }

  async #rolledBack({ app, client }: Lane, request: Request): Promise<Answer> {
    await client.query(`begin; ${this.#before ?? ''}`)
    try {
      const answer = await this.#confirmed(app, request, await this.#inject(app, request))
      const { rows } = await client.query<{ act: string; outcome: string }>(
        'select act, outcome from audit.entry where at = $1',
        [ofActs],
      )
      return { ...answer, trace: rows }
    } finally {
      await client.query('rollback')
    }
  }

  /** A page that shows whom an act touches is confirmed, as its reader would. */
  async #confirmed(app: FastifyInstance, request: Request, answer: Answer): Promise<Answer> {
    const shown = new RegExp(`name="${formNames.shown}" value="([^"]+)"`).exec(answer.body)?.[1]
    if (request.method !== 'POST' || answer.status !== 200 || !shown) return answer
    return this.#inject(app, { ...request, payload: `${request.payload}&${formNames.shown}=${shown}` })
  }

  #server(): Promise<FastifyInstance> {
    this.#reads ??= buildServer(this.#house, { limits })
    return this.#reads
  }

  async #laneOfActs(): Promise<Lane> {
    const { admin, db } = this.#bench.database
    const client = await admin.connect()
    const house = { ...this.#house, clock: () => ofActs, db: pinnedDatabase(client, db.prefix) }
    return { app: await buildServer(house, { limits }), client }
  }

  async #inject(app: FastifyInstance, request: Request): Promise<Answer> {
    this.#strangers += 1
    const remoteAddress = `10.${(this.#strangers >> 16) & 255}.${(this.#strangers >> 8) & 255}.${this.#strangers & 255}`
    const answer = await app.inject({ ...request, remoteAddress })
    return {
      status: answer.statusCode,
      location: String(answer.headers.location ?? ''),
      type: String(answer.headers['content-type'] ?? ''),
      body: answer.body,
    }
  }

  async #bySocket({ method, url, headers, payload }: Request): Promise<Answer> {
    this.#base ??= this.#server().then((server) => server.listen({ host: '127.0.0.1', port: 0 }))
    const { host: _host, ...rest } = headers
    const answer = await fetch(`${await this.#base}${url}`, {
      method,
      headers: rest,
      redirect: 'manual',
      ...(payload ? { body: payload } : {}),
    })
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      type: answer.headers.get('content-type') ?? '',
      body: await answer.text(),
    }
  }

  #request(question: Question): Request {
    const { asker, door, line, id, kind } = question
    const bearer: Record<string, string> = asker.token ? { authorization: `Bearer ${asker.token}` } : {}
    const cookie: Record<string, string> = asker.session ? { cookie: `${sessionCookie(false)}=${asker.session}` } : {}
    const path = `/api/v1/${line.name.replace('.', '/')}`
    if (kind === 'file' && door === 'api') return { method: 'GET', url: `/api/v1/files/${id}`, headers: bearer }
    if (kind === 'file') return { method: 'GET', url: `/files/${id}`, headers: cookie }
    if (kind === 'view') {
      if (door === 'api') return { method: 'GET', url: `${path}${this.#query(question)}`, headers: bearer }
      const lang = door === 'page-fr' ? 'fr' : 'en'
      const binding = this.#house.registry.pageOf.get(line.name)!
      const address = fillPath(binding.path[lang], { id, code: id })
      return {
        method: 'GET',
        url: `/${lang}${address === '/' ? '' : address}${door === 'csv' ? '?format=csv' : ''}`,
        headers: cookie,
      }
    }
    const action = this.#house.registry.actions.get(line.name)!
    const input = inputOn(action, { id, given: this.#given(question) })
    if (door === 'api')
      return {
        method: 'POST',
        url: path,
        headers: { ...bearer, 'content-type': 'application/json' },
        payload: JSON.stringify(input),
      }
    const lang = door === 'page-fr' ? 'fr' : 'en'
    const token = asker.session ? csrfOf(asker.session) : ''
    // An act of visitors needs no token: the browser says that the form stood on a page of ours, and the form has its key.
    const proof: [string, string] = line.anyone ? [formNames.idempotencyKey, randomUUID()] : [formNames.csrf, token]
    const form = new URLSearchParams([proof, ...asForm(action, input)])
    return {
      method: 'POST',
      url: actHref(action.name, action.subject ? id : null, lang),
      headers: {
        ...cookie,
        ...(line.anyone ? { 'sec-fetch-site': 'same-origin' } : {}),
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: form.toString(),
    }
  }

  #query({ line, id }: Question): string {
    const fields = this.#house.registry.views.get(line.name)!.query
    if (line.name === 'desk.search') return '?q=an'
    const key = ['id', 'code'].find((one) => one in fields)
    const about = key !== undefined && line.about !== 'nothing' ? [`${key}=${id}`] : []
    const asked = [...('limit' in fields ? [`limit=${EXPORT_LIMIT}`] : []), ...about]
    return asked.length > 0 ? `?${asked.join('&')}` : ''
  }

  /** What an act is given besides its record: real things where the act looks for them before anything else. */
  #given({ line, id }: Question): Record<string, unknown> {
    const { things, places } = this.#bench
    const some = (kind: string) => things.get(kind)![0]!.id
    switch (line.name) {
      case 'people.register-officer':
      case 'people.change-service':
        return { serviceId: id }
      case 'postings.draft-posting':
        return { positionId: id }
      case 'training.confirm-seat':
        return { sessionId: some('pdt session') }
      case 'missions.open-positions':
        return { decisionId: some('decision') }
      case 'missions.move-duty-location':
        return { country: 'CD' }
      case 'missions.authorize-strength':
        return { scope: places.missions[0] }
      default:
        return {}
    }
  }
}
