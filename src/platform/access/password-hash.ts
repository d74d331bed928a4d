import { randomBytes } from 'node:crypto'
import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { normalPassword } from './password-rule.ts'

/** OWASP's first choice, about 13 ms (trust.md 1): memory in KiB. */
export const argon2Cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

// `Algorithm` is a const enum, which type stripping cannot inline: 2 is Argon2id.
const argon2id = 2 as Algorithm.Argon2id

/** The argon2id hash, with its salt and cost in it, that a credential keeps. */
export const hashPassword = (password: string): Promise<string> =>
  hash(normalPassword(password), { ...argon2Cost, algorithm: argon2id })

let nobodys: Promise<string> | undefined

/**
 * Whether the password is the one of the hash. Without a hash it takes as long and says no, so that the time does not tell
 * which addresses have an account.
 */
export async function passwordFits(password: string, secret: string | null): Promise<boolean> {
  nobodys ??= hashPassword(randomBytes(24).toString('base64'))
  const stand = await nobodys
  const fits = await verify(secret ?? stand, normalPassword(password))
  return secret !== null && fits
}
