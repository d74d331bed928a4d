import { sql } from 'kysely'
import type pg from 'pg'
import { type Duty, duties } from '#kernel/duties.ts'
import { type Actor, systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { visitorFrom } from '#platform/access/visitor.ts'
import { type AnyAction, dutiesOf, type Subject } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { clientConfig, type Db, inTransaction, pinnedDatabase, type Tx } from '#platform/database/connection.ts'
import { PreparingClient } from '#platform/database/prepared.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { drain } from '#platform/jobs/drain.ts'
import { type Performed, perform } from '#platform/perform.ts'
import { roleFor } from '#platform/reach.ts'
import { testServer } from '#tests/support/database.ts'
import { actorOf, TODAY } from '#tests/support/house.ts'
import { type Populated, populated } from '#tests/support/populated.ts'
import { Dice } from '../../../src/practice/dice.ts'
import { brokenInvariants } from '../../../src/practice/store/invariants.ts'
import { lifeCycles } from './life-cycles.ts'
import { type Records, someId, someInput } from './random-input.ts'
import { WhatIsThere } from './what-is-there.ts'

export interface Step {
  seed: number
  /** A crash: after the act has saved, or when nothing but its audit entry is missing. */
  crash: 'none' | 'after save' | 'before the audit'
}

export interface Taken {
  action: string
  duty: string
  outcome: string
}

/** Planted: what this stage does wrong on purpose. */
export type Broken = 'openWhen is not asked' | 'half of a crashed act stays'

class Crash extends Error {}

/** Real accounts, by duty: their rows are named by foreign keys. */
type Accounts = ReadonlyMap<Duty, { accountId: string; assignmentId: string }>

/** Random duties do random acts over a small programme; everything of a run is rolled back at its end. */
export class StageOfChance {
  readonly #world: Populated
  readonly #client: pg.Client
  readonly #db: Db
  readonly #house: House
  readonly #there: WhatIsThere
  readonly #before: ReadonlySet<string>
  readonly #accounts: Accounts

  /** The records and states after the last act that was done: what is refused or crashes changes none. */
  #records: Records
  #states: ReadonlyMap<string, string>
  /** All that there is, unless something was written since. */
  #digest: string | null = null
  /** What no longer holds since a number was set in this run. */
  #cut: readonly string[] = []
  #done = 0
  /** The last acts that were done, for whoever reads what was found. */
  #last: string[] = []

  private constructor(
    world: Populated,
    on: { client: pg.Client; db: Db; there: WhatIsThere },
    before: ReadonlySet<string>,
    accounts: Accounts,
  ) {
    this.#world = world
    this.#client = on.client
    this.#db = on.db
    this.#house = { ...world.house, db: on.db }
    this.#there = on.there
    ;({ records: this.#records, states: this.#states } = on.there.atFirst())
    this.#before = before
    this.#accounts = accounts
  }

  static async open(): Promise<StageOfChance> {
    const world = await populated()
    // What is due on the day has happened, so that no run has to do it.
    await drain(world.house)
    const preparing = new PreparingClient(clientConfig(world.database.address))
    preparing.mostPlans = 1_000
    const client: pg.Client = preparing
    await client.connect()
    await client.query(`set statement_timeout = '30s'; set plan_cache_mode = force_generic_plan`)
    const db = pinnedDatabase(client, (await testServer()).prefix)
    await client.query('begin')
    const before = new Set(await asSystem(db, brokenInvariants))
    const { rows } = await client.query<{ accountId: string; assignmentId: string; duty: Duty }>(
      'select account_id as "accountId", id as "assignmentId", duty from access.assignment order by id',
    )
    await client.query('rollback')
    const accounts = new Map(rows.map(({ duty, ...account }) => [duty, account]))
    return new StageOfChance(world, { client, db, there: await WhatIsThere.on(client) }, before, accounts)
  }

  async close(): Promise<void> {
    await this.#client.end()
    await this.#world.database.drop()
  }

  /** Takes the steps from the same beginning each time; throws with the first fault. */
  async run(steps: readonly Step[], taken: Taken[], broken?: Broken): Promise<void> {
    await this.#client.query('begin')
    ;({ records: this.#records, states: this.#states } = this.#there.atFirst())
    this.#digest = null
    this.#done = 0
    this.#cut = []
    this.#last = []
    try {
      for (const step of steps) taken.push(await this.#take(step, broken))
      await this.#assertInvariants(`at the end of a run that did ${this.#last.join(', then ') || 'nothing'}`)
    } finally {
      await this.#client.query('rollback')
    }
  }

  async #take({ seed, crash }: Step, broken?: Broken): Promise<Taken> {
    const dice = new Dice(`step ${seed}`)
    const { action, actor, subject, input, c } = await this.#somethingToDo(dice)
    if (crash !== 'none') this.#digest ??= await this.#there.digest()
    const here = `${action.name} as ${actor.duty} with ${JSON.stringify(input)}`
    const open = subject ? action.openWhen(subject, c) : null
    const performed = await this.#perform(action, input, c, crash, broken).catch((fault: unknown) => {
      if (fault instanceof Crash) return null
      throw new Error(`${here}: ${(fault as Error).stack}`)
    })
    if (performed === null) {
      if ((await this.#there.digest()) !== this.#digest)
        throw new Error(`${here} crashed ${crash}, and something of it stayed`)
      return { action: action.name, duty: actor.duty, outcome: 'crashed' }
    }
    this.#digest = null
    if (performed.kind === 'done') {
      if (open) throw new Error(`${here} was done though it is refused in this state: ${open.code}`)
      if (action.name === 'missions.authorize-strength') this.#cut = aboutStrength
      this.#last = [...this.#last.slice(-2), here]
      await this.#judge(here)
    }
    return { action: action.name, duty: actor.duty, outcome: performed.kind }
  }

  /** Mostly something that is open: what is not, four times in five, is left for something else, a few times. */
  async #somethingToDo(dice: Dice) {
    const all = [...this.#house.registry.actions.values()]
    for (let tries = 1; ; tries += 1) {
      const action = dice.pick(all)
      const found = await this.#prepare(action, dice)
      const open = found.isThere && !(found.subject && action.openWhen(found.subject, found.c))
      if (open || tries === mostTries || dice.chance(0.2)) return { action, ...found }
    }
  }

  #prepare(action: AnyAction, dice: Dice) {
    const rough = circumstancesOf(this.#house, systemActor('chance'))
    const c = { ...rough, fresh: () => dice.uuid(), freshCode: (prefix: string) => dice.code(prefix) }
    return inTransaction(
      this.#db,
      { role: roleFor(action.compartment, c.actor), claims: claimsOf(c.actor, c.today) },
      async (tx) => {
        const known = action.subject ? { [action.subject]: someId(this.#records, action.subject, dice) } : {}
        const subject = action.subject ? await loaded(action, tx, known, c) : null
        const actor = this.#someActor(action, subject, dice)
        const acting = { ...c, actor }
        const input = await someInput(tx, action, { subject, known, records: this.#records, dice, c: acting })
        return { actor, subject, input, c: acting, isThere: subject !== null || !action.subject }
      },
    )
  }

  /** Mostly somebody whose duty it is and whose reach it is in; sometimes not. */
  #someActor(action: AnyAction, subject: Subject | null, dice: Dice): Actor {
    if (action.doneBy === 'anyone') return visitorFrom(`192.0.2.${dice.int(1, 250)}`)
    const own = dutiesOf(action)
    if (own.length === 0) return systemActor('chance')
    const duty = dice.chance(0.9) ? dice.pick(own) : dice.pick(duties)
    const fits = subject !== null && dice.chance(0.85)
    const scope = fits ? subject.scope : {}
    const personId = scope.personId ?? someId(this.#records, 'personId', dice)
    const serviceId = scope.serviceId ?? someId(this.#records, 'serviceId', dice)
    const missionId = scope.missionId ?? someId(this.#records, 'missionId', dice)
    const actor = actorOf(duty, { personId, services: [serviceId], missions: [missionId], cases: [personId] })
    const account = this.#accounts.get(duty)
    return account ? { ...actor, ...account } : actor
  }

  async #perform(
    action: AnyAction,
    input: unknown,
    c: Circumstances,
    crash: Step['crash'],
    broken?: Broken,
  ): Promise<Performed> {
    const doing: AnyAction = {
      ...action,
      ...(broken === 'openWhen is not asked' ? { openWhen: () => null } : {}),
      ...(crash === 'after save'
        ? {
            save: async (tx: Tx, ...rest: [never, never, never, never, never]) => {
              await action.save(tx, ...rest)
              throw new Crash()
            },
          }
        : {}),
    }
    const how = crash === 'before the audit' ? crashingAtAudit(c) : c
    try {
      return await perform(this.#house, doing, input, how)
    } catch (fault) {
      if (fault instanceof Crash && broken === 'half of a crashed act stays')
        // In a subtransaction of its own, as an act's: by its number it is known to have been written last.
        await this.#client.query(
          'savepoint half; update audit.chain set length = length + 1 where shard = 0; release savepoint half',
        )
      throw fault
    }
  }

  async #judge(here: string): Promise<void> {
    const before = this.#states
    await this.#lookAround()
    for (const [record, state] of this.#states) {
      const was = before.get(record)
      if (was === undefined || was === state) continue
      const table = record.split(' ')[0]!
      if (!lifeCycles[table]![was]?.includes(state)) throw new Error(`${here}: ${table} went from ${was} to ${state}`)
    }
    this.#done += 1
    if (this.#done % invariantsEach === 0) await this.#assertInvariants(here)
  }

  async #assertInvariants(here: string): Promise<void> {
    // What follows an act by itself has followed: a deployment takes the dates of its candidacy, a withdrawal ends it.
    await drain(this.#house)
    await this.#lookAround()
    const broken = (await asSystem(this.#db, brokenInvariants)).filter(
      (one) => !this.#before.has(one) && ![...aboutPractice, ...this.#cut].some((name) => one.startsWith(name)),
    )
    if (broken.length > 0) throw new Error(`${here}: ${broken.slice(0, 3).join('; ')}`)
  }

  async #lookAround(): Promise<void> {
    ;({ records: this.#records, states: this.#states } = await this.#there.now())
  }
}

/** They look at the whole database, which takes longer than ten acts; whatever breaks one stays broken until the next look. */
const invariantsEach = 10

const mostTries = 4

/** A number cut below what is there is accepted as the fact it is: from then on, more may be there than a number says. */
const aboutStrength = ['no day over the strength', 'a number stands for every day']

/** What holds for a practice copy as it is made, and not for what people do afterwards. */
const aboutPractice = ['every officer belongs to a service, holds a rank']

const asSystem = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(db, { role: 'app', claims: claimsOf(systemActor('chance'), TODAY) }, work)

/** The subject as the system sees it; null where it is not there, or where the input is too wrong to find it by. */
async function loaded(
  action: AnyAction,
  tx: Tx,
  known: Record<string, unknown>,
  c: Circumstances,
): Promise<Subject | null> {
  await sql`savepoint looking`.execute(tx)
  const subject = await action.load(tx, known, c).catch(async () => {
    await sql`rollback to savepoint looking`.execute(tx)
    return null
  })
  await sql`release savepoint looking`.execute(tx)
  return subject
}

/** The entry in the audit is the last thing that is written: whoever asks for its request ends the act there. */
function crashingAtAudit(c: Circumstances): Circumstances {
  return Object.defineProperty({ ...c }, 'requestId', {
    get() {
      throw new Crash()
    },
  })
}
