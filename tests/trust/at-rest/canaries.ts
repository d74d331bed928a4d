import { randomBytes } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { type ClosedCompartment, closedCompartments, isClosed } from '#kernel/compartments.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { MODULE_NAMES } from '#modules/index.ts'
import { type AnyAction, dutiesOf } from '#platform/action.ts'
import { clientConfig } from '#platform/database/connection.ts'
import { migrationFolders } from '#platform/database/repository.ts'
import type { Fields } from '#platform/fields.ts'
import { aPdf } from '#platform/files/samples.ts'
import { circumstancesOf } from '#platform/house.ts'
import { readRegister } from '#platform/register/read-register.ts'
import { buildServer } from '#platform/web/server.tsx'
import { actorOf } from '#tests/support/house.ts'
import { keeperOf, type SealedWorld, within } from './sealed-world.ts'

/** Unique texts of one run; all of them hold its mark, which is what is searched for. */
export class Canaries {
  readonly mark = `CANARY${randomBytes(9).toString('hex')}`
  made = 0

  some(count: number): string {
    return Array.from({ length: count }, () => {
      this.made += 1
      return `${this.mark}-${this.made}-${randomBytes(6).toString('hex')}`
    }).join(' ')
  }
}

const each = 10
/** A server lets one account do so much a minute; a longer run goes on at a new one. */
const questionsEach = 300

/** The API of a world's server, for whoever keeps the compartment of the act. */
export class Door {
  readonly world: SealedWorld
  app: FastifyInstance
  #left = questionsEach

  private constructor(world: SealedWorld, app: FastifyInstance) {
    this.world = world
    this.app = app
  }

  static to = async (world: SealedWorld): Promise<Door> => new Door(world, await buildServer(world.house))

  async post(act: AnyAction, input: Record<string, unknown>): Promise<{ status: number; body: string }> {
    this.#left -= 1
    if (this.#left === 0) {
      await this.app.close()
      this.app = await buildServer(this.world.house)
      this.#left = questionsEach
    }
    const answer = await this.app.inject({
      method: 'POST',
      url: `/api/v1/${act.name.replace('.', '/')}`,
      headers: { authorization: `Bearer ${this.world.tokens.get(act.compartment as ClosedCompartment)}` },
      payload: input,
    })
    return { status: answer.statusCode, body: answer.body }
  }

  close = (): Promise<void> => this.app.close()
}

/**
 * Sends canaries through every act of a closed compartment that takes text, and through sealed files, until there are
 * `n`; then the same to acts that are refused. Gives the faults: sealed columns that no act wrote to.
 */
export async function sendThroughAllSealedFields(world: SealedWorld, canaries: Canaries, n: number): Promise<string[]> {
  const door = await Door.to(world)
  const acts = [...world.house.registry.actions.values()].filter(takesSealedText)
  const before = await rowsIn(world)
  const faults = new Set<string>()
  const subjects = new Map<string, string[]>()
  for (const act of acts) subjects.set(act.name, await idsFor(world, act))
  for (let round = 0; canaries.made < n; round += 1) {
    const sent = canaries.made
    for (const act of acts) {
      if (canaries.made >= n) break
      if ((await sendOnce(door, act, subjects.get(act.name)!, round, canaries)) >= 500) faults.add(`${act.name} fails`)
    }
    await keepFile(world, closedCompartments[round % 3]!, round, canaries.some(1))
    if (canaries.made === sent) break
  }
  for (const act of acts) await sendRefused(door, act, canaries)
  await door.close()
  const after = await rowsIn(world)
  for (const [column, rows] of after) if (rows === before.get(column)) faults.add(`nothing wrote ${column}`)
  return [...faults]
}

/** One act of a closed compartment, or one sealed file. */
export async function writeSomething(door: Door, canaries: Canaries, at: number): Promise<void> {
  const { world } = door
  const acts = [...world.house.registry.actions.values()].filter(takesSealedText)
  const act = acts[at % (acts.length + 1)]
  if (act) {
    const status = await sendOnce(door, act, await idsFor(world, act), at, canaries)
    if (status >= 500) throw new Error(`${act.name}: ${status}`)
  } else await keepFile(world, closedCompartments[at % 3]!, at, canaries.some(1))
}

const takesSealedText = (action: AnyAction): boolean =>
  action.compartment !== undefined &&
  isClosed(action.compartment) &&
  dutiesOf(action).length > 0 &&
  Object.values(action.input as Fields).some((field) => field.kind === 'text' || field.kind === 'long-text')

/** Versions of sealed values by declared column: an act that writes one raises the sum. */
async function rowsIn(world: SealedWorld): Promise<Map<string, string>> {
  const sums = new Map<string, string>()
  for (const one of world.house.registry.sealed) {
    const { rows } = await world.admin.query(
      `select coalesce(sum(${one.version}), 0)::text as sum from ${one.table} where ${one.column} is not null`,
    )
    sums.set(`${one.table}.${one.column}`, rows[0].sum)
  }
  return sums
}

/** Ids of the room's records, any of which may be what the act is about. */
async function idsFor(world: SealedWorld, act: AnyAction): Promise<string[]> {
  const room = act.name.split('.')[0]
  const { rows: tables } = await world.admin.query(
    `select table_name from information_schema.columns where table_schema = $1 and column_name = 'id' and data_type = 'uuid'`,
    [room],
  )
  const ids: string[] = []
  for (const { table_name } of tables)
    ids.push(...(await world.admin.query(`select id from ${room}.${table_name} order by id`)).rows.map(({ id }) => id))
  return ids
}

/** The first of the records, and of the choices, with which it is done. */
async function sendOnce(door: Door, act: AnyAction, ids: string[], round: number, canaries: Canaries): Promise<number> {
  const text = canaries.some(each)
  for (let i = 0; i < ids.length; i += 1) {
    const id = ids[(round + i) % ids.length]!
    for (let choice = 0; choice < choicesOf(act); choice += 1) {
      const { status } = await door.post(act, inputFor(act, id, text, choice))
      if (status === 201 || status >= 500) return status
      if (status === 404) break
    }
  }
  return 404
}

const choicesOf = (act: AnyAction): number =>
  Math.max(1, ...Object.values(act.input as Fields).map((field) => field.options?.length ?? 0))

function inputFor(act: AnyAction, id: string, text: string, choice: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(act.input as Fields).map(([name, field]) => {
      if (name === act.subject) return [name, id]
      if (field.kind === 'text' || field.kind === 'long-text') return [name, text.slice(0, field.max ?? text.length)]
      if (field.kind === 'choice') return [name, field.options?.[choice % (field.options.length || 1)]]
      if (field.kind === 'day') return [name, '2027-03-31']
      return [name, field.optional ? null : true]
    }),
  )
}

/** What nobody may do, and what cannot be read, must not be kept either. */
async function sendRefused(door: Door, act: AnyAction, canaries: Canaries): Promise<void> {
  const text = canaries.some(1)
  await door.post(act, inputFor(act, '00000000-0000-4000-8000-000000000000', text, 0))
  await door.post(act, { ...inputFor(act, 'no id', text, 0), surplus: text })
  await door.app.inject({ method: 'GET', url: `/en/do/${act.name}?note=${text}` })
}

async function keepFile(world: SealedWorld, compartment: ClosedCompartment, round: number, note: string) {
  const { personId } = world.people[round % world.people.length]!
  const c = circumstancesOf(world.house, actorOf(keeperOf[compartment]))
  const upload = { bytes: aPdf(note), fileName: 'finding.pdf', compartment, scope: { personId } }
  const { attachments } = world.house.tools
  await within(world, compartment, async (tx) => {
    const staged = await attachments.stage(tx, c, upload)
    if (isRefusal(staged)) throw new Error(staged.code)
    const to = { kind: 'assessment', id: staged.id, scope: { personId }, compartment }
    await attachments.attach(tx, c, staged.id, to)
  })
}

/** Binary columns that the register calls closed and that no room declares as sealed: no rotation would reach them. */
export async function undeclared(world: SealedWorld): Promise<string[]> {
  const { rows } = await world.admin.query(
    `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
     where data_type = 'bytea'`,
  )
  const binary = new Set(rows.map((row) => row.name))
  const sealed = new Set(world.house.registry.sealed.map((one) => `${one.table}.${one.column}`))
  return readRegister(migrationFolders(MODULE_NAMES))
    .tables.flatMap((table) =>
      table.columns
        .filter(({ compartment }) => ['HEALTH', 'HEALTH-PSYCH', 'CONDUCT'].includes(compartment))
        .map((column) => `${table.name}.${column.name}`),
    )
    .filter((name) => binary.has(name) && !sealed.has(name))
    .map((name) => `${name} is not declared as sealed`)
}

/** Everything on the disk, a base backup taken while the server runs, and what was logged: the files that hold a needle. */
export async function searchEverywhere(
  world: SealedWorld,
  needles: readonly Buffer[],
  logged: string,
): Promise<{ found: string[]; bytes: number }> {
  await world.admin.query('checkpoint')
  const backup = await baseBackup(world)
  const found: string[] = []
  let bytes = 0
  for (const file of [...filesIn(world.dir)]) {
    const content = readFileSync(file)
    bytes += content.length
    if (needles.some((needle) => content.includes(needle))) found.push(file.slice(world.dir.length + 1))
  }
  if (needles.some((needle) => logged.includes(needle.toString('latin1')))) found.push('what was logged')
  rmSync(backup, { recursive: true, force: true })
  return { found, bytes }
}

/** A text in the ways in which it could lie on a disk: as it is, in hex, and in base64. */
export const waysToWrite = (text: string): Buffer[] => [
  Buffer.from(text),
  Buffer.from(Buffer.from(text).toString('hex')),
  ...inBase64(Buffer.from(text)),
]

/** What base64 makes of it at each of its three offsets, without the ends that depend on what stands beside it. */
export const inBase64 = (plain: Buffer): Buffer[] =>
  [0, 1, 2].map((offset) => {
    const coded = Buffer.concat([Buffer.alloc(offset), plain]).toString('base64')
    return Buffer.from(coded.slice(4, -4))
  })

/** Rows that hold the text once they are read: a long value may lie compressed on the disk. */
export async function rowsHolding(world: SealedWorld, text: string): Promise<string[]> {
  const { rows } = await world.admin.query(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const { rows: holding } = await world.admin.query(
      `select count(*)::int as n from ${name} t where t::text like $1 or t::text like $2`,
      [`%${text}%`, `%${Buffer.from(text).toString('hex')}%`],
    )
    if (holding[0].n > 0) found.push(`${name}: ${holding[0].n} rows`)
  }
  return found
}

/** As pg_basebackup takes one: the files between start and stop, with the label that the server gives. */
async function baseBackup(world: SealedWorld): Promise<string> {
  const target = join(world.dir, 'base-backup')
  const client = new pg.Client(clientConfig({ ...addressOf(world), database: 'contingent' }))
  await client.connect()
  try {
    await client.query(`select pg_backup_start('b15', true)`)
    cpSync(world.clusterDir, target, { recursive: true, filter: isThere })
    const { rows } = await client.query('select labelfile from pg_backup_stop(false)')
    writeFileSync(join(target, 'backup_label'), rows[0].labelfile)
  } finally {
    await client.end()
  }
  return target
}

const addressOf = (world: SealedWorld) => {
  const { host, port, user } = world.admin.options as { host: string; port: number; user: string }
  return { socketDir: host, port, user }
}

function isThere(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat !== undefined && (stat.isFile() || stat.isDirectory())
}

function* filesIn(dir: string): Generator<string> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name)
    if (entry.isDirectory()) yield* filesIn(path)
    else if (entry.isFile() && isThere(path)) yield path
  }
}
