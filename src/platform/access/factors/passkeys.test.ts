import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { transactionRoles } from '#platform/database/roles.ts'
import { withRollback } from '#tests/support/database.ts'
import { SoftPasskey } from '#tests/support/soft-passkey.ts'
import { disableAccount } from '../accounts.ts'
import { claimsOfNobody } from '../claims.ts'
import { later } from '../instant.ts'
import { asNobody } from '../password-try.ts'
import { asSystem, must, sampleAccount } from '../samples.ts'
import { type SignedIn, type StepOpened, signInByPasskey } from '../sign-in.ts'
import { asOwner } from './as-owner.ts'
import { enrolPasskey } from './enrol.ts'
import { passkeysOfMe } from './own-factors.ts'
import { enrolOptions, showOptions, takePasskey } from './passkeys.ts'
import { relyingPartyOf } from './relying-party.ts'

const rp = { id: 'contingent.example', origin: 'https://contingent.example' }
const now = '2026-11-22T15:00:00.000Z'
const email = 'noemie@example.ca'

async function enrolled(db: Db, at = now) {
  const { accountId } = await sampleAccount(db, { email })
  const passkey = new SoftPasskey()
  const options = await asOwner(db, accountId, { now: at }, (tx) =>
    enrolOptions(tx, rp, { accountId, email, name: 'Noémie', now: at }),
  )
  const { codes } = must(
    await enrolPasskey(db, rp, { accountId, now: at, response: passkey.make(options, rp), name: 'Phone' }),
  )
  return { accountId, passkey, codes }
}

const asked = (db: Db, accountId: string, at = now, purpose: 'sign-in' | 'confirm' = 'sign-in') =>
  asOwner(db, accountId, { now: at }, (tx) => showOptions(tx, rp, { purpose, accountId, now: at }))

const taken = (db: Db, accountId: string, response: string, at = now, purpose: 'sign-in' | 'confirm' = 'sign-in') =>
  asOwner(db, accountId, { now: at }, (tx) => takePasskey(tx, rp, { purpose, accountId, response, now: at }))

const codeOf = (result: object | Refusal) => (isRefusal(result) ? result.code : 'taken')

test('V6.3.3 a passkey is enrolled and shown; ten recovery codes come with the first one', () =>
  withRollback(async (db) => {
    const { accountId, passkey, codes } = await enrolled(db)
    expect(codes).toHaveLength(10)
    expect(new Set(codes).size).toBe(10)
    expect(codeOf(await taken(db, accountId, passkey.show(await asked(db, accountId), rp)))).toBe('taken')
    const [kept] = await asOwner(db, accountId, { now }, passkeysOfMe)
    expect(kept).toMatchObject({ name: 'Phone', counter: 1, transports: ['internal'], lastUsedAt: now })
  }))

test('V6.7.2 a challenge is answered once, within five minutes, for its own purpose and account', () =>
  withRollback(async (db) => {
    const { accountId, passkey } = await enrolled(db)
    const other = await sampleAccount(db, { email: 'other@example.ca' })
    const options = await asked(db, accountId)
    expect(codeOf(await taken(db, accountId, passkey.show(options, rp)))).toBe('taken')
    expect(codeOf(await taken(db, accountId, passkey.show(options, rp)))).toBe('passkey-not-taken')

    const late = await asked(db, accountId)
    expect(codeOf(await taken(db, accountId, passkey.show(late, rp), later(now, 300)))).toBe('passkey-not-taken')
    const inTime = await asked(db, accountId)
    expect(codeOf(await taken(db, accountId, passkey.show(inTime, rp), later(now, 299)))).toBe('taken')

    const toConfirm = await asked(db, accountId, now, 'confirm')
    expect(codeOf(await taken(db, accountId, passkey.show(toConfirm, rp)))).toBe('passkey-not-taken')
    const ofOther = await asked(db, other.accountId)
    expect(codeOf(await taken(db, accountId, passkey.show(ofOther, rp)))).toBe('passkey-not-taken')
    const invented = { challenge: Buffer.alloc(32, 7).toString('base64url') }
    expect(codeOf(await taken(db, accountId, passkey.show(invented, rp)))).toBe('passkey-not-taken')
  }))

test.each([
  ['another origin', { origin: 'https://contingent.example.evil.example' }],
  ['another port', { origin: 'https://contingent.example:8443' }],
  ['another relying party', { rpId: 'evil.example' }],
  ['a signature that does not fit', { broken: true }],
  ['an owner who was not verified', { unverified: true }],
])('a passkey is not taken with %s', (_what, lie) =>
  withRollback(async (db) => {
    const { accountId, passkey } = await enrolled(db)
    const options = await asked(db, accountId)
    expect(codeOf(await taken(db, accountId, passkey.show(options, rp, lie)))).toBe('passkey-not-taken')
    if ('broken' in lie) return
    const options2 = await asOwner(db, accountId, { now }, (tx) =>
      enrolOptions(tx, rp, { accountId, email, name: 'N', now }),
    )
    const response = new SoftPasskey().make(options2, rp, lie)
    expect(codeOf(await enrolPasskey(db, rp, { accountId, now, response, name: 'x' }))).toBe('passkey-not-taken')
  }),
)

test('a counter that stands still or goes backwards is a copy of the authenticator', () =>
  withRollback(async (db) => {
    const { accountId, passkey } = await enrolled(db)
    for (const [counter, wanted] of [
      [7, 'taken'],
      [7, 'passkey-not-taken'],
      [6, 'passkey-not-taken'],
      [8, 'taken'],
    ] as const) {
      const response = passkey.show(await asked(db, accountId), rp, { counter })
      expect(codeOf(await taken(db, accountId, response)), String(counter)).toBe(wanted)
    }
  }))

test('a passkey of somebody else is not taken', () =>
  withRollback(async (db) => {
    const { passkey } = await enrolled(db)
    const other = await sampleAccount(db, { email: 'other@example.ca' })
    const options = await asked(db, other.accountId)
    expect(codeOf(await taken(db, other.accountId, passkey.show(options, rp)))).toBe('passkey-not-taken')
  }))

test('V6.5.7 a finger or a face proves nothing without the device: a signature of another key is not taken', () =>
  withRollback(async (db) => {
    const { accountId, passkey } = await enrolled(db)
    const options = await asked(db, accountId)
    const stranger = JSON.parse(new SoftPasskey().show(options, rp))
    const response = JSON.stringify({ ...stranger, id: passkey.id, rawId: passkey.id })
    expect(codeOf(await taken(db, accountId, response))).toBe('passkey-not-taken')
  }))

test('V6.7.1 no role of the application reads or writes a key by which passkeys are judged, and no function replaces one', () =>
  withRollback(async (db) => {
    const { accountId, passkey } = await enrolled(db)
    for (const role of transactionRoles)
      for (const statement of [
        sql`select secret from access.credential`,
        sql`update access.credential set secret = 'x'`,
        sql`delete from access.credential`,
        sql`insert into access.credential (id, account_id, kind, secret, created_at)
          values (gen_random_uuid(), ${accountId}, 'passkey', 'x', ${now})`,
      ]) {
        const claims = { ...claimsOfNobody('2026-11-22'), accountId }
        await expect(inTransaction(db, { role, claims }, (tx) => statement.execute(tx))).rejects.toThrow(
          'permission denied',
        )
      }
    const { rows } = await db.pool.query<{ body: string }>(
      `select pg_get_functiondef(p.oid) as body from pg_proc p where p.pronamespace = 'access'::regnamespace and p.prokind = 'f'`,
    )
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter(({ body }) => /update\s+access\.credential[^;]*\sset\s[^;]*secret\s*=/i.test(body))).toEqual([])
    // A passkey that is known already is not taken over by adding it again.
    const again = await asOwner(db, accountId, { now }, (tx) =>
      enrolOptions(tx, rp, { accountId, email, name: 'N', now }),
    )
    await expect(
      enrolPasskey(db, rp, { accountId, now, response: passkey.make(again, rp), name: 'Again' }),
    ).rejects.toThrow('credential_external_id_is_new')
  }))

test('V6.7.2 a challenge has 256 bits, and none comes twice', () =>
  withRollback(async (db) => {
    const { accountId } = await enrolled(db)
    const challenges: string[] = []
    for (let n = 0; n < 100; n += 1) challenges.push(((await asked(db, accountId)) as { challenge: string }).challenge)
    for (const challenge of challenges) expect(Buffer.from(challenge, 'base64url')).toHaveLength(32)
    expect(new Set(challenges).size).toBe(100)
  }))

test('what is no answer of a browser is refused, not a fault', () =>
  withRollback(async (db) => {
    const { accountId } = await enrolled(db)
    for (const response of ['', '{', 'null', '[]', '"x"', '{"id":1}', '{"id":"x","response":{"clientDataJSON":"e30"}}'])
      expect(codeOf(await taken(db, accountId, response)), response).toBe('passkey-not-taken')
    expect(codeOf(await enrolPasskey(db, rp, { accountId, now, response: '{"response":7}', name: 'x' }))).toBe(
      'passkey-not-taken',
    )
  }))

test('a passkey alone signs in, as two factors, while its account is not disabled', () =>
  withRollback(async (db) => {
    const { accountId, passkey } = await enrolled(db)
    const come = async (o: Parameters<SoftPasskey['show']>[2] = {}): Promise<SignedIn | StepOpened | Refusal> => {
      const options = await asNobody(db, { now }, (tx) =>
        showOptions(tx, rp, { purpose: 'passkey-only', accountId: null, now }),
      )
      return signInByPasskey(db, { ip: '192.0.2.7', now, rp, response: passkey.show(options, rp, o) })
    }
    const signed = await come()
    expect(signed).toMatchObject({ actor: { accountId, provedAt: now } })
    const kept = await db.pool.query(`select factors from access.session where account_id = $1`, [accountId])
    expect(kept.rows).toEqual([{ factors: ['passkey'] }])
    expect(codeOf(await come({ unverified: true }))).toBe('passkey-not-taken')
    await asSystem(db, (tx) => disableAccount(tx, accountId, now))
    expect(codeOf(await come())).toBe('passkey-not-taken')
    const audited = await db.pool.query(
      `select outcome, code from audit.entry where act = 'access.sign-in' order by seq`,
    )
    expect(audited.rows.map((row) => row.outcome).sort()).toEqual(['done', 'refused', 'refused'])
  }))

test('passkeys are bound to PUBLIC_URL, and without it to localhost only, whatever a request says of its host', () => {
  expect(relyingPartyOf('https://contingent.example/x', 'evil.example')).toEqual(rp)
  expect(relyingPartyOf('https://contingent.example:8443', 'x')).toEqual({
    id: 'contingent.example',
    origin: 'https://contingent.example:8443',
  })
  expect(relyingPartyOf('http://contingent.example', 'localhost')).toBeNull()
  expect(relyingPartyOf(undefined, 'localhost:3000')).toEqual({ id: 'localhost', origin: 'http://localhost:3000' })
  for (const host of ['evil.example', '127.0.0.1:3000', 'localhost.evil.example', 'localhost:3000@evil.example'])
    expect(relyingPartyOf(undefined, host), host).toBeNull()
})
