import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duty } from '#kernel/duties.ts'
import type { House } from '#platform/house.ts'
import type { PracticeAccount } from '#platform/web/practice-door.ts'
import { practiceDoor } from '../../src/practice/accounts/practice-door.ts'
import { makePractice } from '../../src/practice/make-practice.ts'
import { type Size, smallSize } from '../../src/practice/world.ts'
import { type ThrowAway, throwAwayDatabase } from './database.ts'
import { houseOn, TODAY } from './house.ts'

export interface Populated {
  database: ThrowAway
  house: House
  /** Somebody who holds this duty. */
  holder(duty: Duty): PracticeAccount
}

/** A throw-away practice copy: invented people in every state, and an account for each duty. */
export async function populated(size: Size = smallSize): Promise<Populated> {
  const database = await throwAwayDatabase()
  const house = houseOn(database.db)
  const dataDir = await mkdtemp(join(tmpdir(), 'contingent-populated-'))
  try {
    await makePractice(database.db, {
      ...{ seed: 'test', anchor: TODAY, now: house.clock() },
      ...{ dataDir, tools: house.tools, size, progress: () => {} },
    })
    const accounts = await practiceDoor(dataDir).accounts()
    return {
      database,
      house,
      holder(duty) {
        const found = accounts.find((one) => one.duty === duty)
        if (!found) throw new Error(`Nobody holds ${duty}.`)
        return found
      },
    }
  } catch (error) {
    await database.drop()
    throw error
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}
