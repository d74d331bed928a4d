import { TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/database/connection.ts'
import { throwAwayDatabase, withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, refusal, roomNamed } from '#tests/support/house.ts'
import { later } from '../instant.ts'
import { must, sampleAccount } from '../samples.ts'
import { newSecret } from '../secret.ts'
import { asOwner } from './as-owner.ts'
import { newSeed, seedAddress } from './code-app.ts'
import { secondsToNextCode } from './code-rule.ts'
import { tryCode } from './code-try.ts'
import { enrolCodeApp } from './enrol.ts'
import { factorsOfMe } from './own-factors.ts'
import { renewRecoveryCodes } from './recovery-codes.ts'

const now = '2026-03-16T16:00:05.000Z'
const email = 'noemie@example.ca'
const codeAt = (seed: string, at: string) =>
  new TOTP({ secret: seed, period: 30 }).generate({ timestamp: Date.parse(at) })

async function withApp(db: Db) {
  const { sealer } = houseOn(db).tools
  const { accountId } = await sampleAccount(db, { email })
  const seed = newSeed()
  const boss = actorOf('administrator')
  const allow = roomNamed('access').actions!.find((one) => one.name === 'access.allow-code-app')!
  await done(houseOn(db), boss, allow, { accountId, reason: 'Works where no device with a passkey may be carried.' })
  const start = later(now, -60)
  must(await enrolCodeApp(db, sealer, { accountId, seed, code: codeAt(seed, start), now: start }))
  const come = (code: string, at = now) => tryCode(db, sealer, { accountId, code, now: at })
  return { accountId, seed, come, sealer }
}

const said = (result: string | Refusal) => (isRefusal(result) ? result.code : result)
const wrong = (seed: string, at: string) => (codeAt(seed, at) === '000000' ? '111111' : '000000')

describe('codes of an app', () => {
  it('need an exception that an administrator has recorded with a reason, for somebody else', () =>
    withRollback(async (db) => {
      const house = houseOn(db)
      const { accountId } = await sampleAccount(db, { email })
      const seed = newSeed()
      await expect(
        enrolCodeApp(db, house.tools.sealer, { accountId, seed, code: codeAt(seed, now), now }),
      ).rejects.toThrow('exception')
    }))

  it('V6.5.1 a code is used once', () =>
    withRollback(async (db) => {
      const { seed, come } = await withApp(db)
      expect(said(await come(codeAt(seed, now)))).toBe('code')
      expect(said(await come(codeAt(seed, now), later(now, 10)))).toBe('code-not-right')
      expect(said(await come(codeAt(seed, later(now, 30)), later(now, 30)))).toBe('code')
    }))

  it('V6.5.5 V6.5.8 a code counts in the thirty seconds of our own clock, not before and not after', () =>
    withRollback(async (db) => {
      const { seed, come } = await withApp(db)
      const code = codeAt(seed, now)
      expect(said(await come(code, '2026-03-16T15:59:59.999Z'))).toBe('code-not-right')
      expect(said(await come(code, '2026-03-16T16:00:30.000Z'))).toBe('code-not-right')
      expect(said(await come(code, '2026-03-16T16:00:29.999Z'))).toBe('code')
    }))

  it('V6.6.3 ten tries, then ten minutes; a right code counts afterwards', () =>
    withRollback(async (db) => {
      const { seed, come } = await withApp(db)
      for (let n = 0; n < 10; n += 1)
        expect(said(await come(wrong(seed, later(now, n)), later(now, n)))).toBe('code-not-right')
      expect(await come(codeAt(seed, later(now, 11)), later(now, 11))).toMatchObject({
        code: 'code-wait',
        params: { minutes: 10 },
      })
      const after = later(now, 601)
      expect(said(await come(codeAt(seed, after), after))).toBe('code')
    }))

  it('of thirty tries at once, ten are judged', async () => {
    const copy = await throwAwayDatabase()
    try {
      const { seed, come } = await withApp(copy.db)
      const answers = await Promise.all(Array.from({ length: 30 }, () => come(wrong(seed, now))))
      expect(answers.filter((one) => said(one) === 'code-not-right')).toHaveLength(10)
      expect(answers.filter((one) => said(one) === 'code-wait')).toHaveLength(20)
    } finally {
      await copy.drop()
    }
  })

  it('keep no seed that a dump of the database could use', () =>
    withRollback(async (db) => {
      const { seed } = await withApp(db)
      const { rows } = await db.pool.query(`select secret, detail::text from access.credential where kind = 'totp'`)
      expect(rows).toHaveLength(1)
      expect(JSON.stringify(rows)).not.toContain(seed)
      expect(seedAddress(seed, email)).toMatch(/^otpauth:\/\/totp\/Contingent:/)
    }))

  it('end with the exception, unless nothing else is left', () =>
    withRollback(async (db) => {
      const { accountId } = await withApp(db)
      const house = houseOn(db)
      const boss = actorOf('administrator')
      const [withdraw, reset] = ['access.withdraw-code-app', 'access.reset-factors'].map(
        (name) => roomNamed('access').actions!.find((one) => one.name === name)!,
      )
      expect(await refusal(house, boss, withdraw!, { accountId })).toBe('leans-on-code-app')
      await done(house, boss, reset!, { accountId, reason: 'The phone was stolen.' })
      const own = await asOwner(db, accountId, { now }, factorsOfMe)
      expect(own).toEqual({ passkeys: 0, codeApp: false, recoveryCodes: 0, codeAppAllowed: false })
    }))
})

describe('recovery codes', () => {
  it('V6.5.1 V6.5.2 ten of them open once each; new ones replace all; salted argon2id hashes are kept, however they are typed', () =>
    withRollback(async (db) => {
      const { accountId, come } = await withApp(db)
      const codes = await asOwner(db, accountId, { now }, (tx) => renewRecoveryCodes(tx, now))
      expect(new Set(codes).size).toBe(10)
      const kept = await db.pool.query(
        `select secret from access.credential where kind = 'recovery-code' and retired_at is null`,
      )
      expect(kept.rows).toHaveLength(10)
      const salts = kept.rows.map(({ secret }) => /^\$argon2id\$v=19\$[\w=,]+\$([\w+/]{22})\$/.exec(secret)?.[1])
      expect(new Set(salts).size).toBe(10)
      expect(salts).not.toContain(undefined)
      expect(said(await come(codes[0]!))).toBe('recovery-code')
      expect(said(await come(codes[0]!))).toBe('code-not-right')
      expect(said(await come(codes[1]!.toLowerCase().replaceAll('-', ' ')))).toBe('recovery-code')
      await asOwner(db, accountId, { now }, (tx) => renewRecoveryCodes(tx, now))
      expect(said(await come(codes[2]!))).toBe('code-not-right')
    }))
})

it('V6.5.4 V6.5.3 seeds have 160 bits, recovery codes 80, one-time links and challenges 256, none like another', () =>
  withRollback(async (db) => {
    const { accountId } = await sampleAccount(db, { email })
    const codes = await asOwner(db, accountId, { now }, (tx) => renewRecoveryCodes(tx, now))
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
    const seeds = Array.from({ length: 200 }, newSeed)
    for (const seed of seeds) expect(seed).toMatch(/^[A-Z2-7]{32}$/)
    const secrets = Array.from({ length: 200 }, () => newSecret())
    for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    const all = [...codes, ...seeds, ...secrets]
    expect(new Set(all).size).toBe(all.length)
  }))

it.each([
  [0, 0],
  [9, 0],
  [10, 600],
  [99, 600],
  [100, null],
])('after %i wrong codes the wait is %s seconds', (count, wanted) => {
  expect(secondsToNextCode(Array(count).fill(now), now)).toBe(wanted)
})

it('administers no factor of its own account', () =>
  withRollback(async (db) => {
    const { accountId } = await sampleAccount(db, { email: 'boss@example.ca', duties: [{ duty: 'administrator' }] })
    const boss = { ...actorOf('administrator'), accountId }
    for (const name of ['access.allow-code-app', 'access.reset-factors']) {
      const action = roomNamed('access').actions!.find((one) => one.name === name)!
      expect(await refusal(houseOn(db), boss, action, { accountId, reason: 'Because.' })).toBe('not-for-yourself')
    }
  }))
