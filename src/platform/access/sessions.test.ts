import { describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { type Db, inTransaction, type Tx } from '#platform/database/connection.ts'
import { withRollback } from '#tests/support/database.ts'
import { disableAccount, enableAccount, endDuty } from './accounts.ts'
import type { Actor } from './actor.ts'
import { claimsOf } from './claims.ts'
import { giveCase } from './relations.ts'
import { asSystem, must, sampleAccount, samplePassword } from './samples.ts'
import { endSession, endSessionOfMe, extendSession, sessionActor, sessionsOfMe, switchDuty } from './sessions.ts'
import { type SignedIn, signIn } from './sign-in.ts'

const email = 'noemie@example.ca'
const person = 'b1b1b1b1-0000-4000-8000-000000000003'
const at = (clock: string, day = '2026-11-22') => `${day}T${clock}${clock.length === 5 ? ':00' : ''}.000Z`
const come = async (db: Db, now = at('13:00'), userAgent = 'Test'): Promise<SignedIn> =>
  must(await signIn(db, { email, password: samplePassword, ip: '192.0.2.7', userAgent, now }))
const as = <T>(db: Db, actor: Actor, work: (tx: Tx) => Promise<T>) =>
  inTransaction(db, { role: 'app', claims: claimsOf(actor, '2026-11-22') }, work)
const isIn = async (db: Db, cookie: string, now: string) => (await sessionActor(db, cookie, now)) !== null

describe('a session', () => {
  it('V7.3.1 ends after fifteen minutes without a sign of life', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      const { session } = await come(db)
      expect(await sessionActor(db, session, at('13:14:59'))).toMatchObject({
        idleUntil: at('13:29:59'),
        expiresAt: at('01:00', '2026-11-23'),
      })
      expect(await isIn(db, session, at('13:29:58'))).toBe(true)
      expect(await isIn(db, session, at('13:44:58'))).toBe(false)
      // What has run out does not come back when a clock goes back.
      expect(await isIn(db, session, at('13:30'))).toBe(false)
    }))

  it('V7.3.2 is extended by one click, and ends after twelve hours all the same', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      const { session, expiresAt } = await come(db)
      for (let now = Date.parse(at('13:00')); now < Date.parse(expiresAt); now += 14 * 60_000) {
        expect(await extendSession(db, session, new Date(now).toISOString())).not.toBeNull()
      }
      expect(await sessionActor(db, session, at('00:59:59', '2026-11-23'))).toMatchObject({ idleUntil: expiresAt })
      expect(await extendSession(db, session, expiresAt)).toBeNull()
      expect(await isIn(db, session, expiresAt)).toBe(false)
    }))

  it('V7.4.1 is over on the server when its owner signs out', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      const { session } = await come(db)
      await endSession(db, session, at('13:05'))
      expect(await isIn(db, session, at('13:05'))).toBe(false)
      await endSession(db, session, at('13:06'))
    }))

  it('is one of three at most: the one unused for longest ends', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      const [one, two, three] = [await come(db, at('13:00')), await come(db, at('13:01')), await come(db, at('13:02'))]
      await sessionActor(db, one.session, at('13:03'))
      const four = await come(db, at('13:04'))
      const alive = await Promise.all([one, two, three, four].map(({ session }) => isIn(db, session, at('13:05'))))
      expect(alive).toEqual([true, false, true, true])
    }))

  it('V7.2.3 has a secret of its own at each sign-in, of which the database keeps a hash only', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      const [one, two] = [await come(db), await come(db, at('13:01'))]
      expect(one.session).toMatch(/^[\w-]{43}$/)
      expect(new Set([one.session, two.session, one.csrf, two.csrf]).size).toBe(4)
      const stored = JSON.stringify((await db.pool.query('select s.*, id_hash::text from access.session s')).rows)
      for (const secret of [one.session, one.csrf]) expect(stored).not.toContain(secret)
      expect((await sessionActor(db, one.session, at('13:02')))?.csrf).toBe(one.csrf)
      expect(await isIn(db, 'x'.repeat(43), at('13:02'))).toBe(false)
      expect(await isIn(db, '', at('13:02'))).toBe(false)
    }))

  it('V7.2.4 gets a new secret when the duty changes, and the old one is worth nothing', () =>
    withRollback(async (db) => {
      const { assignments } = await sampleAccount(db, {
        email,
        personId: person,
        duties: [{ duty: 'mission-desk' }, { duty: 'candidate' }],
      })
      const { session, actor } = await come(db)
      expect(actor).toMatchObject({ duty: 'mission-desk', reach: 'programme' })
      expect((await sessionActor(db, session, at('13:01')))?.duties).toEqual([
        { assignmentId: assignments[1], duty: 'candidate', serviceId: null, missionId: null },
      ])
      const switched = must(await switchDuty(db, { cookie: session, assignmentId: assignments[1]!, now: at('13:02') }))
      expect(switched).toMatchObject({
        actor: { duty: 'candidate', reach: 'self', personId: person },
        expiresAt: at('01:00', '2026-11-23'),
      })
      expect(switched.session).not.toBe(session)
      expect(await isIn(db, session, at('13:02'))).toBe(false)
      expect((await sessionActor(db, switched.session, at('13:03')))?.signedInAt).toBe(at('13:00'))
      expect(await switchDuty(db, { cookie: session, assignmentId: assignments[0]!, now: at('13:03') })).toMatchObject({
        code: 'session-over',
      })
    }))

  it('does not take up a duty of another account', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      const other = await sampleAccount(db, { email: 'other@example.ca', duties: [{ duty: 'physician' }] })
      const { session } = await come(db)
      const stolen = await switchDuty(db, { cookie: session, assignmentId: other.assignments[0]!, now: at('13:02') })
      expect(isRefusal(stolen) && stolen.code).toBe('duty-not-yours')
      expect(await isIn(db, session, at('13:03'))).toBe(true)
    }))

  it('V7.4.2 ends at once when the account is disabled while signed in, and does not come back with it', () =>
    withRollback(async (db) => {
      const { accountId } = await sampleAccount(db, { email })
      const { session } = await come(db)
      await asSystem(db, (tx) => disableAccount(tx, accountId, at('13:05')))
      expect(await isIn(db, session, at('13:05'))).toBe(false)
      expect(await signIn(db, { email, password: samplePassword, ip: '192.0.2.7', now: at('13:06') })).toMatchObject({
        code: 'sign-in-refused',
      })
      await asSystem(db, (tx) => enableAccount(tx, accountId))
      expect(await isIn(db, session, at('13:07'))).toBe(false)
      expect((await come(db, at('13:08'))).actor.accountId).toBe(accountId)
    }))

  it('V8.3.2 follows the account from request to request: a case given, a duty ended', () =>
    withRollback(async (db) => {
      const { accountId, assignments } = await sampleAccount(db, { email, duties: [{ duty: 'psychologist' }] })
      const { session } = await come(db)
      await asSystem(db, (tx) =>
        giveCase(tx, {
          personId: person,
          holderAccountId: accountId,
          kind: 'assigned-case',
          from: '2026-11-22',
          until: '2026-11-23',
          now: at('13:01'),
        }),
      )
      expect((await sessionActor(db, session, at('13:02')))?.actor.cases).toEqual([person])
      await asSystem(db, (tx) => endDuty(tx, assignments[0]!, '2026-11-22'))
      expect(await isIn(db, session, at('13:03'))).toBe(false)
    }))

  it('loses a case on the day after its last, by the clock of the pack', () =>
    withRollback(async (db) => {
      const { accountId } = await sampleAccount(db, { email, duties: [{ duty: 'psychologist' }] })
      await asSystem(db, (tx) =>
        giveCase(tx, {
          personId: person,
          holderAccountId: accountId,
          kind: 'assigned-case',
          from: '2026-11-22',
          until: '2026-11-23',
          now: at('13:01'),
        }),
      )
      const { session } = await come(db, at('04:55', '2026-11-23'))
      expect((await sessionActor(db, session, at('04:59', '2026-11-23')))?.actor.cases).toEqual([person])
      expect((await sessionActor(db, session, at('05:00', '2026-11-23')))?.actor.cases).toEqual([])
    }))

  it('V7.5.2 is seen and ended by its owner, not by others', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email })
      await sampleAccount(db, { email: 'other@example.ca' })
      const [laptop, phone] = [await come(db, at('13:00'), 'Laptop'), await come(db, at('13:01'), 'Phone')]
      const stranger = must(
        await signIn(db, { email: 'other@example.ca', password: samplePassword, ip: '192.0.2.7', now: at('13:01') }),
      )
      const mine = (now: string) => as(db, laptop.actor, (tx) => sessionsOfMe(tx, now))
      expect((await mine(at('13:02'))).map((one) => [one.userAgent, one.signedInAt])).toEqual([
        ['Phone', at('13:01')],
        ['Laptop', at('13:00')],
      ])
      expect(await as(db, stranger.actor, (tx) => endSessionOfMe(tx, phone.handle, at('13:02')))).toBe(false)
      expect(await as(db, laptop.actor, (tx) => endSessionOfMe(tx, phone.handle, at('13:02')))).toBe(true)
      expect(await isIn(db, phone.session, at('13:03'))).toBe(false)
      expect(await isIn(db, laptop.session, at('13:03'))).toBe(true)
      // Nobody was at it for a quarter of an hour: it is not open any more, whatever the table says.
      expect(await mine(at('13:30'))).toEqual([])
    }))
})
