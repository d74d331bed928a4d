import { sql } from 'kysely'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { appendAudit } from '#platform/audit/append.ts'
import type { Db, Tx } from '#platform/database/connection.ts'
import { hashPassword } from './password-hash.ts'
import { judgeNewPassword } from './password-rule.ts'
import { asNobody } from './password-try.ts'
import { hashOfSecret, newSecret } from './secret.ts'
import { tellOwner } from './ways-in-changed.ts'

/** How long a link is good where the caller says nothing: one day, in hours. */
export const linkHours = 24

/**
 * Gives an account a link with which it sets its password, once. The claims have to be an administrator's or a system
 * actor's. Returns the secret for the address of the page; put it behind `#` or in a form, not in a query that logs keep.
 */
export async function createOneTimeLink(
  tx: Tx,
  o: { accountId: string; now: string; hours?: number },
): Promise<string> {
  const secret = newSecret()
  await sql`insert into access.one_time_link (hash, account_id, created_at, created_by, expires_at)
    values (${hashOfSecret(secret)}, ${o.accountId}, ${o.now}, sec.account(),
      ${o.now}::timestamptz + make_interval(hours => ${o.hours ?? linkHours}))`.execute(tx)
  return secret
}

/** Whom the link is for, or null when it is used, too old or unknown. Looking does not use it up. */
export async function lookAtLink(
  db: Db,
  secret: string,
  now: string,
): Promise<{ accountId: string; email: string; name: string } | null> {
  return asNobody(db, { now }, (tx) => find(tx, secret, now))
}

async function find(tx: Tx, secret: string, now: string) {
  const { rows } = await sql<{ accountId: string; email: string; name: string }>`
    select account_id as "accountId", email, name from access.link_of(${hashOfSecret(secret)}, ${now})`.execute(tx)
  return rows[0] ?? null
}

/** Uses the link up and sets the password. A password that is refused leaves the link as it is. */
export async function redeemLink(
  db: Db,
  o: { link: string; password: string; now: string; requestId?: string | null },
): Promise<{ accountId: string } | Refusal> {
  const owner = await lookAtLink(db, o.link, o.now)
  const unfit = owner ? await judgeNewPassword(o.password, owner) : null
  if (unfit) return unfit
  const secret = owner ? await hashPassword(o.password) : null
  return asNobody(db, o, async (tx) => {
    const used = owner
      ? await sql<{
          account: string | null
        }>`select access.redeem_link(${hashOfSecret(o.link)}, ${secret}, ${o.now}) as account`.execute(tx)
      : null
    const accountId = used?.rows[0]?.account ?? null
    if (accountId) await tellOwner(tx, { accountId, what: 'password-by-link', now: o.now })
    await appendAudit(tx, {
      at: o.now,
      accountId,
      duty: null,
      act: 'access.redeem-link',
      outcome: accountId ? 'done' : 'refused',
      code: accountId ? null : 'link-not-valid',
      objectKind: 'account',
      objectId: accountId,
      requestId: o.requestId ?? null,
    })
    return accountId ? { accountId } : refuse('link-not-valid')
  })
}
