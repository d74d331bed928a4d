import { sql } from 'kysely'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Db } from '#platform/database/connection.ts'
import { foldEmail } from '../accounts.ts'
import { later } from '../instant.ts'
import { appendRefusal, asNobody } from '../password-try.ts'
import { admit, type Coming, type SignedIn, type StepOpened } from '../sign-in.ts'
import { proofLasts } from '../step-up.ts'
import type { Identity } from './provider.ts'

/** How an identity is written down: a subject means something at its issuer only. */
export const identityKey = (issuer: string, subject: string): string => `${issuer}|${subject}`

/**
 * Signs in whom the provider has seen, where an administrator has recorded them before; nobody gets an account by it. The
 * provider's second factor counts where the settings trust it; otherwise ours is asked for.
 */
export const signInByProvider = (
  db: Db,
  o: Coming & { identity: Identity; byEmail: boolean },
): Promise<SignedIn | StepOpened | Refusal> =>
  asNobody(db, o, async (tx) => {
    const { issuer, subject, email, secondFactor, provedAgo } = o.identity
    // A provider that does not say when it saw them has proved nothing that what is sensitive could lean on.
    const provedAt = later(o.now, -(provedAgo ?? proofLasts))
    const address = o.byEmail && email ? foldEmail(email) : null
    const { rows } = await sql<{ account: string | null }>`
      select access.account_of_provider(${identityKey(issuer, subject)}, ${address}) as account`.execute(tx)
    const accountId = rows[0]?.account
    if (accountId)
      return admit(tx, {
        ...o,
        accountId,
        provedAt,
        factors: secondFactor ? ['provider', 'provider-mfa'] : ['provider'],
      })
    await appendRefusal(tx, 'access.sign-in', o, 'provider-unknown-here', null)
    return refuse('provider-unknown-here')
  })
