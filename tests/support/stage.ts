import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { drain } from '#platform/jobs/index.ts'
import type { PerformOptions } from '#platform/perform.ts'
import { type ActorOptions, act, actorOf, houseOn, see, seen } from '#tests/support/house.ts'

/**
 * A stage for stories: a house whose clock is moved by hand, actors by duty, actions by name. After each act the worker runs, as it
 * would in the product a moment later.
 */
export class Stage {
  readonly db: Db
  readonly house: House
  #today: string

  constructor(db: Db, today: string) {
    this.db = db
    this.#today = today
    this.house = { ...houseOn(db, { now: today }), clock: () => `${this.#today}T16:00:00.000Z` }
  }

  get today(): string {
    return this.#today
  }

  /** Time passes; what comes due daily happens. */
  async goTo(day: string): Promise<void> {
    this.#today = day
    await drain(this.house, { ticks: false })
  }

  /** What happens once a day, by itself. */
  async nightly(): Promise<void> {
    await drain(this.house)
  }

  /** Somebody does something; the story fails with the refusal where it is refused. */
  async does(actor: Actor, action: string, input: Record<string, unknown>, o: PerformOptions = {}): Promise<string> {
    const performed = await this.#perform(actor, action, input, o)
    if (performed.kind !== 'done')
      throw new Error(`${action} as ${actor.duty} on ${this.#today}: ${JSON.stringify(performed)}`)
    await drain(this.house, { ticks: false })
    return performed.id
  }

  /** Somebody tries and is refused: the refusal's code, or `invalid:<field>=<code>`. */
  async isRefused(
    actor: Actor,
    action: string,
    input: Record<string, unknown>,
    o: PerformOptions = {},
  ): Promise<string> {
    const performed = await this.#perform(actor, action, input, o)
    if (performed.kind === 'done') throw new Error(`${action} as ${actor.duty} on ${this.#today} was not refused`)
    if (performed.kind === 'refused') return performed.refusal.code
    return performed.issues.map((issue) => `invalid:${issue.field}=${issue.code}`).join(' ')
  }

  /** What a view shows to somebody; the story fails where it is refused. */
  async sees<T = Record<string, unknown>>(actor: Actor, view: string, query: Record<string, unknown> = {}): Promise<T> {
    return seen<T>(this.house, actor, this.#view(view), query)
  }

  /** Somebody asks for a view that is not theirs: the refusal's code. */
  async isDenied(actor: Actor, view: string, query: Record<string, unknown> = {}): Promise<string> {
    const shown = await see(this.house, actor, this.#view(view), query)
    if (shown.kind !== 'refused') throw new Error(`${view} as ${actor.duty} was not refused: ${shown.kind}`)
    return shown.refusal.code
  }

  #view(name: string) {
    const declared = this.house.registry.views.get(name)
    if (!declared) throw new Error(`There is no view ${name}`)
    return declared
  }

  #perform(actor: Actor, action: string, input: Record<string, unknown>, o: PerformOptions) {
    const declared = this.house.registry.actions.get(action)
    if (!declared) throw new Error(`There is no action ${action}`)
    return act(this.house, actor, declared, input, o)
  }

  /** Rows as the system sees them, in the role of a compartment: what a story asserts facts on. */
  async rows<T>(
    statement: ReturnType<typeof sql<T>>,
    role: 'app' | 'app_health' | 'app_psych' | 'app_conduct' | 'app_audit' = 'app',
  ): Promise<T[]> {
    return inTransaction(
      this.db,
      { role, claims: claimsOf(systemActor('story'), this.#today) },
      async (tx) => (await statement.execute(tx)).rows,
    )
  }

  async one<T>(statement: ReturnType<typeof sql<T>>, role?: Parameters<Stage['rows']>[1]): Promise<T> {
    const rows = await this.rows(statement, role)
    if (rows.length !== 1) throw new Error(`expected one row, found ${rows.length}`)
    return rows[0] as T
  }

  async serviceId(code: string): Promise<string> {
    return (await this.one(sql<{ id: string }>`select id from people.service where code = ${code}`)).id
  }

  async missionId(code: string): Promise<string> {
    return (await this.one(sql<{ id: string }>`select id from missions.mission where code = ${code}`)).id
  }

  as(duty: Parameters<typeof actorOf>[0], o: ActorOptions = {}): Actor {
    return actorOf(duty, o)
  }

  /** The subjects of the letters that a person got, oldest first. */
  async lettersTo(personId: string, lang: 'en' | 'fr' = 'en'): Promise<string[]> {
    const rows = await this.rows(
      sql<{
        subject: { en: string; fr: string }
      }>`select subject from letters.letter where person_id = ${personId} order by sent_at, id`,
    )
    return rows.map((row) => row.subject[lang])
  }

  /** Acts in the audit on one person, `name:outcome`, oldest first. */
  async auditOf(personId: string): Promise<string[]> {
    const rows = await this.rows(
      sql<{
        act: string
        outcome: string
      }>`select act, outcome from audit.entry where person_id = ${personId} order by at, shard, seq`,
      'app_audit',
    )
    return rows.map((row) => `${row.act}:${row.outcome}`)
  }
}
