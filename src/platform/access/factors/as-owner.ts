import type { Claims, Db, Tx } from '#platform/database/connection.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { homeZone, todayIn } from '../account-standing.ts'
import { claimsOfNobody } from '../claims.ts'

/** Runs work as the owner of an account before a session is open: reaching no record but their own ways to sign in. */
export function asOwner<T>(
  db: Db,
  accountId: string,
  o: { now: string; zone?: string | undefined },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const claims: Claims = { ...claimsOfNobody(todayIn(o.zone ?? homeZone, o.now)), accountId }
  return inTransaction(db, { role: 'app', claims }, work)
}
