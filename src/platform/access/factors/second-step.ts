import { sql } from 'kysely'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { appendAudit } from '#platform/audit/append.ts'
import type { Db, Tx } from '#platform/database/connection.ts'
import type { Sealer } from '#platform/files/sealing.ts'
import { later } from '../instant.ts'
import { asNobody } from '../password-try.ts'
import { hashOfSecret, newSecret } from '../secret.ts'
import { asOwner } from './as-owner.ts'
import { tryCode } from './code-try.ts'
import { factorsOfMe, type OwnFactors } from './own-factors.ts'
import { takePasskey } from './passkeys.ts'
import type { RelyingParty } from './relying-party.ts'

/** How long a password waits for the second factor, in seconds. */
export const stepLasts = 10 * 60

/** A sign-in that lacks its second factor. Its secret is no session: it opens no page but those of signing in. */
export async function openStep(tx: Tx, o: { accountId: string; factors: string[]; now: string }): Promise<string> {
  const secret = newSecret()
  await sql`select access.open_step(${hashOfSecret(secret)}, ${o.accountId}, ${o.factors}, ${o.now},
    ${later(o.now, stepLasts)})`.execute(tx)
  return secret
}

export interface SignInStep {
  accountId: string
  name: string
  email: string
  factors: string[]
  own: OwnFactors
}

/** Who is in the middle of signing in, or null: unknown, used or too old. Looking does not use it up. */
export async function lookAtStep(db: Db, secret: string, now: string): Promise<SignInStep | null> {
  const found = await asNobody(db, { now }, async (tx) => {
    const { rows } = await sql<Omit<SignInStep, 'own'>>`
      select account_id as "accountId", name, email, factors from access.step_of(${hashOfSecret(secret)}, ${now})`.execute(
      tx,
    )
    return rows[0]
  })
  if (!found) return null
  return { ...found, own: await asOwner(db, found.accountId, { now }, factorsOfMe) }
}

/** Uses a step up: whose it was and what was shown before, or null. */
export async function takeStep(
  tx: Tx,
  secret: string,
  now: string,
): Promise<{ accountId: string; factors: string[] } | null> {
  const { rows } = await sql<{ accountId: string; factors: string[] }>`
    select account_id as "accountId", factors from access.take_step(${hashOfSecret(secret)}, ${now})`.execute(tx)
  return rows[0] ?? null
}

/** What somebody shows as their second factor. */
export type Shown = { passkey: string; rp: RelyingParty } | { code: string; sealer: Sealer }

/** Judges a second factor of an account; gives its name as sessions keep it. A refusal is written to the audit. */
export async function judgeFactor(
  db: Db,
  shown: Shown,
  o: {
    accountId: string
    purpose: 'sign-in' | 'confirm'
    now: string
    ip: string
    zone?: string | undefined
    requestId?: string | null
  },
): Promise<string | Refusal> {
  const { accountId, purpose, now, zone } = o
  const judged =
    'passkey' in shown
      ? await asOwner(db, accountId, o, (tx) =>
          takePasskey(tx, shown.rp, { purpose, accountId, response: shown.passkey, now }),
        )
      : await tryCode(db, shown.sealer, { accountId, code: shown.code, now, zone })
  if (typeof judged === 'string') return judged
  if (!isRefusal(judged)) return 'passkey'
  await asNobody(db, o, (tx) =>
    appendAudit(tx, {
      at: now,
      accountId,
      duty: null,
      act: 'access.second-factor',
      outcome: 'refused',
      code: judged.code,
      objectKind: 'account',
      objectId: accountId,
      requestId: o.requestId ?? null,
      detail: { ip: o.ip, purpose },
    }),
  )
  return judged
}

export const stepOver = (): Refusal => refuse('step-over')
