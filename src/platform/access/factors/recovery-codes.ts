import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import { hashPassword, passwordFits } from '../password-hash.ts'

/** How many recovery codes somebody holds; each opens one session, once. */
export const recoveryCodeCount = 10

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Eighty random bits in four groups, without the letters that are read wrong. */
function newCode(): string {
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** As typed, in the form in which it was hashed; null where it cannot be a recovery code. */
export function foldRecoveryCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(plain) ? plain : null
}

/** Ten fresh codes for the account whose claims ask; those before are worth nothing. Only their argon2id hashes are kept. */
export async function renewRecoveryCodes(tx: Tx, now: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, newCode)
  const hashes = await Promise.all(codes.map((code) => hashPassword(foldRecoveryCode(code)!)))
  await sql`select access.keep_recovery_codes(${hashes}, ${now})`.execute(tx)
  return codes
}

/** Uses up a recovery code of the account whose claims ask; false when it is none, or was used. */
export async function takeRecoveryCode(tx: Tx, o: { code: string; now: string }): Promise<boolean> {
  const folded = foldRecoveryCode(o.code)
  if (!folded) return false
  const { rows } = await sql<{ id: string; secret: string }>`
    select id, secret from access.own_recovery_codes()`.execute(tx)
  for (const { id, secret } of rows) {
    if (!(await passwordFits(folded, secret))) continue
    const taken = await sql<{ used: boolean }>`select access.use_recovery_code(${id}, ${o.now}) as used`.execute(tx)
    return taken.rows[0]?.used ?? false
  }
  return false
}
