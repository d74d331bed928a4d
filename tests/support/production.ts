import type { LightMyRequestResponse } from 'fastify'
import type { RelyingParty } from '#platform/access/factors/relying-party.ts'
import { type SampleDuty, sampleAccount, samplePassword } from '#platform/access/samples.ts'
import type { Module } from '#platform/module.ts'
import { buildServer, type ServerOptions } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from './database.ts'
import { Visitor } from './form-visitor.ts'
import { houseOn } from './house.ts'
import { SoftPasskey } from './soft-passkey.ts'

/** Where the production installations of tests are reached. */
export const PRODUCTION_ADDRESS: RelyingParty = { id: 'contingent.example', origin: 'https://contingent.example' }

/** A throw-away copy that is a production installation: what an installation is stays for good, so a superuser says it. */
export async function productionDatabase(): Promise<ThrowAway> {
  const copy = await throwAwayDatabase()
  const client = await copy.admin.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query(`update platform.installation set kind = 'production', seed = null, anchor_day = null`)
    await client.query('commit')
  } finally {
    client.release()
  }
  return copy
}

/** A server of a production installation, with a clock that is moved by hand. */
export async function productionServer(
  copy: ThrowAway,
  o: { modules?: readonly Module[]; now?: string; server?: ServerOptions } = {},
) {
  const house = houseOn(copy.db, { kind: 'production', ...(o.modules ? { modules: o.modules } : {}) })
  let now = Date.parse(o.now ?? '2026-03-16T16:00:00.000Z')
  house.clock = () => new Date(now).toISOString()
  const app = await buildServer(house, { tls: true, publicUrl: PRODUCTION_ADDRESS.origin, ...o.server })
  return {
    house,
    app,
    later: (seconds: number) => {
      now += seconds * 1000
    },
  }
}

/** Signs in with password and passkey as a browser does, adding the passkey the first time. The answer is the last one. */
export async function signInWithPasskey(
  visitor: Visitor,
  who: { email: string; passkey: SoftPasskey },
): Promise<LightMyRequestResponse> {
  const first = await visitor.signIn(who.email, samplePassword)
  const next = await visitor.get(String(first.headers.location))
  const enrols = next.statusCode === 303
  const url = enrols ? String(next.headers.location) : String(first.headers.location)
  if (enrols) await visitor.get(url)
  return sendPasskey(visitor, url, enrols ? 'enrol' : 'sign-in', who.passkey)
}

/** What the page script does: asks for a challenge, has the passkey answer it, sends the form. */
export async function sendPasskey(
  visitor: Visitor,
  url: string,
  purpose: 'enrol' | 'sign-in' | 'confirm' | 'passkey-only',
  passkey: SoftPasskey,
  fields: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  const asked = await visitor.post('/session/passkey', { purpose })
  if (asked.statusCode !== 200) return asked
  const answer =
    purpose === 'enrol'
      ? passkey.make(asked.json(), PRODUCTION_ADDRESS)
      : passkey.show(asked.json(), PRODUCTION_ADDRESS)
  const name = purpose === 'confirm' ? '_passkey' : 'passkey'
  return visitor.post(url.split('?')[0]!, { ...fields, [name]: answer })
}

/** An account of a production installation with its passkey, signed in. */
export async function signedInForReal(
  copy: ThrowAway,
  app: Awaited<ReturnType<typeof productionServer>>['app'],
  o: { email: string; duties?: SampleDuty[]; ip?: string },
) {
  const { accountId } = await sampleAccount(copy.db, o)
  const passkey = new SoftPasskey()
  const visitor = new Visitor(app, o.ip)
  const answer = await signInWithPasskey(visitor, { email: o.email, passkey })
  return { accountId, passkey, visitor, answer }
}
