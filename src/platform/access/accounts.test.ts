import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { duties } from '#kernel/duties.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { type Db, inTransaction, type Tx } from '#platform/database/connection.ts'
import { throwAwayDatabase, withRollback } from '#tests/support/database.ts'
import { assignDuty, createAccount, disableAccount, endDuty, setPassword } from './accounts.ts'
import { type Actor, reachOf, systemActor } from './actor.ts'
import { claimsOf } from './claims.ts'
import { listAccounts } from './directory.ts'
import { createOneTimeLink, lookAtLink, redeemLink } from './one-time-link.ts'
import { giveCase, takeCaseBack } from './relations.ts'
import { asSystem, must, sampleAccount, samplePassword } from './samples.ts'
import { sessionActor } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { issueToken, revokeToken, tokenActor, tokensOfMe } from './tokens.ts'
import { accessConstraints, accessRefusals } from './words.ts'

const now = '2026-11-22T15:00:00.000Z'
const email = 'noemie@example.ca'
const person = 'b1b1b1b1-0000-4000-8000-000000000004'
const service = '5e5e5e5e-0000-4000-8000-000000000002'
const as = <T>(db: Db, actor: Actor, work: (tx: Tx) => Promise<T>) =>
  inTransaction(db, { role: 'app', claims: claimsOf(actor, '2026-11-22') }, work)
const someone = (duty: Actor['duty'], accountId: string): Actor => ({
  ...systemActor('x'),
  kind: 'person',
  duty,
  accountId,
  reach: reachOf(duty),
})
const come = (db: Db, more: Partial<Parameters<typeof signIn>[1]> = {}) =>
  signIn(db, { email, password: samplePassword, ip: '192.0.2.7', now, ...more })

describe('an account', () => {
  it('is one an address, whatever its letter case, and one a person', () =>
    withRollback(async (db) => {
      await sampleAccount(db, { email, personId: person })
      const make = (o: { email: string; personId?: string; name?: string }) =>
        asSystem(db, (tx) => createAccount(tx, { name: 'N', language: 'en', now, ...o }))
      await expect(make({ email: 'Noemie@EXAMPLE.ca' })).rejects.toMatchObject({ constraint: 'account_email_is_new' })
      await expect(make({ email: 'x@example.ca', personId: person })).rejects.toMatchObject({
        constraint: 'account_person_has_no_other',
      })
      await expect(make({ email: 'x@example.ca', name: ' ' })).rejects.toMatchObject({
        constraint: 'account_has_a_name',
      })
      for (const bad of ['', 'x', 'x@y', 'a b@example.ca', 'a@example.ca, b@example.ca']) {
        expect(await make({ email: bad })).toMatchObject({ code: 'email-not-valid' })
      }
    }))

  it('is made, given duties, disabled and given links by administrators only', () =>
    withRollback(async (db) => {
      const { accountId } = await sampleAccount(db, { email })
      const acts: Record<string, (tx: Tx) => Promise<unknown>> = {
        create: (tx) => createAccount(tx, { email: 'x@example.ca', name: 'N', language: 'en', now }),
        assign: (tx) => assignDuty(tx, { accountId, duty: 'physician', from: '2026-11-22', now }),
        link: (tx) => createOneTimeLink(tx, { accountId, now }),
        password: (tx) => sql`select access.set_password(${accountId}, 'x', ${now})`.execute(tx),
        'shut out': (tx) => sql`select access.shut_out(${accountId}, ${now})`.execute(tx),
      }
      for (const duty of duties) {
        for (const [name, act] of Object.entries(acts)) {
          const attempt = as(db, someone(duty, person), act)
          if (duty === 'administrator' && name !== 'password')
            await expect(attempt, `${duty} ${name}`).resolves.toBeDefined()
          else await expect(attempt, `${duty} ${name}`).rejects.toMatchObject({ code: '42501' })
        }
        const disabled = await as(db, someone(duty, person), (tx) => disableAccount(tx, accountId, now))
        expect(disabled === null, duty).toBe(duty === 'administrator')
      }
    }))

  it('sees itself and nobody else in the directory, which administrators see and search', () =>
    withRollback(async (db) => {
      const { accountId } = await sampleAccount(db, { email, name: 'Zoë O’Brien-Lévesque' })
      await sampleAccount(db, { email: 'other@example.ca', duties: [{ duty: 'auditor' }] })
      const all = { q: null, page: null, sort: null, dir: null, limit: 200, duty: null, state: null }
      const names = async (actor: Actor, o = {}) =>
        (await as(db, actor, (tx) => listAccounts(tx, { ...all, ...o }, '2026-11-22'))).rows.map((one) => one.email)
      expect(await names(someone('irss-officer', accountId))).toEqual([email])
      const administrator = someone('administrator', person)
      expect(await names(administrator)).toEqual(expect.arrayContaining([email, 'other@example.ca']))
      expect(await names(administrator, { q: "zoe o'brien levesque" })).toEqual([email])
      expect(await names(administrator, { q: '%' })).toEqual([])
      expect(await names(administrator, { duty: 'auditor' })).toContain('other@example.ca')
    }))
})

describe('a duty', () => {
  it('names its service or its mission, and only a duty of that kind does', () =>
    withRollback(async (db) => {
      const { accountId } = await sampleAccount(db, { email, duties: [] })
      const assign = (o: Partial<Parameters<typeof assignDuty>[1]>) =>
        asSystem(db, (tx) => assignDuty(tx, { accountId, duty: 'auditor', from: '2026-01-01', now, ...o }))
      await expect(assign({ duty: 'service-chief' })).rejects.toMatchObject({
        constraint: 'assignment_names_its_service',
      })
      await expect(assign({ duty: 'auditor', serviceId: service })).rejects.toMatchObject({
        constraint: 'assignment_names_its_service',
      })
      await expect(assign({ duty: 'contingent-commander' })).rejects.toMatchObject({
        constraint: 'assignment_names_its_mission',
      })
      await expect(assign({ duty: 'auditor', missionId: service })).rejects.toMatchObject({
        constraint: 'assignment_names_its_mission',
      })
      expect(await assign({ duty: 'candidate' })).toMatchObject({ code: 'assignment-needs-person' })
      expect(await assign({ until: '2026-01-01' })).toMatchObject({ code: 'period-ends-before-it-begins' })
      await assign({ until: '2026-03-01' })
      await expect(assign({ from: '2026-02-28' })).rejects.toMatchObject({ constraint: 'assignment_given_once' })
      expect(isRefusal(await assign({ from: '2026-03-01' }))).toBe(false)
      for (const constraint of Object.keys(accessConstraints))
        expect(accessRefusals[accessConstraints[constraint]!]).toBeDefined()
    }))

  it.each([
    ['candidate', 'self'],
    ['rcmp-adviser', 'service'],
    ['contingent-commander', 'mission'],
    ['mission-desk', 'mission'],
    ['physician', 'programme'],
    ['finance-officer', 'none'],
    ['administrator', 'none'],
  ] as const)('%s reaches %s', (duty, reach) => {
    expect(reachOf(duty)).toBe(reach)
  })

  it('of a mission desk without a mission reaches the programme', () => {
    expect(reachOf('mission-desk', [])).toBe('programme')
    expect(reachOf('mission-desk', [service])).toBe('mission')
    expect(reachOf('contingent-commander', [])).toBe('mission')
  })
})

describe('a bearer token', () => {
  const expiresAt = '2026-12-22T15:00:00.000Z'
  const issue = async (db: Db, o: Partial<Parameters<typeof issueToken>[1]> = {}) => {
    const { accountId, assignments } = await sampleAccount(db, {
      email,
      duties: [{ duty: 'service-chief', serviceId: service }],
    })
    const issued = await asSystem(db, (tx) =>
      issueToken(tx, { accountId, assignmentId: assignments[0]!, label: 'Import', expiresAt, now, ...o }),
    )
    return { ...issued, accountId, assignmentId: assignments[0]! }
  }

  it('stands for one duty of its account until it expires', () =>
    withRollback(async (db) => {
      const { token, accountId } = await issue(db)
      expect(token).toMatch(/^ctg_[\w-]{43}$/)
      expect(await tokenActor(db, token, '2026-12-22T14:59:59Z')).toMatchObject({
        accountId,
        duty: 'service-chief',
        services: [service],
      })
      expect(await tokenActor(db, token, expiresAt)).toBeNull()
      expect(await tokenActor(db, `${token}x`, now)).toBeNull()
      expect(await tokenActor(db, token.slice(4), now)).toBeNull()
      expect(await tokenActor(db, token, '2026-11-22T14:59:59Z')).toBeNull()
    }))

  it('is worth nothing once it is revoked, its duty has ended or its account is disabled', () =>
    withRollback(async (db) => {
      const { token, id, accountId, assignmentId } = await issue(db)
      expect(await as(db, someone('irss-officer', person), (tx) => revokeToken(tx, id, now))).toMatchObject({
        code: 'not-found',
      })
      expect(await tokenActor(db, token, now)).not.toBeNull()
      const second = await as(db, someone('service-chief', accountId), (tx) =>
        issueToken(tx, { accountId, assignmentId, label: '2', expiresAt, now }),
      )
      expect(await as(db, someone('service-chief', accountId), (tx) => revokeToken(tx, id, now))).toBeNull()
      expect(await tokenActor(db, token, now)).toBeNull()
      expect(
        (await as(db, someone('service-chief', accountId), tokensOfMe)).map((one) => [one.label, one.revokedAt]).sort(),
      ).toEqual([
        ['2', null],
        ['Import', now],
      ])
      await asSystem(db, (tx) => endDuty(tx, assignmentId, '2026-11-23'))
      expect(await tokenActor(db, second.token, now)).not.toBeNull()
      expect(await tokenActor(db, second.token, '2026-11-23T05:00:00Z')).toBeNull()
      await asSystem(db, (tx) => disableAccount(tx, accountId, now))
      expect(await tokenActor(db, second.token, now)).toBeNull()
    }))

  it('lasts a year at most, carries a duty of its own account and is issued by its owner', () =>
    withRollback(async (db) => {
      const { accountId, assignmentId } = await issue(db)
      const other = await sampleAccount(db, { email: 'other@example.ca' })
      const ask = (actor: Actor, o: Partial<Parameters<typeof issueToken>[1]>) =>
        as(db, actor, (tx) => issueToken(tx, { accountId, assignmentId, label: '', expiresAt, now, ...o }))
      const owner = someone('service-chief', accountId)
      await expect(ask(owner, { expiresAt: '2028-01-01T00:00:00Z' })).rejects.toMatchObject({
        constraint: 'token_runs_out_within_a_year',
      })
      await expect(ask(owner, { assignmentId: other.assignments[0]! })).rejects.toMatchObject({
        constraint: 'token_duty_is_its_accounts',
      })
      await expect(ask(someone('administrator', person), {})).rejects.toMatchObject({ code: '42501' })
    }))
})

describe('a one-time link', () => {
  it('sets the first password, once, within its time', () =>
    withRollback(async (db) => {
      const { accountId } = await sampleAccount(db, { email, password: null })
      const [link, late] = await asSystem(db, async (tx) => [
        await createOneTimeLink(tx, { accountId, now }),
        await createOneTimeLink(tx, { accountId, now, hours: 2 }),
      ])
      expect(await lookAtLink(db, link!, now)).toMatchObject({ accountId, email })
      expect(
        await redeemLink(db, { link: late!, password: samplePassword, now: '2026-11-22T17:00:00Z' }),
      ).toMatchObject({ code: 'link-not-valid' })
      expect(await redeemLink(db, { link: link!, password: 'short', now })).toMatchObject({
        code: 'password-too-short',
      })
      expect(await redeemLink(db, { link: link!, password: samplePassword, now })).toEqual({ accountId })
      expect(await redeemLink(db, { link: link!, password: 'another moose on a bridge', now })).toMatchObject({
        code: 'link-not-valid',
      })
      expect(await lookAtLink(db, link!, now)).toBeNull()
      expect(await redeemLink(db, { link: 'x', password: samplePassword, now })).toMatchObject({
        code: 'link-not-valid',
      })
      expect(isRefusal(await come(db))).toBe(false)
    }))

  it('is redeemed by one of two at once', async () => {
    const { db, drop } = await throwAwayDatabase()
    try {
      const { accountId } = await sampleAccount(db, { email, password: null })
      const link = await asSystem(db, (tx) => createOneTimeLink(tx, { accountId, now }))
      const both = await Promise.all(
        ['first moose on a wet bridge', 'second moose on a bridge'].map((password) =>
          redeemLink(db, { link, password, now }),
        ),
      )
      expect(both.filter(isRefusal)).toHaveLength(1)
    } finally {
      await drop()
    }
  })
})

describe('a password', () => {
  it('V6.2.10 that is changed ends every session, and stays good for years', () =>
    withRollback(async (db) => {
      const { accountId } = await sampleAccount(db, { email })
      const { session, actor } = must(await come(db))
      expect(
        await as(db, actor, (tx) => setPassword(tx, { accountId, password: 'motdepassesecret', now })),
      ).toMatchObject({ code: 'password-common' })
      expect(
        await as(db, actor, (tx) => setPassword(tx, { accountId, password: 'eight geese under one roof', now })),
      ).toBeNull()
      expect(await sessionActor(db, session, now)).toBeNull()
      expect(await come(db)).toMatchObject({ code: 'sign-in-refused' })
      expect(isRefusal(await come(db, { password: 'eight geese under one roof', now: '2031-11-22T15:00:00Z' }))).toBe(
        false,
      )
    }))
})

describe('a case', () => {
  it('is given by those whose duty it is, for a time, once', () =>
    withRollback(async (db) => {
      const { accountId } = await sampleAccount(db, { email, duties: [{ duty: 'physician' }] })
      const give = (actor: Actor, from = '2026-11-01', until: string | null = null) =>
        as(db, actor, (tx) =>
          giveCase(tx, { personId: person, holderAccountId: accountId, kind: 'assigned-case', from, until, now }),
        )
      const unit = someone('health-administrator', service)
      for (const duty of duties) {
        const may = ['irss-officer', 'physician', 'psychologist', 'health-administrator', 'conduct-officer'].includes(
          duty,
        )
        if (!may) await expect(give(someone(duty, accountId)), duty).rejects.toMatchObject({ code: '42501' })
      }
      const id = must(await give(unit))
      await expect(give(unit, '2026-12-01')).rejects.toMatchObject({ constraint: 'relation_held_once' })
      const holds = async (today: string) =>
        inTransaction(
          db,
          { role: 'app_health', claims: { ...claimsOf(someone('physician', accountId), today) } },
          async (tx) =>
            (await sql<{ holds: boolean }>`select access.holds(${person}, 'assigned-case') as holds`.execute(tx))
              .rows[0]?.holds,
        )
      expect(await holds('2026-11-22')).toBe(true)
      expect(await as(db, unit, (tx) => takeCaseBack(tx, id, '2026-11-22'))).toBeNull()
      expect([await holds('2026-11-21'), await holds('2026-11-22')]).toEqual([true, false])
    }))
})
