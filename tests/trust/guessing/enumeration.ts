import { passwordFits } from '#platform/access/password-hash.ts'
import { sampleAccount } from '#platform/access/samples.ts'
import { signIn } from '#platform/access/sign-in.ts'
import { throwAwayDatabase } from '#tests/support/database.ts'

/** The chance that a value of the first list is larger than one of the second: 0.5 where nothing tells them apart (Mann-Whitney). */
export function areaUnderCurve(a: readonly number[], b: readonly number[]): number {
  let wins = 0
  for (const x of a) for (const y of b) wins += x > y ? 1 : x === y ? 0.5 : 0
  return wins / (a.length * b.length)
}

/** How far the area may lie from one half by chance: four standard deviations for lists of this length. */
export const farFromHalf = (n: number): number => 4 * Math.sqrt((2 * n + 1) / (12 * n * n))

/**
 * Times tries with a wrong password at an address that has an account and at one that has none, in turn, each at its own
 * hour so that no wait comes between. `hashSkipped`: planted, an unknown address costs no hash.
 */
export async function timesOfTries(
  n: number,
  o: { hashSkipped?: boolean } = {},
): Promise<{ known: number[]; unknown: number[] }> {
  const copy = await throwAwayDatabase()
  try {
    await sampleAccount(copy.db, { email: 'known@example.ca' })
    const times = { known: [] as number[], unknown: [] as number[] }
    await passwordFits('to begin with', null)
    for (let at = 0; at < n * 2; at += 1) {
      const kind = (at + (at >> 1)) % 2 === 0 ? 'known' : 'unknown'
      const now = new Date(Date.parse('2026-11-22T12:00:00Z') + at * 86_400_000).toISOString()
      const email = kind === 'known' ? 'known@example.ca' : `nobody-${at}@example.ca`
      const began = performance.now()
      if (kind === 'unknown' && o.hashSkipped) await copy.db.pool.query('select 1')
      else await signIn(copy.db, { email, password: 'a password that is wrong', ip: `198.51.100.${at % 250}`, now })
      times[kind].push(performance.now() - began)
    }
    return times
  } finally {
    await copy.drop()
  }
}
