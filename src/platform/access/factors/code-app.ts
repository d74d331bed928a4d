import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Sealer } from '#platform/files/sealing.ts'
import { codeDigits, codeStep, stepAt } from './code-rule.ts'

/** A new seed for a code app, base32; it is kept when a first code proves that the app has it. */
export const newSeed = (): string => new Secret({ buffer: new Uint8Array(randomBytes(20)).buffer }).base32

/** The address that a phone opens in its code app. */
export const seedAddress = (seed: string, email: string): string => totpOf(seed, email).toString()

const totpOf = (seed: string, email = '') =>
  new TOTP({
    issuer: 'Contingent',
    label: email,
    algorithm: 'SHA1',
    digits: codeDigits,
    period: codeStep,
    secret: Secret.fromBase32(seed),
  })

/** Whether it is the code of this very step of thirty seconds: neither the one before nor the one after counts. */
const fits = (seed: string, code: string, now: string): boolean =>
  totpOf(seed).validate({ token: code, window: 0, timestamp: Date.parse(now) }) === 0

const bindingOf = (id: string) => `access.credential|${id}|secret`

/** Keeps the seed of the account whose claims ask, once a code of it was shown. Needs a recorded exception. */
export async function keepCodeApp(
  tx: Tx,
  sealer: Sealer,
  o: { seed: string; code: string; now: string },
): Promise<Refusal | null> {
  if (!/^[A-Z2-7]{32}$/.test(o.seed) || !fits(o.seed, o.code, o.now)) return refuse('code-not-right')
  const id = randomUUID()
  const sealed = await sealer.sealSecret(bindingOf(id), o.seed)
  await sql`select access.keep_code_app(${id}, ${sealed}, ${stepAt(o.now)}, ${o.now})`.execute(tx)
  return null
}

/** Whether it is the code of the account whose claims ask; each code counts once, whoever shows it first. */
export async function takeCode(tx: Tx, sealer: Sealer, o: { code: string; now: string }): Promise<boolean> {
  const { rows } = await sql<{ id: string; sealed: string }>`select id, sealed from access.own_code_app()`.execute(tx)
  const app = rows[0]
  if (!app || !fits(await sealer.unsealSecret(bindingOf(app.id), app.sealed), o.code, o.now)) return false
  const taken = await sql<{ used: boolean }>`
    select access.use_code(${app.id}, ${stepAt(o.now)}, ${o.now}) as used`.execute(tx)
  return taken.rows[0]?.used ?? false
}
