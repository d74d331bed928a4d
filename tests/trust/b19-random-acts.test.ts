import fc from 'fast-check'
import { afterAll, beforeAll } from 'vitest'
import { type Broken, StageOfChance, type Step, type Taken } from './random-acts/stage-of-chance.ts'
import { trustRow } from './row.ts'

let stage: StageOfChance
beforeAll(async () => {
  stage = await StageOfChance.open()
}, 240_000)
afterAll(() => stage?.close())

const perRun = 100

const step: fc.Arbitrary<Step> = fc.record({
  seed: fc.noBias(fc.nat()),
  crash: fc.oneof(
    { weight: 18, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constant('after save' as const) },
    { weight: 1, arbitrary: fc.constant('before the audit' as const) },
  ),
})

/** Runs of a hundred steps; the first that breaks something is cut down to the steps that it takes. */
async function steps(o: { n: number; seed: number; full: boolean; broken?: Broken }) {
  const taken: Taken[] = []
  const details = await fc.check(
    fc.asyncProperty(fc.array(step, { minLength: perRun, maxLength: perRun, size: 'max' }), (all) =>
      stage.run(all, taken, o.broken),
    ),
    {
      seed: o.seed,
      numRuns: Math.ceil(o.n / perRun),
      endOnFailure: true,
      // Everyday as many of them as fit into a minute.
      interruptAfterTimeLimit: o.full ? 7_000_000 : 20_000,
    },
  )
  const faults = details.failed
    ? [
        `${String((details.errorInstance as Error)?.message ?? details.errorInstance).slice(0, 1500)} (steps: ${JSON.stringify(details.counterexample).slice(0, 600)})`,
      ]
    : []
  return { taken, faults }
}

const count = (taken: readonly Taken[], outcome: string) => taken.filter((one) => one.outcome === outcome).length

trustRow({
  id: 'B19',
  what: 'random duties do random acts with crashes between: every act whole or not at all, no illegal change of state, invariants hold',
  everyday: 10_000,
  full: 100_000,
  async run(o) {
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
