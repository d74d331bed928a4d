import type { House } from '#platform/house.ts'
import { sampleCandidate } from './candidate.ts'
import { type ThrowAway, throwAwayDatabase } from './database.ts'
import { everybodyIn, type Holder } from './everybody.ts'
import { houseOn } from './house.ts'

export interface Populated {
  database: ThrowAway
  house: House
  holders: Holder[]
}

/** A throw-away installation with people in it, and an account for each duty. */
export async function populated(o: { candidates?: number } = {}): Promise<Populated> {
  const database = await throwAwayDatabase()
  const house = houseOn(database.db)
  const first = await sampleCandidate(database.admin)
  for (let n = 1; n < (o.candidates ?? 4); n += 1) await sampleCandidate(database.admin, { beside: first })
  return { database, house, holders: await everybodyIn(house, first) }
}
