import { afterAll, beforeAll } from 'vitest'
import { trustRow } from './row.ts'
import { AtOnce, type LeftOut } from './serial/at-once.ts'

let place: AtOnce
beforeAll(async () => {
  place = await AtOnce.open()
}, 240_000)
afterAll(() => place?.close())

const experiments = ['lastSeat', 'doubleSubmit', 'twoApprovers', 'editEdit', 'revokeDuring'] as const

/** In every so many rounds a hundred take the seat; in the others as many as come to the database at once. */
const crowdEach = 10

const without = (what: string, experiment: (typeof experiments)[number], leftOut: LeftOut) => ({
  what,
  run: async () => ({ n: 1, faults: await place[experiment](leftOut) }),
})

trustRow({
  id: 'B22',
  what: 'many at once (25 takers of a seat and each tenth time 100, double submit, two approvers, edits of one version, a token taken away): as in some serial order',
  everyday: 100,
  full: 1000,
  async run({ n, full }) {
    const faults: string[] = []
    for (let round = 1; round <= n && faults.length === 0; round += 1) {
      const found = await Promise.all(
        experiments.map(async (experiment) => {
          const said = await place[experiment](undefined, full || round % crowdEach === 1)
          return said.map((what) => `round ${round}, ${experiment}: ${what}`)
        }),
      )
      faults.push(...found.flat())
    }
    return { n, faults }
  },
  planted: [
    without('a form without its idempotency key', 'doubleSubmit', 'key'),
    without('edits that do not say which version they looked at', 'editEdit', 'version'),
    without('a second decision on a request that opens again', 'twoApprovers', 'constraints'),
    without('a token that nobody took away', 'revokeDuring', 'revocation'),
    without('a seat that neither lock nor index guards', 'lastSeat', 'constraints'),
  ],
})
