import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import { later } from '../instant.ts'
import { hashOfSecret } from '../secret.ts'

/** What a passkey is asked to sign for; a challenge of one purpose serves no other. */
export type Purpose = 'enrol' | 'sign-in' | 'confirm' | 'passkey-only'

/** How long a challenge waits for its answer, in seconds. */
export const challengeLasts = 5 * 60

/** A fresh challenge, of which the database keeps a hash; `accountId` null: nobody has said yet who they are. */
export async function putChallenge(
  tx: Tx,
  o: { purpose: Purpose; accountId: string | null; now: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = new Uint8Array(randomBytes(32))
  const hash = hashOfSecret(Buffer.from(challenge).toString('base64url'))
  await sql`select access.put_challenge(${hash}, ${o.purpose}, ${o.accountId}, ${o.now}, ${later(o.now, challengeLasts)})`.execute(
    tx,
  )
  return challenge
}

/** Uses a challenge up, whether it fits or not: each is answered once. */
export async function takeChallenge(
  tx: Tx,
  challenge: string,
  o: { purpose: Purpose; accountId: string | null; now: string },
): Promise<boolean> {
  const { rows } = await sql<{ fits: boolean }>`
    select access.take_challenge(${hashOfSecret(challenge)}, ${o.purpose}, ${o.accountId}, ${o.now}) as fits`.execute(
    tx,
  )
  return rows[0]?.fits ?? false
}
