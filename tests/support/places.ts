import { randomUUID } from 'node:crypto'
import { reserve } from '#modules/missions/index.ts'
import type { Db } from '#platform/database/connection.ts'
import { asSystem, c } from '#tests/constraints/place.ts'

interface Held {
  missionId: string
  positionId: string
  period: { from: string; to: string }
  reference?: string | undefined
}

/** Takes a position for a period, as the room of candidacies does. */
export const hold = (db: Db, { reference = randomUUID(), ...held }: Held) =>
  asSystem(db, (tx) => reserve(tx, { ...held, reference }, c))

/** What became of it: 'done', or the constraint that stood in the way, with nothing written. */
export async function taking(db: Db, work: () => Promise<unknown>): Promise<string> {
  await db.pool.query('savepoint taking')
  try {
    await work()
    return 'done'
  } catch (error) {
    await db.pool.query('rollback to savepoint taking')
    return (error as { constraint?: string }).constraint ?? String(error)
  }
}
