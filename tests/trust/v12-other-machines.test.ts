import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Authority, type Kind, whyNoCertificates } from '#tests/support/certificates.ts'
import { clients } from './tls/clients.ts'
import { Listener, type Opening } from './tls/listener.ts'

const missing = whyNoCertificates()
const shown: Kind[] = ['good', 'expired', 'of another host', 'signed by itself']
const openingOf = (client: string): Opening =>
  client === 'database' ? 'postgres' : client === 'mail over smtp' ? 'starttls' : 'at once'

interface Told {
  client: string
  server: string
  sealed: number
  clear: string
}

/** What each client told each server, where the authority is trusted and where it is not. */
async function speak(authority: Authority, trusted: boolean): Promise<Told[]> {
  const ways: { client: string; server: string; listener: Listener }[] = []
  for (const client of Object.keys(clients))
    for (const kind of trusted ? shown : (['good'] as const))
      ways.push({ client, server: kind, listener: await Listener.open(openingOf(client), authority.make(kind)) })
  for (const [client, opening] of [
    ['database', 'postgres without'],
    ['mail over smtp', 'starttls without'],
  ] as const)
    ways.push({ client, server: 'without TLS', listener: await Listener.open(opening, authority.make('good')) })
  const args = ways.map(({ client, listener }) => `${client}=${listener.port}`)
  // The database's authority is named in its address.
  const ca = trusted ? authority.path : authority.make('signed by itself').certificate
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/trust/tls/clients.ts', 'speak', ca, ...args], {
    env: { ...process.env, ...(trusted ? { NODE_EXTRA_CA_CERTS: authority.path } : {}) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await once(child, 'exit')
  const told = ways.map(({ client, server, listener: { sealed, clear } }) => ({
    client,
    server,
    sealed: sealed.length,
    clear,
  }))
  await Promise.all(ways.map(({ listener }) => listener.close()))
  return told
}

describe.skipIf(missing !== null)(`what is said to other machines${missing ? `: NOT RUN, ${missing}` : ''}`, () => {
  let authority: Authority
  let told: Told[]
  let toldStrangers: Told[]
  beforeAll(async () => {
    authority = new Authority()
    ;[told, toldStrangers] = await Promise.all([speak(authority, true), speak(authority, false)])
  }, 90_000)
  afterAll(() => authority?.remove())

  it('V12.3.2 is said to servers whose certificate is good: database, mail, sign-in provider, bucket, collector', () => {
    const silent = told.filter(({ server, sealed }) => server === 'good' && sealed === 0)
    expect(silent).toEqual([])
    expect(told.filter(({ server }) => server === 'good')).toHaveLength(6)
  })

  it('V12.3.2 is not said where the certificate has expired, is of another host, or signed by itself', () => {
    const bad = told.filter(({ server }) => ['expired', 'of another host', 'signed by itself'].includes(server))
    expect(bad).toHaveLength(18)
    expect(bad.filter(({ sealed, clear }) => sealed > 0 || clear !== '')).toEqual([])
  })

  it('V12.3.4 is not said to servers of an authority that this installation was not told to trust', () => {
    expect(toldStrangers.filter(({ server, sealed }) => server === 'good' && sealed > 0)).toEqual([])
  })

  it('V12.3.1 is never said in the clear, when a server has no TLS either', () => {
    const without = told.filter(({ server }) => server === 'without TLS')
    expect(without).toHaveLength(2)
    expect([...told, ...toldStrangers].filter(({ clear }) => clear !== '')).toEqual([])
  })
})
