import { sql } from 'kysely'
import type { Subject } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { factorsOfMe, type OwnPasskey, passkeysOfMe } from './own-factors.ts'

export interface PasskeySubject extends Subject {
  /** without it the account could not sign in any more */
  isNeeded: boolean
}

/** One's own passkeys, as the acts on them judge them. */
export async function passkeySubjectsOfMe(tx: Tx, accountId: string): Promise<(OwnPasskey & PasskeySubject)[]> {
  const { passkeys, codeApp } = await factorsOfMe(tx)
  const { rows } = await sql<{ due: boolean }>`select access.second_factor_due() as due`.execute(tx)
  const isNeeded = passkeys === 1 && !codeApp && (rows[0]?.due ?? true)
  return (await passkeysOfMe(tx)).map((one) => ({
    ...one,
    scope: { accountId },
    label: { en: one.name, fr: one.name },
    isNeeded,
  }))
}

export const passkeyOfMe = async (tx: Tx, id: string, accountId: string): Promise<PasskeySubject | null> =>
  (await passkeySubjectsOfMe(tx, accountId)).find((one) => one.id === id) ?? null
