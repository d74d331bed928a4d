import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { appendAudit } from '#platform/audit/append.ts'
import type { Db, Tx } from '#platform/database/connection.ts'
import type { Sealer } from '#platform/files/sealing.ts'
import { tellOwner } from '../ways-in-changed.ts'
import { asOwner } from './as-owner.ts'
import { keepCodeApp } from './code-app.ts'
import { factorsOfMe } from './own-factors.ts'
import { addPasskey } from './passkeys.ts'
import { renewRecoveryCodes } from './recovery-codes.ts'
import type { RelyingParty } from './relying-party.ts'

interface Enrolment {
  accountId: string
  now: string
  zone?: string
  requestId?: string | null
}

/** Recovery codes to show once: with the first second factor; none where there are some already. */
export interface Enrolled {
  codes: readonly string[]
}

/** Adds a passkey to an account. The caller has made sure that its owner may: signed in anew, or without a second factor yet. */
export const enrolPasskey = (
  db: Db,
  rp: RelyingParty,
  o: Enrolment & { response: string; name: string },
): Promise<Enrolled | Refusal> => enrol(db, o, 'access.add-passkey', (tx) => addPasskey(tx, rp, o))

/** Sets up a code app, where an administrator has recorded the exception. */
export const enrolCodeApp = (
  db: Db,
  sealer: Sealer,
  o: Enrolment & { seed: string; code: string },
): Promise<Enrolled | Refusal> => enrol(db, o, 'access.set-up-code-app', (tx) => keepCodeApp(tx, sealer, o))

function enrol(
  db: Db,
  o: Enrolment,
  act: 'access.add-passkey' | 'access.set-up-code-app',
  add: (tx: Tx) => Promise<object | null | Refusal>,
): Promise<Enrolled | Refusal> {
  return asOwner(db, o.accountId, o, async (tx) => {
    const added = await add(tx)
    const refusal = isRefusal(added) ? added : null
    const codes = !refusal && (await factorsOfMe(tx)).recoveryCodes === 0 ? await renewRecoveryCodes(tx, o.now) : []
    const what = act === 'access.add-passkey' ? 'passkey' : 'code-app'
    if (!refusal) await tellOwner(tx, { accountId: o.accountId, what, now: o.now })
    await appendAudit(tx, {
      at: o.now,
      accountId: o.accountId,
      duty: null,
      act,
      outcome: refusal ? 'refused' : 'done',
      code: refusal?.code ?? null,
      objectKind: 'account',
      objectId: o.accountId,
      requestId: o.requestId ?? null,
    })
    return refusal ?? { codes }
  })
}
