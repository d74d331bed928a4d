import type { Db } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { withRollback } from './database.ts'
import { houseOn } from './house.ts'

/** A house on a database in which nothing of the test stays. */
export const inHouse = <T>(work: (here: House, db: Db) => Promise<T>): Promise<T> =>
  withRollback((db) => work(houseOn(db), db))
