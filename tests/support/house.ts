import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { modules } from '#modules/index.ts'
import { type Actor, type Duty, reachOf } from '#platform/access/actor.ts'
import type { AnyAction } from '#platform/action.ts'
import type { Db } from '#platform/database/connection.ts'
import { Attachments } from '#platform/files/attachments.ts'
import { openKeyFile } from '#platform/files/key-file.ts'
import { Sealer } from '#platform/files/sealing.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { buildRegistry, type Module } from '#platform/module.ts'
import { type Performed, type PerformOptions, perform } from '#platform/perform.ts'
import { type Shown, show } from '#platform/show.ts'
import type { AnyView } from '#platform/view.ts'

/** The day on which tests happen unless they say otherwise. */
export const TODAY = '2026-03-16'

let folder: string | undefined

/** A house on a test database, at a fixed instant (a day means noon in the pack's zone). `now` may be moved by replacing `clock`. */
export function houseOn(
  db: Db,
  o: { now?: string; modules?: readonly Module[]; kind?: 'practice' | 'production' } = {},
): House {
  folder ??= mkdtempSync(join(tmpdir(), 'contingent-test-'))
  const now = o.now ?? TODAY
  const instant = now.length === 10 ? `${now}T16:00:00.000Z` : now
  const sealer = new Sealer(openKeyFile(join(folder, 'keys'), { make: true }))
  return {
    db,
    registry: buildRegistry(o.modules ?? modules),
    tools: { sealer, attachments: new Attachments(join(folder, 'files'), sealer) },
    installation: { kind: o.kind ?? 'practice', zone: 'America/Toronto', packCode: 'canada-ipp' },
    checkpoints: { keysDir: join(folder, 'keys'), copies: join(folder, 'audit-checkpoints') },
    clock: () => instant,
  }
}

export interface ActorOptions {
  personId?: string | null
  services?: string[]
  missions?: string[]
  cases?: string[]
  name?: string
  language?: 'en' | 'fr'
  /** Two accounts of one duty are told apart by it. */
  account?: string
}

/** Somebody who acts in one duty. The same duty and options give the same account. */
export function actorOf(duty: Duty, o: ActorOptions = {}): Actor {
  const missions = o.missions ?? []
  const accountId = uuidOf(
    `${duty} ${o.account ?? ''} ${o.personId ?? ''} ${(o.services ?? []).join()} ${missions.join()}`,
  )
  return {
    accountId,
    assignmentId: uuidOf(`assignment ${accountId}`),
    personId: o.personId ?? null,
    duty,
    reach: reachOf(duty, missions),
    services: o.services ?? [],
    missions,
    cases: o.cases ?? [],
    name: o.name ?? `Test ${duty}`,
    language: o.language ?? 'en',
    kind: 'person',
    // Whoever acts in a test has just proved who they are, whatever day the test moves on to.
    provedAt: '9999-01-01T00:00:00.000Z',
  }
}

/** Carries out one action as somebody. */
export function act(
  house: House,
  actor: Actor,
  action: AnyAction,
  input: unknown,
  o: PerformOptions = {},
): Promise<Performed> {
  return perform(house, action, input, circumstancesOf(house, actor), o)
}

/** Carries out one action and gives the id of what it made; fails the test with the refusal otherwise. */
export async function done(
  house: House,
  actor: Actor,
  action: AnyAction,
  input: unknown,
  o: PerformOptions = {},
): Promise<string> {
  const performed = await act(house, actor, action, input, o)
  if (performed.kind !== 'done') throw new Error(`${action.name} as ${actor.duty}: ${JSON.stringify(performed)}`)
  return performed.id
}

/** The refusal code of an action that must not go through: `invalid:<field>=<code>` for bad input. */
export async function refusal(
  house: House,
  actor: Actor,
  action: AnyAction,
  input: unknown,
  o: PerformOptions = {},
): Promise<string> {
  const performed = await act(house, actor, action, input, o)
  if (performed.kind === 'done') throw new Error(`${action.name} as ${actor.duty} was not refused`)
  if (performed.kind === 'refused') return performed.refusal.code
  return performed.issues.map((issue) => `invalid:${issue.field}=${issue.code}`).join(' ')
}

/** Shows one view to somebody. */
export function see(house: House, actor: Actor, view: AnyView, query: unknown = {}): Promise<Shown> {
  return show(house, view, query, circumstancesOf(house, actor))
}

/** The data of a view; fails the test when it is refused. */
export async function seen<T = Record<string, unknown>>(
  house: House,
  actor: Actor,
  view: AnyView,
  query: unknown = {},
): Promise<T> {
  const shown = await see(house, actor, view, query)
  if (shown.kind !== 'shown') throw new Error(`${view.name} as ${actor.duty}: ${JSON.stringify(shown)}`)
  return shown.data as T
}

/** One room of the product, for tests of what it declares. */
export function roomNamed(name: string): Module {
  const room = modules.find((one) => one.name === name)
  if (!room) throw new Error(`There is no room ${name}.`)
  return room
}

export const newId = (): string => randomUUID()

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
