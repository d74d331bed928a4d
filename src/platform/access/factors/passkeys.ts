import { randomUUID } from 'node:crypto'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { sql } from 'kysely'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type Purpose, putChallenge, takeChallenge } from './challenge.ts'
import { passkeysOfMe } from './own-factors.ts'
import type { RelyingParty } from './relying-party.ts'

/** Loaded with the first passkey: it would make each start slower. */
const library = () => import('@simplewebauthn/server')

/** What the browser needs to make a passkey for the account whose claims ask. */
export async function enrolOptions(
  tx: Tx,
  rp: RelyingParty,
  o: { accountId: string; email: string; name: string; now: string },
): Promise<object> {
  const { generateRegistrationOptions } = await library()
  const known = await passkeysOfMe(tx)
  return generateRegistrationOptions({
    rpName: 'Contingent',
    rpID: rp.id,
    userName: o.email,
    userDisplayName: o.name,
    userID: bytesOf(o.accountId),
    challenge: await putChallenge(tx, { purpose: 'enrol', accountId: o.accountId, now: o.now }),
    excludeCredentials: known.map(({ externalId, transports }) => ({ id: externalId, transports })),
    // The authenticator checks its owner by PIN, face or finger: a passkey alone then is two factors.
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    attestationType: 'none',
  })
}

/** Keeps a new passkey of the account whose claims ask. Refuses `passkey-not-taken` whatever is wrong with it. */
export async function addPasskey(
  tx: Tx,
  rp: RelyingParty,
  o: { accountId: string; response: string; name: string; now: string },
): Promise<{ id: string } | Refusal> {
  const response = parsed(o.response) as RegistrationResponseJSON | null
  const challenge = response && (await signedChallenge(tx, response, { ...o, purpose: 'enrol' }))
  if (!response || !challenge) return refuse('passkey-not-taken')
  const { verifyRegistrationResponse } = await library()
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: rp.origin,
    expectedRPID: rp.id,
    requireUserVerification: true,
  }).catch(() => null)
  if (!verified?.verified) return refuse('passkey-not-taken')
  const { credential, credentialBackedUp, aaguid } = verified.registrationInfo
  const id = randomUUID()
  const detail = {
    name: o.name.slice(0, 100),
    counter: credential.counter,
    transports: (credential.transports ?? []).map(String).slice(0, 10),
    backedUp: credentialBackedUp,
    aaguid,
  }
  await sql`select access.add_passkey(${id}, ${credential.id}, ${Buffer.from(credential.publicKey).toString('base64url')},
    ${JSON.stringify(detail)}::jsonb, ${o.now})`.execute(tx)
  return { id }
}

/** What the browser needs to show a passkey; without an account any passkey of this place that the device offers. */
export async function showOptions(
  tx: Tx,
  rp: RelyingParty,
  o: { purpose: Exclude<Purpose, 'enrol'>; accountId: string | null; now: string },
): Promise<object> {
  const { generateAuthenticationOptions } = await library()
  const known = o.accountId === null ? [] : await passkeysOfMe(tx)
  return generateAuthenticationOptions({
    rpID: rp.id,
    challenge: await putChallenge(tx, o),
    userVerification: 'required',
    allowCredentials: known.map(({ externalId, transports }) => ({ id: externalId, transports })),
  })
}

/**
 * Judges a passkey that was shown, of the account whose claims ask. The challenge is used up whatever comes of it; a counter
 * that went backwards is a copy of the authenticator. `accountId` is whom the challenge was for.
 */
export async function takePasskey(
  tx: Tx,
  rp: RelyingParty,
  o: { purpose: Exclude<Purpose, 'enrol'>; accountId: string | null; response: string; now: string },
): Promise<{ id: string } | Refusal> {
  const response = parsed(o.response) as AuthenticationResponseJSON | null
  const challenge = response && (await signedChallenge(tx, response, o))
  const known = response && (await passkeysOfMe(tx)).find(({ externalId }) => externalId === response.id)
  if (!response || !challenge || !known) return refuse('passkey-not-taken')
  const { verifyAuthenticationResponse } = await library()
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: rp.origin,
    expectedRPID: rp.id,
    requireUserVerification: true,
    credential: {
      id: known.externalId,
      publicKey: new Uint8Array(Buffer.from(known.publicKey, 'base64url')),
      counter: known.counter,
    },
  }).catch(() => null)
  if (!verified?.verified) return refuse('passkey-not-taken')
  const { rows } = await sql<{ used: boolean }>`
    select access.use_passkey(${known.id}, ${verified.authenticationInfo.newCounter}, ${o.now}) as used`.execute(tx)
  return rows[0]?.used ? { id: known.id } : refuse('passkey-not-taken')
}

/** Whose passkey was shown, by the id of its credential; nothing is proved by it yet. */
export async function ownerOfPasskey(tx: Tx, response: string): Promise<string | null> {
  const id = (parsed(response) as { id?: unknown } | null)?.id
  if (typeof id !== 'string' || id.length > 1400) return null
  const { rows } = await sql<{ owner: string | null }>`select access.owner_of_passkey(${id}) as owner`.execute(tx)
  return rows[0]?.owner ?? null
}

/** The challenge that the authenticator signed, where it is ours, for this, in time and not used before; else null. */
async function signedChallenge(
  tx: Tx,
  response: { response?: { clientDataJSON?: string } },
  o: { purpose: Purpose; accountId: string | null; now: string },
): Promise<string | null> {
  const client = parsed(Buffer.from(response.response?.clientDataJSON ?? '', 'base64url').toString('utf8'))
  const challenge = (client as { challenge?: unknown } | null)?.challenge
  if (typeof challenge !== 'string' || challenge.length !== 43) return null
  return (await takeChallenge(tx, challenge, o)) ? challenge : null
}

function parsed(json: string): object | null {
  if (json.length > 16_384) return null
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

const bytesOf = (uuid: string) => new Uint8Array(Buffer.from(uuid.replaceAll('-', ''), 'hex'))
