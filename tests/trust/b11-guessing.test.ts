import { type Attack, guessCode, guessPassword, type Met } from './guessing/attack.ts'
import { areaUnderCurve, farFromHalf, timesOfTries } from './guessing/enumeration.ts'
import { type Finding, trustRow } from './row.ts'

/** n guesses in all: at a password from one address and from a hundred, and at a code. */
async function attacks(n: number, o: Partial<Attack> = {}): Promise<Finding> {
  const each = Math.max(60, Math.ceil(n / 3))
  const one = await guessPassword({ n: each, addresses: 1, every: 20, ...o })
  const many = await guessPassword({ n: each, addresses: 100, every: 20, ...o })
  const code = await guessCode({ n: each, addresses: 1, every: 10, ...o })
  const said = (what: string, met: Met) =>
    `${what}: ${met.judged} of ${each} looked at, ${met.mostInAnHour} in an hour at most`
  return {
    n: each * 3,
    faults: [...one.faults, ...many.faults, ...code.faults],
    figure: [said('password from 1 address', one), said('from 100', many), said('code', code)].join('; '),
  }
}

async function enumeration(n: number, o: { hashSkipped?: boolean } = {}): Promise<Finding> {
  const each = Math.min(1000, Math.max(40, Math.ceil(n / 10)))
  const { known, unknown } = await timesOfTries(each, o)
  const area = areaUnderCurve(known, unknown)
  const far = farFromHalf(each)
  return {
    n: each * 2,
    faults:
      Math.abs(area - 0.5) > far
        ? [`The time tells which address has an account: AUC ${area.toFixed(3)}, allowed 0.5 ± ${far.toFixed(3)}.`]
        : [],
    figure: `enumeration AUC ${area.toFixed(3)} (n = ${each} each)`,
  }
}

trustRow({
  id: 'B11',
  what: 'guessing passwords and codes from one and many addresses gets nowhere, and keeps the owner out of nothing',
  everyday: 360,
  full: 10_000,
  async run({ n }) {
    const attack = await attacks(n)
    const told = await enumeration(n)
    return {
      n: attack.n + told.n,
      faults: [...attack.faults, ...told.faults],
      figure: `${attack.figure}; ${told.figure}`,
    }
  },
  planted: [
    { what: 'a throttle that forgets each try', run: ({ n }) => attacks(Math.min(n, 180), { forgets: true }) },
    {
      what: 'a device of the owner that is not known',
      run: ({ n }) => attacks(Math.min(n, 360), { ownerUnknown: true }),
    },
    { what: 'no hash for an address without an account', run: ({ n }) => enumeration(n, { hashSkipped: true }) },
  ],
})
