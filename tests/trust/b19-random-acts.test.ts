import fc from 'fast-check'
import { afterAll, beforeAll } from 'vitest'
import { foundBefore, keepFound } from './random-acts/found.ts'
import { type Broken, StageOfChance, type Step, type Taken } from './random-acts/stage-of-chance.ts'
import { trustRow } from './row.ts'

let stage: StageOfChance
beforeAll(async () => {
  stage = await StageOfChance.open()
}, 240_000)
afterAll(() => stage?.close())

/** A run has up to so many steps, half of them on average. */
const perRun = 200

/** So many shorter runs are tried at most when a fault is cut down to the steps that it takes. */
const shorterRuns = 80

const step: fc.Arbitrary<Step> = fc.noShrink(
  fc.record({
    seed: fc.noBias(fc.nat()),
    crash: fc.oneof(
      { weight: 18, arbitrary: fc.constant('none' as const) },
      { weight: 1, arbitrary: fc.constant('after save' as const) },
      { weight: 1, arbitrary: fc.constant('before the audit' as const) },
    ),
  }),
)
const run = fc.limitShrink(fc.noBias(fc.array(step, { minLength: 1, maxLength: perRun, size: 'max' })), shorterRuns)

/** Runs until so many steps are taken; the first that breaks something is cut down to the steps that it takes. */
async function steps(o: { n: number; seed: number; broken?: Broken }) {
  const taken: Taken[] = []
  let broke = false
  const details = await fc.check(
    fc.asyncProperty(run, async (all) => {
      if (broke) return stage.run(all, [], o.broken)
      if (taken.length >= o.n) return
      await stage.run(all, taken, o.broken).catch((fault: unknown) => {
        broke = true
        throw fault
      })
    }),
    { seed: o.seed, numRuns: Math.ceil((o.n / perRun) * 2.5) + 5 },
  )
  if (!details.failed) return { taken, faults: [] }
  const what = String((details.errorInstance as Error)?.message ?? details.errorInstance)
  const cut = details.counterexample?.[0] ?? []
  const kept = o.broken
    ? ''
    : `, kept in ${keepFound({ seed: details.seed, path: details.counterexamplePath, what, steps: cut })}`
  return {
    taken,
    faults: [`${what.slice(0, 1500)} (${cut.length} steps${kept}: ${JSON.stringify(cut).slice(0, 600)})`],
  }
}

/** What was found once is tried first. */
async function found() {
  const faults: string[] = []
  const taken: Taken[] = []
  for (const { file, steps } of foundBefore())
    await stage.run(steps, taken).catch((fault: Error) => faults.push(`${file}: ${fault.message.slice(0, 1500)}`))
  return { taken, faults }
}

const count = (taken: readonly Taken[], outcome: string) => taken.filter((one) => one.outcome === outcome).length

trustRow({
  id: 'B19',
  what: 'random duties do random acts with crashes between: every act whole or not at all, no illegal change of state, invariants hold',
  everyday: 10_000,
  full: 100_000,
  async run(o) {
    const known = await found()
    if (known.faults.length > 0) return { n: known.taken.length, faults: known.faults }
    const { taken, faults } = await steps(o)
    const acts = new Set(taken.filter((one) => one.outcome === 'done').map((one) => one.action))
    return {
      n: taken.length,
      faults,
      figure: `${count(taken, 'done')} done (${acts.size} different acts), ${count(taken, 'refused')} refused, ${count(taken, 'crashed')} crashed`,
    }
  },
  planted: [
    {
      what: 'acts that are not asked whether they are open in this state',
      run: async (o) => ({ n: 1, ...(await steps({ ...o, n: 2000, broken: 'openWhen is not asked' })) }),
    },
    {
      what: 'a crash of which something stays',
      run: async (o) => ({ n: 1, ...(await steps({ ...o, n: 1000, broken: 'half of a crashed act stays' })) }),
    },
  ],
})
