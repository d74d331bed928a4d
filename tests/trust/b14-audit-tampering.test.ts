import { afterAll, beforeAll } from 'vitest'
import { Dice } from '../../src/practice/dice.ts'
import { fillAudit, type Trail, trailOf } from './audit/fill-audit.ts'
import { foundBy, offline } from './audit/located.ts'
import { scattered, wholeChains } from './audit/tamperings.ts'
import { trustRow } from './row.ts'

/** Tampered with between two verifications; more of them where each reads a million rows. */
const atOnce = (full: boolean) => (full ? 190 : 50)
let trail: Trail
let filled = 0

beforeAll(async () => {
  trail = await trailOf()
}, 240_000)
afterAll(() => trail?.drop())

async function tamper(o: { n: number; seed: number; full?: boolean; tamperings: number; checkpoints?: 'none' }) {
  const dice = new Dice(`tamper ${o.seed}`)
  const faults: string[] = []
  const speeds: number[] = []
  let made = 0
  for (let round = 0; made < o.tamperings && faults.length === 0; round += 1) {
    const some =
      round % 2 === 1 || o.checkpoints === 'none'
        ? wholeChains(trail.chains, dice)
        : scattered(trail.chains, dice, Math.min(atOnce(o.full === true), o.tamperings - made))
    const found = await foundBy(trail, some, o.checkpoints)
    faults.push(...found.faults)
    speeds.push(found.rowsPerSecond)
    made += some.length
  }
  return { faults, made, speed: Math.max(...speeds) }
}

trustRow({
  id: 'B14',
  what: 'the audit of n rows is tampered with by somebody who owns the server: each place is named, and a page of code finds it offline',
  everyday: 20_000,
  full: 1_000_000,
  async run({ n, seed, full }) {
    if (filled < n) await fillAudit(trail, n - filled)
    filled = Math.max(filled, n)
    const { faults, made, speed } = await tamper({ n, seed, full, tamperings: full ? 1000 : 150 })
    const outside = await offline(trail, new Dice(`offline ${seed}`))
    return {
      n,
      faults: [...faults, ...outside.faults],
      figure: `${made} tamperings located, ${Math.round(speed / 1000)} 000 rows/s verified, ${Math.round(outside.rowsPerSecond / 1000)} 000 rows/s offline`,
    }
  },
  planted: [
    {
      what: 'no checkpoints: whoever computes a chain anew to its end, or cuts it and puts the head back, is not seen',
      async run({ n, seed }) {
        const { faults } = await tamper({ n, seed, tamperings: 8, checkpoints: 'none' })
        return { n: 8, faults: faults.filter((one) => one.includes('was not found')) }
      },
    },
    {
      what: 'a page of code that trusts a key of the forger’s',
      async run({ seed }) {
        return { n: 1, faults: (await offline(trail, new Dice(`offline ${seed}`), { foreignKey: true })).faults }
      },
    },
  ],
})
