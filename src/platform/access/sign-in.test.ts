import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { throwAwayDatabase, withRollback } from '#tests/support/database.ts'
import { disableAccount } from './accounts.ts'
import { claimsOfNobody } from './claims.ts'
import { asSystem, sampleAccount, samplePassword } from './samples.ts'
import { type SignedIn, signIn } from './sign-in.ts'
import { sweepAccess } from './sweep.ts'

const email = 'noemie@example.ca'
const minute = (n: number, second = 0) =>
  new Date(Date.parse('2026-11-22T15:00:00Z') + n * 60_000 + second * 1000).toISOString()
const come = (db: Db, more: Partial<Parameters<typeof signIn>[1]> = {}) =>
  signIn(db, { email, password: samplePassword, ip: '192.0.2.7', userAgent: 'Test', now: minute(0), ...more })
const codeOf = (result: SignedIn | Refusal) => (isRefusal(result) ? result.code : `in as ${result.actor.duty}`)
const audited = async (db: Db) =>
  (
    await db.pool.query(
      `select outcome, code, account_id, object_id, detail::text from audit.entry where act = 'access.sign-in' order by at, shard, seq`,
    )
  ).rows

describe('signing in', () => {
  it('gives a session in the account’s duty, whatever the letter case of the address', () =>
    withRollback(async (db) => {
      const service = '5e5e5e5e-0000-4000-8000-000000000001'
      const person = 'b1b1b1b1-0000-4000-8000-000000000002'
      const { accountId, assignments } = await sampleAccount(db, {
        email,
        personId: person,
        duties: [{ duty: 'candidate' }, { duty: 'service-coordinator', serviceId: service }],
      })
      const result = await come(db, { email: ' NOEMIE@Example.CA ' })
      if (isRefusal(result)) throw new Error(result.code)
      expect(result.actor).toEqual({
        accountId,
        assignmentId: assignments[1],
        personId: person,
        duty: 'service-coordinator',
        reach: 'service',
        services: [service],
        missions: [],
        cases: [],
        name: 'Practice Person',
        language: 'fr',
        kind: 'person',
        provedAt: minute(0),
      })
      expect(result).toMatchObject({
        expiresAt: '2026-11-23T03:00:00.000Z',
        idleUntil: '2026-11-22T15:15:00.000Z',
        previousSignIn: null,
        failedSince: 0,
      })
      expect(await audited(db)).toMatchObject([{ outcome: 'done', account_id: accountId }])
      expect(codeOf(await come(db, { assignmentId: assignments[0]! }))).toBe('in as candidate')
    }))

  it('V6.3.8 answers alike for a wrong password, an unknown address, a disabled account and one without a password', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      const { accountId } = await sampleAccount(db, { email: 'gone@example.ca' })
      await asSystem(db, (tx) => disableAccount(tx, accountId, minute(-5)))
      await sampleAccount(db, { email: 'new@example.ca', password: null })
      const answers = [
        await come(db, { password: 'seven moose on a wet bridgE' }),
        await come(db, { email: 'nobody@example.ca' }),
        await come(db, { email: 'gone@example.ca' }),
        await come(db, { email: 'new@example.ca' }),
        await come(db, { email: '', password: '' }),
      ]
      for (const answer of answers) expect(answer).toEqual({ refused: true, code: 'sign-in-refused' })
    }))

  it('takes about as long for an unknown address as for a wrong password', { retry: 2 }, () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      const times = { known: [] as number[], unknown: [] as number[] }
      for (let n = 0; n < 12; n += 1) {
        for (const [kind, address] of [
          ['known', email],
          ['unknown', 'nobody@example.ca'],
        ] as const) {
          const began = performance.now()
          await come(db, {
            email: address,
            password: 'not the password at all',
            now: minute(n * 20),
            ip: `198.51.100.${n}`,
          })
          times[kind].push(performance.now() - began)
        }
      }
      const median = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1]!
      expect(median(times.unknown) / median(times.known)).toBeGreaterThan(0.6)
      expect(median(times.unknown) / median(times.known)).toBeLessThan(1.7)
    }),
  )

  it('is refused to an account that has no duty on that day, and to a duty of somebody else', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email, duties: [{ duty: 'auditor', from: '2026-01-01', until: '2026-11-22' }] })
      const { assignments } = await sampleAccount(db, { email: 'other@example.ca' })
      // Half past four in the morning of the 22nd in UTC is still the 21st in Ottawa.
      expect(codeOf(await come(db, { now: '2026-11-22T04:30:00Z' }))).toBe('in as auditor')
      expect(codeOf(await come(db, { now: '2026-11-22T05:00:00Z' }))).toBe('no-duty-now')
      expect(codeOf(await come(db, { now: '2026-11-22T04:40:00Z', assignmentId: assignments[0]! }))).toBe(
        'duty-not-yours',
      )
    }))

  it('V6.3.1 waits a minute after five failures, the right password included, alike for an unknown address', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      for (const address of [email, 'nobody@example.ca']) {
        for (let second = 0; second < 5; second += 1) {
          expect(codeOf(await come(db, { email: address, password: 'x', now: minute(0, second) }))).toBe(
            'sign-in-refused',
          )
        }
        expect(await come(db, { email: address, now: minute(0, 10) })).toEqual({
          refused: true,
          code: 'sign-in-wait',
          params: { seconds: 54 },
        })
      }
      expect(codeOf(await come(db, { now: minute(1, 4) }))).toBe('in as irss-officer')
    }))

  it('is never barred for ever: after a hundred failures the owner gets in a quarter of an hour later', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      const email_hash = sql`sha256(${email}::text::bytea)`
      await sql`insert into access.attempt (id, email_hash, ip, at, outcome)
        select gen_random_uuid(), ${email_hash}, '203.0.113.' || n, ${minute(0)}::timestamptz - make_interval(secs => n * 60), 'failed'
        from generate_series(0, 99) n`.execute(db.kysely)
      expect(codeOf(await come(db, { now: minute(14, 59) }))).toBe('sign-in-wait')
      expect(codeOf(await come(db, { now: minute(15) }))).toBe('in as irss-officer')
    }))

  it('in a known browser is not held up by strangers, and a stranger’s browser gains nothing by a stolen device cookie of another account', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      await sampleAccount(db, { email: 'mallory@example.ca' })
      const [mine, mallorys] = [
        await come(db, { now: minute(-90) }),
        await come(db, { email: 'mallory@example.ca', now: minute(-90) }),
      ]
      if (isRefusal(mine) || isRefusal(mallorys)) throw new Error('refused')
      for (let n = 0; n < 5; n += 1) await come(db, { password: 'x', now: minute(0, n), ip: '203.0.113.9' })
      expect(codeOf(await come(db, { now: minute(0, 20) }))).toBe('sign-in-wait')
      expect(codeOf(await come(db, { now: minute(0, 20), device: mallorys.device }))).toBe('sign-in-wait')
      const again = await come(db, { now: minute(0, 20), device: mine.device })
      if (isRefusal(again)) throw new Error(again.code)
      expect(again).toMatchObject({ device: null, failedSince: 5, previousSignIn: minute(-90) })
    }))

  it('limits a known browser as well', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      const mine = await come(db, { now: minute(-90) })
      if (isRefusal(mine)) throw new Error('refused')
      for (let n = 0; n < 5; n += 1) await come(db, { password: 'x', now: minute(0, n), device: mine.device })
      expect(codeOf(await come(db, { now: minute(0, 9), device: mine.device }))).toBe('sign-in-wait')
    }))

  it('writes down neither what was typed nor the address', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      await come(db, { email: 'typed-my-password-here', password: 'canary-4711-canary' })
      await come(db, { password: 'canary-4711-canary' })
      const everything = JSON.stringify([await audited(db), (await db.pool.query('select * from access.attempt')).rows])
      expect(everything).not.toMatch(/canary|typed-my/)
      expect(await audited(db)).toHaveLength(2)
    }))

  it('leaves no secret that an application role can read', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      await come(db)
      for (const table of ['credential', 'session', 'attempt', 'device', 'one_time_link', 'token']) {
        for (const role of ['app', 'app_health', 'app_psych', 'app_conduct', 'app_public', 'app_audit'] as const) {
          const peek = inTransaction(
            db,
            { role, claims: { ...claimsOfNobody('2026-11-22'), duty: 'administrator' } },
            (tx) => sql.raw(`select * from access.${table}`).execute(tx),
          )
          await expect(peek, `${role} ${table}`).rejects.toMatchObject({ code: '42501' })
        }
      }
    }))
})

it('what no rule looks at any more is swept after ninety days, by a system actor only', () =>
  withRollback(async (db) => {
    await sampleAccount(db, { email })
    await come(db)
    const count = async () =>
      (
        await db.pool.query(
          'select (select count(*)::int from access.attempt) a, (select count(*)::int from access.session) s',
        )
      ).rows[0]
    await asSystem(db, (tx) => sweepAccess(tx, '2027-02-20T14:59:00Z'))
    expect(await count()).toEqual({ a: 1, s: 1 })
    const asAdministrator = { role: 'app' as const, claims: { ...claimsOfNobody('2027-03-01'), duty: 'administrator' } }
    await expect(inTransaction(db, asAdministrator, (tx) => sweepAccess(tx, minute(0)))).rejects.toMatchObject({
      code: '42501',
    })
    await asSystem(db, (tx) => sweepAccess(tx, '2027-02-21T15:01:00Z'))
    expect(await count()).toEqual({ a: 0, s: 0 })
  }))

it('of a hundred tries at once with one address, five are judged', async () => {
  const { db, admin, drop } = await throwAwayDatabase()
  try {
    await sampleAccount(db, { email })
    const tries = await Promise.all(
      Array.from({ length: 100 }, (_, n) => come(db, { password: 'wrong', ip: `198.51.100.${n}` })),
    )
    expect(tries.map(codeOf).filter((code) => code === 'sign-in-refused')).toHaveLength(5)
    expect((await admin.query(`select count(*)::int from access.attempt where outcome = 'failed'`)).rows[0].count).toBe(
      5,
    )
  } finally {
    await drop()
  }
})
