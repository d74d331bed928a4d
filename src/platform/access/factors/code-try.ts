import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import type { Db } from '#platform/database/connection.ts'
import type { Sealer } from '#platform/files/sealing.ts'
import { isoInstant, later } from '../instant.ts'
import { tellOwner } from '../ways-in-changed.ts'
import { asOwner } from './as-owner.ts'
import { takeCode } from './code-app.ts'
import { secondsToNextCode } from './code-rule.ts'
import { takeRecoveryCode } from './recovery-codes.ts'

/**
 * Judges a code of the app or a recovery code, within the limits of `code-rule.ts`. The try is counted before the code is
 * looked at, so that many at once do not slip through. Gives which of the two it was.
 */
export async function tryCode(
  db: Db,
  sealer: Sealer,
  o: { accountId: string; code: string; now: string; zone?: string | undefined },
): Promise<'code' | 'recovery-code' | Refusal> {
  const tryId = randomUUID()
  const held = await asOwner(db, o.accountId, o, async (tx) => {
    const since = later(o.now, -90 * 24 * 60 * 60)
    const { rows } = await sql<{ at: string }>`
      select ${isoInstant('at')} as at from access.own_code_tries(${since})`.execute(tx)
    const seconds = secondsToNextCode(
      rows.map(({ at }) => at),
      o.now,
    )
    if (seconds === null) return refuse('codes-closed')
    if (seconds > 0) return refuse('code-wait', { minutes: Math.ceil(seconds / 60) })
    await sql`select access.begin_code_try(${tryId}, ${o.now})`.execute(tx)
    return null
  })
  if (isRefusal(held)) return held
  return asOwner(db, o.accountId, o, async (tx) => {
    const code = o.code.slice(0, 64).replace(/[\s-]/g, '')
    const digits = /^\d{6}$/.test(code)
    const right = digits
      ? await takeCode(tx, sealer, { code, now: o.now })
      : await takeRecoveryCode(tx, { code, now: o.now })
    await sql`select access.settle_code_try(${tryId}, ${right ? 'passed' : 'failed'})`.execute(tx)
    if (!right) return refuse('code-not-right')
    if (digits) return 'code'
    await tellOwner(tx, { accountId: o.accountId, what: 'recovery-code-used', now: o.now })
    return 'recovery-code'
  })
}
