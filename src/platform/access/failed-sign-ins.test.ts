import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Db } from '#platform/database/connection.ts'
import { drain } from '#platform/jobs/index.ts'
import { throwAwayDatabase, withRollback } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'
import { disableAccount } from './accounts.ts'
import { asSystem, sampleAccount, samplePassword } from './samples.ts'
import { signIn } from './sign-in.ts'
import { sweepAccess } from './sweep.ts'

const email = 'noemie@example.ca'
const minute = (n: number) => new Date(Date.parse('2026-11-22T15:00:00Z') + n * 60_000).toISOString()

/** Comes with a wrong password, far enough apart that no try has to wait. */
async function failing(db: Db, times: number, o: { from?: number; email?: string; ip?: string } = {}) {
  for (let n = 0; n < times; n += 1) {
    const now = minute((o.from ?? 0) + n * 20)
    await signIn(db, { email: o.email ?? email, password: 'wrong', ip: o.ip ?? '192.0.2.7', now })
  }
}
const comes = (db: Db, now: string) => signIn(db, { email, password: samplePassword, ip: '192.0.2.7', now })

async function letters(db: Db, now = minute(0)) {
  await drain(houseOn(db, { now }), { ticks: false })
  const { rows } = await sql<{ account_id: string; subject: string; body: string; language: string; href: string }>`
    select account_id, subject ->> language as subject, body ->> language as body, language, href ->> language as href
    from letters.letter where name = 'access.failed-sign-ins' order by sent_at`.execute(db.kysely)
  return rows
}

describe('the owner of an account', () => {
  it('V6.3.5 gets a letter after the fifth failure in a row, in their language: how many, when, what to do', () =>
    withRollback(async (db) => {
      const { accountId } = await sampleAccount(db, { email })
      await failing(db, 4)
      expect(await letters(db)).toEqual([])
      await failing(db, 1, { from: 80 })
      const [letter, ...more] = await letters(db)
      expect(more).toEqual([])
      expect(letter).toMatchObject({ account_id: accountId, language: 'fr', href: '/fr/mon-compte' })
      expect(letter!.body).toMatch(/^Quelqu’un a tenté 5 fois de suite/)
      expect(letter!.body).toMatch(/22 novembre 2026 à 11\s?h\s?20/)
      expect(letter!.body).toMatch(/Changez votre mot de passe/)
    }))

  it('gets an e-mail beside it that says nothing of it', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      await failing(db, 5)
      await letters(db)
      const { rows } = await sql<{ to_address: string; subject: string; body: string }>`
        select to_address, subject, body from letters.email`.execute(db.kysely)
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({ to_address: email, subject: 'Vous avez un message dans Contingent' })
      expect(rows[0]!.body).not.toMatch(/tent[ée]|fois|mot de passe|compte/)
    }))

  it('gets one a day at most, from wherever the tries come', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      await failing(db, 20, { ip: '198.51.100.4' })
      await failing(db, 20, { from: 410, ip: '198.51.100.5' })
      expect(await letters(db)).toHaveLength(1)
      // The first was at 80 minutes: a day later somebody is still at it.
      await failing(db, 1, { from: 79 + 24 * 60 })
      expect(await letters(db)).toHaveLength(1)
      await failing(db, 1, { from: 100 + 24 * 60 })
      const [, second] = await letters(db, minute(25 * 60))
      expect(second!.body).toMatch(/tenté 3\d fois/)
    }))

  it('gets none for failures between which they came in, or that lie days apart', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      await failing(db, 4)
      await comes(db, minute(90))
      await failing(db, 4, { from: 120 })
      for (let day = 2; day < 9; day += 1) await failing(db, 1, { from: day * 25 * 60 })
      expect(await letters(db)).toEqual([])
    }))
})

it('an address that nobody has, and a disabled account, leave the same rows and bring no letter', () =>
  withRollback(async (db) => {
    await sampleAccount(db, { email })
    const gone = await sampleAccount(db, { email: 'gone@example.ca' })
    await asSystem(db, (tx) => disableAccount(tx, gone.accountId, minute(-5)))
    const rowsLeft = async () =>
      (
        await sql<{ told: number; facts: number; tries: number; refusals: number }>`
          select (select count(*)::int from access.failures_told) as told, (select count(*)::int from jobs.fact) as facts,
            (select count(*)::int from access.attempt) as tries, (select count(*)::int from audit.entry) as refusals`.execute(
          db.kysely,
        )
      ).rows[0]!
    const left: Record<string, number>[] = []
    for (const [index, address] of [email, 'nobody@example.ca', 'gone@example.ca'].entries()) {
      const before = await rowsLeft()
      await failing(db, 6, { email: address, ip: `198.51.100.${index}` })
      const after = await rowsLeft()
      left.push({
        told: after.told - before.told,
        facts: after.facts - before.facts,
        tries: after.tries - before.tries,
        refusals: after.refusals - before.refusals,
      })
    }
    expect(left).toEqual(Array.from({ length: 3 }, () => ({ told: 1, facts: 1, tries: 6, refusals: 6 })))
    expect(await letters(db)).toHaveLength(1)
  }))

it('of many tries at once the owner hears once, and when somebody was told is swept with the tries', async () => {
  const { db, admin, drop } = await throwAwayDatabase()
  try {
    await sampleAccount(db, { email })
    const tries = Array.from({ length: 40 }, (_, n) =>
      signIn(db, { email, password: 'wrong', ip: `198.51.100.${n}`, now: minute(0) }),
    )
    await Promise.all(tries)
    const { rows } = await admin.query(
      `select about ->> 'failures' as n from jobs.fact where name = 'access.sign-ins-failed'`,
    )
    expect(rows).toEqual([{ n: '5' }])
    await asSystem(db, (tx) => sweepAccess(tx, minute(91 * 24 * 60)))
    expect((await admin.query('select from access.failures_told')).rows).toEqual([])
  } finally {
    await drop()
  }
})
