import type { FastifyInstance } from 'fastify'
import { visitorFrom } from '#platform/access/visitor.ts'
import type { AnyAction } from '#platform/action.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { perform } from '#platform/perform.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'

interface Visit {
  from?: string
  key?: string
  house?: House
  lang?: 'en' | 'fr'
}

/** A house with visitors at its door: each act comes from a network of its own unless it says from where. */
export class Visiting {
  readonly copy: ThrowAway
  readonly house: House
  readonly app: FastifyInstance
  #strangers = 0

  constructor(copy: ThrowAway, house: House, app: FastifyInstance) {
    this.copy = copy
    this.house = house
    this.app = app
  }

  static async open(): Promise<Visiting> {
    const copy = await throwAwayDatabase()
    const house = houseOn(copy.db)
    return new Visiting(copy, house, await buildServer(house))
  }

  stranger(): string {
    this.#strangers += 1
    return `203.0.${this.#strangers >> 7}.${this.#strangers & 127}`
  }

  act(action: AnyAction, input: object, o: Visit = {}) {
    const house = o.house ?? this.house
    const c = circumstancesOf(house, visitorFrom(o.from ?? this.stranger()), { language: o.lang ?? 'fr' })
    return perform(house, action, input, c, o.key ? { idempotencyKey: o.key } : {})
  }

  async done(action: AnyAction, input: object, o: Visit = {}): Promise<{ code: string; id: string }> {
    const performed = await this.act(action, input, o)
    if (performed.kind !== 'done') throw new Error(JSON.stringify(performed))
    return { code: performed.id, id: performed.saved.about!.id }
  }

  async mailTo(address: string): Promise<{ subject: string; body: string; language: string }[]> {
    const { rows } = await this.copy.admin.query(
      'select subject, body, language from letters.email where to_address = $1 order by created_at',
      [address],
    )
    return rows
  }

  async serviceId(code: string): Promise<string> {
    return (await this.copy.admin.query('select id from people.service where code = $1', [code])).rows[0].id
  }

  async close(): Promise<void> {
    await this.app.close()
    await this.copy.drop()
  }
}
