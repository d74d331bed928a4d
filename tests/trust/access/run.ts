import { closedCompartments } from '#kernel/compartments.ts'
import type { House } from '#platform/house.ts'
import { Dice } from '../../../src/practice/dice.ts'
import { type Answer, Desk } from './ask.ts'
import type { BenchHouse } from './bench-house.ts'
import { readFields } from './fields.ts'
import { faultsIn, type Judged } from './judge.ts'
import { type Asker, verdict } from './oracle.ts'
import { type PolicyLine, readPolicy } from './policy.ts'
import { type Door, type Operation, operationsOf, type Question, relations, thingFor } from './question.ts'

/** Answers that cost as much as a hundred others: asked once by each asker at each door, and not again. */
const costly = new Set([
  'readiness.board',
  'planning.board',
  'planning.board-table',
  'training.list',
  'candidacies.list',
  'deployments.list',
  'desk.home',
])

/**
 * Every operation meets every asker; where the policy lets it, near, far and absent things at two doors each. Then as many more at
 * random, among those who may, as are asked for.
 */
export function* questionsOf(
  bench: BenchHouse,
  operations: readonly Operation[],
  o: { n: number; seed: number },
): Generator<Question> {
  const dice = new Dice(`access ${o.seed}`)
  const draw = (below: number) => dice.int(0, below - 1)
  const make = (operation: Operation, j: number, door: Door, relation: (typeof relations)[number]): Question => {
    const asker = bench.askers[j % bench.askers.length]!
    const { line, kind } = operation
    const things = (kind === 'file' ? bench.files.get(line.name) : bench.things.get(line.about)) ?? []
    if (line.list || line.about === 'nothing') return { kind, line, asker, door, thing: undefined, id: '' }
    return { kind, line, asker, door, ...thingFor(things, asker, relation, draw) }
  }
  let made = 0
  const met: [Operation, number][] = []
  for (const [i, operation] of operations.entries()) {
    for (let j = 0; j < bench.askers.length; j += 1) {
      const { doors, line } = operation
      const duty = bench.askers[j]!.duty
      const open = duty !== null && line.who.has(duty)
      if (open) met.push([operation, j])
      // Where there is no right, near and far make no difference; where there is one, each is asked at the API and at one door more.
      const tries =
        open && !line.list && line.about !== 'nothing'
          ? relations.flatMap(
              (one, k) =>
                [
                  [one, 0],
                  [one, 1 + k + j],
                ] as const,
            )
          : [[relations[(i + j) % 3]!, i + j] as const]
      const lists = open && tries.length === 1 ? doors.map((_, k) => [relations[0], k] as const) : tries
      for (const [relation, door] of lists) {
        if (made >= o.n) return
        made += 1
        yield make(operation, j, doors[door % doors.length]!, relation)
      }
    }
  }
  const cheap = met.filter(([{ line }]) => !costly.has(line.name))
  const light = cheap.length > 0 ? cheap : met
  if (light.length === 0) return
  // An act is done and undone, which costs as much as four reads: one question in four.
  const acts = light.filter(([{ kind }]) => kind === 'act')
  const reads = light.filter(([{ kind }]) => kind !== 'act')
  for (; made < o.n; made += 1) {
    const among = reads.length === 0 || (acts.length > 0 && draw(4) === 0) ? acts : reads
    const [operation, j] = among[draw(among.length)]!
    // Four in five at the API, where an answer can be compared place by place.
    const door = draw(5) > 0 ? operation.doors[0]! : operation.doors[draw(operation.doors.length)]!
    yield make(operation, j, door, relations[draw(relations.length)]!)
  }
}

/** How many questions are under way at once. */
const lanes = 8

export interface AccessRun {
  n: number
  faults: string[]
  fields: number
  closedReads: number
}

/** Asks, and judges each answer by the policy; at the end the audit must hold exactly what was read and refused. */
export async function askAll(
  bench: BenchHouse,
  o: {
    n: number
    seed: number
    house?: House
    before?: string
    only?: (operation: Operation) => boolean
    stopAt?: number
  },
): Promise<AccessRun> {
  const house = o.house ?? bench.house
  const policy = readPolicy()
  const desk = new Desk(bench, house, o.before)
  const operations = operationsOf(bench.house.registry, policy).filter((one) => o.only?.(one) ?? true)
  const whole = await wholeLists(bench, operations)
  const by: Judged = { policy, fields: readFields(), registry: bench.house.registry, things: bench.things, whole }
  const before = await auditOf(bench)
  const due = new Map<string, number>()
  const run: AccessRun = { n: 0, faults: [], fields: 0, closedReads: 0 }
  const one = async (question: Question) => {
    const socket = run.n % 100 === 7
    run.n += 1
    const answer = await desk.ask(question, { socket })
    run.faults.push(...faultsIn(question, answer, by))
    const entry = entryDue(question, answer, house)
    if (
      entry &&
      closedCompartments.some((closed) => closed === house.registry.views.get(question.line.name)?.compartment) &&
      entry.endsWith(' read')
    )
      run.closedReads += 1
    if (answer.trace) run.faults.push(...traceFaults(question, answer, entry))
    else if (entry) due.set(entry, (due.get(entry) ?? 0) + 1)
  }
  try {
    const questions = questionsOf(bench, operations, o)
    const lane = async () => {
      for (const question of questions) {
        await one(question)
        if (run.faults.length >= (o.stopAt ?? Number.POSITIVE_INFINITY)) return
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane))
  } finally {
    await desk.close()
  }
  run.faults.push(...tallyFaults(before, await auditOf(bench), due))
  return run
}

/** The entry that a question must leave, `act outcome`; null where it must leave none. */
function entryDue(question: Question, { status, location }: Answer, { registry }: House): string | null {
  const { line, kind, asker, door, thing } = question
  const said = verdict(line, asker, thing)
  // Whoever does an act of visitors, signed in or not, is in the audit as a visitor.
  if (line.anyone && kind === 'act') return status === 422 ? null : `${line.name} ${status < 400 ? 'done' : 'refused'}`
  if (said === 'sign-in' || asker.duty === null || status === 422 || /sign-in|ouvrir-session/.test(location))
    return null
  if (kind === 'file') return `files.download ${status === 200 ? 'read' : 'refused'}`
  if (kind === 'act') return `${line.name} ${[403, 404, 409].includes(status) ? 'refused' : 'done'}`
  const exported = door === 'csv' || (door !== 'api' && registry.pageOf.get(line.name)?.download !== undefined)
  const name = exported ? `${line.name}.export` : line.name
  if (status !== 200) return `${name} refused`
  return exported || line.audited ? `${name} read` : null
}

function traceFaults({ line, asker, door }: Question, answer: Answer, entry: string | null): string[] {
  const left = (answer.trace ?? []).map(({ act, outcome }) => `${act} ${outcome}`)
  const wanted = entry === null ? [] : [entry]
  if (
    left.join() === wanted.join() ||
    (entry !== null && left.length === 1 && left[0] === entry.replace('.export', ''))
  )
    return []
  return [
    `${line.name} as ${asker.name} by ${door} (${answer.status}): the audit has ${left.join(', ') || 'nothing'}, not ${wanted.join() || 'nothing'}`,
  ]
}

async function auditOf({ database, house }: BenchHouse): Promise<Map<string, number>> {
  const { rows } = await database.admin.query<{ name: string; n: string }>(
    `select act || ' ' || outcome as name, count(*) as n from audit.entry where at = $1 group by 1`,
    [house.clock()],
  )
  return new Map(rows.map((row) => [row.name, Number(row.n)]))
}

/** Denials and sensitive reads in the audit: as many as there were, not one more or less (V16.3.2). */
function tallyFaults(before: Map<string, number>, after: Map<string, number>, due: Map<string, number>): string[] {
  const names = new Set([...after.keys(), ...due.keys()])
  return [...names].flatMap((name) => {
    const left = (after.get(name) ?? 0) - (before.get(name) ?? 0)
    return left === (due.get(name) ?? 0) ? [] : [`the audit has ${left} × ${name}, not ${due.get(name) ?? 0}`]
  })
}

/** Whoever sees the most of a list: of those whom no rule narrows, IRSS where it is among them. */
function seesAll(line: PolicyLine, asker: Asker): boolean {
  const circles = asker.duty === null ? [] : (line.who.get(asker.duty) ?? [])
  if (asker.duty === 'host-liaison' || asker.duty === 'psychologist') return false
  return (
    circles.includes('all') ||
    (asker.duty === 'mission-desk' && asker.missions.length === 0 && circles.includes('own mission'))
  )
}

/** Each list as a reader has it whose hand reaches everywhere: what everybody else's is compared with. */
async function wholeLists(bench: BenchHouse, operations: readonly Operation[]): Promise<Map<string, string[]>> {
  const lists = operations.filter(({ line }) => line.list && line.about !== 'entry')
  const desk = new Desk(bench)
  const whole = new Map<string, string[]>()
  try {
    for (const { line, kind } of lists) {
      const asker = bench.askers
        .filter((one) => seesAll(line, one))
        .sort((a) => (a.duty === 'irss-officer' ? -1 : 1))[0]
      if (!asker) {
        whole.set(
          line.name,
          (bench.things.get(line.about) ?? []).map((thing) => thing.id),
        )
        continue
      }
      const answer = await desk.ask({ kind, line, asker, door: 'api', thing: undefined, id: '' })
      if (answer.status !== 200) continue
      const { rows } = (JSON.parse(answer.body) as { data: { rows: { id: string }[] } }).data
      // One's own list has what was withdrawn, which nobody else's has.
      const own = [...line.who.values()].some((circles) => circles.includes('self'))
      const withdrawn = own ? bench.things.get(line.about)!.filter((thing) => thing.withdrawn) : []
      whole.set(
        line.name,
        [...rows, ...withdrawn].map((row) => row.id),
      )
    }
  } finally {
    await desk.close()
  }
  return whole
}
