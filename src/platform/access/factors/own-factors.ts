import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import { isoInstant } from '../instant.ts'

/** With what the account whose claims ask can prove who it is, beside its password. */
export interface OwnFactors {
  passkeys: number
  codeApp: boolean
  /** recovery codes that are left */
  recoveryCodes: number
  /** an administrator has recorded why codes of an app may be used */
  codeAppAllowed: boolean
}

export async function factorsOfMe(tx: Tx): Promise<OwnFactors> {
  const { rows } = await sql<OwnFactors>`
    select passkeys, code_app as "codeApp", recovery_codes as "recoveryCodes", code_app_allowed as "codeAppAllowed"
    from access.own_factors()`.execute(tx)
  return rows[0]!
}

/** Whether a session of this account needs a second factor: in production always, else where there is one. */
export const hasSecondFactor = ({ passkeys, codeApp }: OwnFactors): boolean => passkeys > 0 || codeApp

export interface OwnPasskey {
  id: string
  externalId: string
  publicKey: string
  name: string
  counter: number
  transports: string[]
  createdAt: string
  lastUsedAt: string | null
}

export async function passkeysOfMe(tx: Tx): Promise<OwnPasskey[]> {
  const { rows } = await sql<OwnPasskey>`
    select id, external_id as "externalId", public_key as "publicKey", detail ->> 'name' as name,
      (detail ->> 'counter')::float8 as counter, detail -> 'transports' as transports,
      ${isoInstant('created_at')} as "createdAt", ${isoInstant('last_used_at')} as "lastUsedAt"
    from access.own_passkeys()`.execute(tx)
  return rows
}
