import { setTimeout as pause } from 'node:timers/promises'
import { Dice } from '../../../src/practice/dice.ts'
import type { Installation } from './installation.ts'
import { type Cast, castOf, send, type Write, writeOf } from './writers.ts'

export interface CycleOptions {
  installation: Installation
  cycles: number
  seed: number
  /** Ends what runs without warning; says what it ended. What it ended is started again by `recover`. */
  crash(dice: Dice, installation: Installation): Promise<string>
  recover(installation: Installation): Promise<void>
  /** What goes on beside the writers until the crash. */
  beside?: ((going: () => boolean, cast: Cast) => Promise<void>) | undefined
  /** What else must hold once everything runs again. */
  alsoHolds?: ((cast: Cast) => Promise<string[]>) | undefined
  /** Planted: a write counts as acknowledged the moment it is sent, as from a server that answers before it commits. */
  answersFirst?: boolean
  /** The crash waits for so many acknowledged writes, where the machine is slow and a planted fault needs some. */
  atLeast?: number
  /** Planted: done after the last cycle, before what was acknowledged is counted once more. */
  sabotage?(installation: Installation, acknowledged: readonly Write[]): Promise<void>
}

export interface CycleFindings {
  acknowledged: number
  unknown: number
  /** Of those without an answer, how many had happened all the same: their retry must not do it again. */
  hadHappened: number
  recoveries: number[]
  faults: string[]
}

/** Four writers through the API, a crash at a random moment, a restart, and everything counted: as often as asked. */
export async function crashCycles(o: CycleOptions): Promise<CycleFindings> {
  const { installation } = o
  const dice = new Dice(`crash ${o.seed}`)
  const cast = await castOf(installation)
  const found: CycleFindings = { acknowledged: 0, unknown: 0, hadHappened: 0, recoveries: [], faults: [] }
  const all: Write[] = []
  for (let cycle = 1; cycle <= o.cycles; cycle += 1) {
    const { acknowledged, unanswered, refused, crashed } = await crashUnderWriters(o, cast, dice)
    all.push(...acknowledged)
    found.acknowledged += acknowledged.length
    const at = `cycle ${cycle}, seed ${o.seed}`
    found.faults.push(...refused.map((why) => `${at}: ${why}`))
    const began = performance.now()
    await o.recover(installation)
    // One fresh write besides: the time until it is acknowledged is how long nothing could be done.
    unanswered.push(writeOf(cast, dice.pick(cast.writers), 0))
    const retried = await retryAll(installation, unanswered)
    found.recoveries.push(performance.now() - began)
    found.unknown += unanswered.length - 1
    found.hadHappened += retried.replayed
    found.faults.push(...retried.faults.map((why) => `${at}: ${why}`))
    all.push(...unanswered)
    if (retried.faults.length > 0) break
    if (cycle === o.cycles) await o.sabotage?.(installation, acknowledged)
    found.faults.push(...(await lostOrDoubled(installation, cast, all)).map((what) => `${at}, ${crashed}: ${what}`))
    found.faults.push(...(await installation.brokenNow()).map((what) => `${at}, ${crashed}: ${what}`))
    found.faults.push(...((await o.alsoHolds?.(cast)) ?? []).map((what) => `${at}, ${crashed}: ${what}`))
    if (found.faults.length > 0) break
  }
  return found
}

async function crashUnderWriters(o: CycleOptions, cast: Cast, dice: Dice) {
  const acknowledged: Write[] = []
  const unanswered: Write[] = []
  const refused: string[] = []
  let going = true
  const work = async (writer: Cast['writers'][number]) => {
    for (let serial = 1; going; serial += 1) {
      const write = writeOf(cast, writer, serial)
      if (o.answersFirst) acknowledged.push(write)
      const answer = await send(o.installation, write)
      if (o.answersFirst) continue
      if (answer.kind === 'acknowledged') acknowledged.push(write)
      else if (answer.kind === 'refused') refused.push(`${write.action}: ${answer.why}`)
      else unanswered.push(write)
      if (answer.kind !== 'acknowledged') break
    }
  }
  const writers = [...cast.writers.map(work), o.beside?.(() => going, cast)]
  await pause(dice.int(100, 1000))
  for (let waited = 0; acknowledged.length < (o.atLeast ?? 0) && waited < 60_000; waited += 20) await pause(20)
  const crashed = await o.crash(dice, o.installation)
  going = false
  await Promise.all(writers)
  return { acknowledged, unanswered, refused, crashed }
}

/** Sends every write without an answer again, under its key, until there is one. */
async function retryAll(installation: Installation, writes: readonly Write[]) {
  const faults: string[] = []
  let replayed = 0
  const until = performance.now() + 120_000
  await Promise.all(
    writes.map(async (write) => {
      for (;;) {
        const answer = await send(installation, write)
        if (answer.kind === 'acknowledged') {
          if (answer.replayed) replayed += 1
          return
        }
        if (answer.kind === 'refused') return faults.push(`retried ${write.action}: ${answer.why}`)
        if (performance.now() > until)
          return faults.push(`${write.action} has no answer two minutes after the restart; ${installation.lastWords()}`)
        await pause(50)
      }
    }),
  )
  return { faults, replayed }
}

/** Each mark stands in its place once, and its key is kept with its result. */
async function lostOrDoubled(installation: Installation, cast: Cast, writes: readonly Write[]): Promise<string[]> {
  const faults: string[] = []
  for (const writer of cast.writers) {
    const own = writes.filter((write) => write.writer === writer.name)
    const rows = await installation.ask<{ mark: string; times: number }>(
      `select w.mark, (select count(*)::int from ${writer.evidence} = w.mark) as times from unnest($1::text[]) as w(mark)`,
      [own.map((write) => write.mark)],
    )
    for (const { mark, times } of rows)
      if (times !== 1) faults.push(`${times === 0 ? 'lost' : `happened ${times} times`}: ${writer.action}, ${mark}`)
  }
  const [kept] = await installation.ask<{ n: number }>(
    'select count(*)::int as n from platform.idempotency where key = any($1) and result is not null',
    [writes.map((write) => write.key)],
  )
  if (kept!.n !== writes.length) faults.push(`${writes.length - kept!.n} keys without their result`)
  return faults
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** The figure of a row: acknowledged, lost, recovery. */
export function figureOf(found: CycleFindings): string {
  const lost = found.faults.filter((fault) => fault.includes(': lost: ')).length
  const seconds = (ms: number) => (ms / 1000).toFixed(1)
  return (
    `${found.acknowledged} acknowledged, ${lost} lost; ${found.unknown} without an answer, of which ${found.hadHappened} had happened; ` +
    `recovery ${seconds(median(found.recoveries))} s, at most ${seconds(Math.max(...found.recoveries))} s`
  )
}
