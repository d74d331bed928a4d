import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { duties } from '#kernel/duties.ts'
import type { House } from '#platform/house.ts'
import { withRollback } from '#tests/support/database.ts'
import { act, actorOf, done, houseOn, refusal, roomNamed, see, seen } from '#tests/support/house.ts'
import type { Actor } from './actor.ts'
import { lookAtLink, redeemLink } from './one-time-link.ts'
import { must, sampleAccount, samplePassword } from './samples.ts'
import { sessionActor } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { tokenActor } from './tokens.ts'
import type { AccountData } from './views/account.ts'
import type { MyAccountData } from './views/my-account.ts'

const today = '2026-03-16'
const now = `${today}T16:00:00.000Z`
const room = roomNamed('access')
const actions = Object.fromEntries((room.actions ?? []).map((one) => [one.name, one]))
const views = Object.fromEntries((room.views ?? []).map((one) => [one.name, one]))
const administrator = actorOf('administrator')
const nobodysPlace = 'b1b1b1b1-0000-4000-8000-0000000000ff'

const newAccount = (o: Record<string, unknown> = {}) => ({
  name: 'Zoë O’Brien-Lévesque',
  email: 'zoe@example.ca',
  language: 'fr',
  duty: 'irss-officer',
  serviceId: null,
  missionId: null,
  from: today,
  ...o,
})
const create = (house: House, o = {}) => done(house, administrator, actions['access.create-account']!, newAccount(o))
const account = (house: House, id: string) => seen<AccountData>(house, administrator, views['access.account']!, { id })
const service = async (house: House) =>
  (await sql<{ id: string }>`select id from people.service order by code limit 1`.execute(house.db.kysely)).rows[0]!.id

async function signedIn(house: House, o: { email: string; personId?: string }): Promise<Actor> {
  const duty = o.personId ? [{ duty: 'candidate' as const }, { duty: 'irss-officer' as const }] : undefined
  await sampleAccount(house.db, { ...o, ...(duty ? { duties: duty } : {}) })
  return must(await signIn(house.db, { email: o.email, password: samplePassword, ip: '192.0.2.7', now })).actor
}

describe('an administrator', () => {
  it('creates an account, hands its one-time link over, and the owner comes in with it once', () =>
    withRollback(async (db) => {
      const house = houseOn(db)
      const id = await create(house)
      expect(await account(house, id)).toMatchObject({
        email: 'zoe@example.ca',
        language: 'fr',
        practice: true,
        disabledAt: null,
      })
      const performed = await act(
        house,
        administrator,
        actions['access.make-link']!,
        { accountId: id },
        { idempotencyKey: 'k' },
      )
      const reveal = performed.kind === 'done' ? performed.saved.reveal : undefined
      expect(reveal?.value).toMatch(/^\/fr\/premier-compte\/[\w-]{43}$/)
      const again = await act(
        house,
        administrator,
        actions['access.make-link']!,
        { accountId: id },
        { idempotencyKey: 'k' },
      )
      expect(again).toMatchObject({ kind: 'done', replayed: true })
      expect(again.kind === 'done' && again.saved.reveal).toBeUndefined()
      const kept = await sql<{ text: string }>`
        select string_agg(i.result::text, '') || (select string_agg(e::text, '') from audit.entry e) as text
        from platform.idempotency i`.execute(db.kysely)
      expect(kept.rows[0]?.text).not.toContain(reveal!.value.slice(-43))
      const link = reveal!.value.split('/').at(-1)!
      expect(await redeemLink(db, { link, password: 'seven moose on a wet bridge', now })).toEqual({ accountId: id })
      expect(await lookAtLink(db, link, now)).toBeNull()
      expect(
        must(await signIn(db, { email: 'zoe@example.ca', password: samplePassword, ip: '192.0.2.7', now })).actor.duty,
      ).toBe('irss-officer')
    }))

  it('is told what is wrong with an account before it is made', () =>
    withRollback(async (db) => {
      const house = houseOn(db)
      const wrong = (o: Record<string, unknown>) =>
        refusal(house, administrator, actions['access.create-account']!, newAccount(o))
      await create(house)
      expect(await wrong({ email: 'ZOE@example.ca' })).toBe('email-taken')
      expect(await wrong({ email: 'a@b' })).toBe('invalid:email=not-an-email')
      expect(await wrong({ email: 'x@example.ca', duty: 'service-coordinator' })).toBe('assignment-needs-service')
      expect(await wrong({ email: 'x@example.ca', serviceId: nobodysPlace })).toBe('assignment-needs-service')
      expect(await wrong({ email: 'x@example.ca', duty: 'service-chief', serviceId: nobodysPlace })).toBe(
        'assignment-place-unknown',
      )
      expect(await wrong({ email: 'x@example.ca', duty: 'contingent-commander' })).toBe('assignment-needs-mission')
      expect(await wrong({ email: 'x@example.ca', missionId: nobodysPlace })).toBe('assignment-needs-mission')
      expect(await wrong({ email: 'x@example.ca', duty: 'candidate' })).toBe('invalid:duty=choose-one')
      expect(await wrong({ name: ' ' })).toBe('invalid:name=required')
    }))

  it('gives a duty for a time and ends it, for whoever is signed in too', () =>
    withRollback(async (db) => {
      const house = houseOn(db)
      const id = await create(house)
      const serviceId = await service(house)
      const give = (o: object) => ({
        accountId: id,
        duty: 'service-coordinator',
        serviceId,
        missionId: null,
        from: '2026-01-05',
        until: null,
        ...o,
      })
      await done(house, administrator, actions['access.assign-duty']!, give({}))
      expect(await refusal(house, administrator, actions['access.assign-duty']!, give({ from: today }))).toBe(
        'assignment-given-twice',
      )
      expect(
        await refusal(
          house,
          administrator,
          actions['access.assign-duty']!,
          give({ duty: 'candidate', serviceId: null }),
        ),
      ).toBe('assignment-needs-person')
      expect(await refusal(house, administrator, actions['access.assign-duty']!, give({ until: '2026-01-05' }))).toBe(
        'period-ends-before-it-begins',
      )
      const coordinator = (await account(house, id)).assignments.find((one) => one.duty === 'service-coordinator')!
      expect(coordinator).toMatchObject({ from: '2026-01-05', until: null, over: false })
      expect(coordinator.place?.fr).toBeTruthy()
      const end = { assignmentId: coordinator.id }
      expect(await refusal(house, administrator, actions['access.end-duty']!, { ...end, until: '2026-03-15' })).toBe(
        'duty-ends-in-the-past',
      )
      await done(house, administrator, actions['access.end-duty']!, { ...end, until: today })
      expect(await refusal(house, administrator, actions['access.end-duty']!, { ...end, until: today })).toBe(
        'duty-over',
      )
      expect((await account(house, id)).assignments.find((one) => one.id === coordinator.id)).toMatchObject({
        until: today,
        over: true,
      })
    }))

  it('disables an account while it is signed in, and never their own', () =>
    withRollback(async (db) => {
      const house = houseOn(db)
      await sampleAccount(db, { email: 'boss@example.ca', duties: [{ duty: 'administrator' }] })
      const boss = must(await signIn(db, { email: 'boss@example.ca', password: samplePassword, ip: '192.0.2.7', now }))
      const { accountId } = await sampleAccount(db, { email: 'noemie@example.ca' })
      const guest = must(
        await signIn(db, { email: 'noemie@example.ca', password: samplePassword, ip: '192.0.2.7', now }),
      )
      await done(house, boss.actor, actions['access.disable-account']!, { accountId })
      expect(await sessionActor(db, guest.session, now)).toBeNull()
      expect(await refusal(house, boss.actor, actions['access.make-link']!, { accountId })).toBe('account-disabled')
      await done(house, boss.actor, actions['access.enable-account']!, { accountId })
      expect(await refusal(house, boss.actor, actions['access.enable-account']!, { accountId })).toBe(
        'account-not-disabled',
      )
      const own = { accountId: boss.actor.accountId }
      expect(await refusal(house, boss.actor, actions['access.disable-account']!, own)).toBe('account-is-yours')
      expect(
        await refusal(house, boss.actor, actions['access.end-duty']!, {
          assignmentId: boss.actor.assignmentId,
          until: today,
        }),
      ).toBe('account-is-yours')
    }))

  it('finds accounts by name, duty and state', () =>
    withRollback(async (db) => {
      const house = houseOn(db)
      await create(house)
      await create(house, { email: 'later@example.ca', name: 'Later', from: '2026-04-01' })
      const list = async (query: object) =>
        (await seen<{ rows: { email: string }[] }>(house, administrator, views['access.accounts']!, query)).rows.map(
          (one) => one.email,
        )
      expect(await list({ q: 'zoe obrien' })).toEqual([])
      expect(await list({ q: "zoe o'brien levesque" })).toEqual(['zoe@example.ca'])
      expect(await list({ duty: 'irss-officer' })).toContain('zoe@example.ca')
      expect(await list({ state: 'no-duty' })).toEqual(['later@example.ca'])
      expect(await list({ state: 'disabled' })).toEqual([])
    }))
})

describe('everybody else', () => {
  it('administers no account', () =>
    withRollback(async (db) => {
      const house = houseOn(db)
      const id = await create(house)
      const acts = ['create-account', 'make-link', 'assign-duty', 'end-duty', 'disable-account', 'enable-account']
      for (const duty of duties.filter((one) => one !== 'administrator')) {
        for (const name of acts) {
          const action = actions[`access.${name}`]!
          expect(await refusal(house, actorOf(duty), action, { accountId: id }), `${duty} ${name}`).toBe('not-yours')
        }
        expect(await see(house, actorOf(duty), views['access.accounts']!), duty).toMatchObject({ kind: 'refused' })
      }
    }))

  it('sees and ends their own sessions and nobody else’s', () =>
    withRollback(async (db) => {
      const house = houseOn(db)
      const owner = await signedIn(house, { email: 'noemie@example.ca' })
      const other = await signedIn(house, { email: 'other@example.ca' })
      const mine = () => seen<MyAccountData>(house, owner, views['access.my-account']!)
      const handle = (await mine()).sessions[0]!.handle
      expect(await refusal(house, other, actions['access.end-session']!, { handle })).toBe('not-found')
      await done(house, owner, actions['access.end-session']!, { handle })
      expect((await mine()).sessions).toEqual([])
    }))

  it('issues a token for the duty of the moment, which works until it is revoked', () =>
    withRollback(async (db) => {
      const house = houseOn(db)
      const owner = await signedIn(house, { email: 'noemie@example.ca' })
      const other = await signedIn(house, { email: 'other@example.ca' })
      const performed = await act(house, owner, actions['access.issue-token']!, { label: 'Roster import', days: '365' })
      if (performed.kind !== 'done') throw new Error(JSON.stringify(performed))
      const token = performed.saved.reveal!.value
      expect(await tokenActor(db, token, now)).toMatchObject({ accountId: owner.accountId, duty: 'irss-officer' })
      const listed = (await seen<MyAccountData>(house, owner, views['access.my-account']!)).tokens
      expect(listed).toMatchObject([
        { label: 'Roster import', state: 'valid', duty: 'irss-officer', expiresAt: '2027-03-16T16:00:00.000Z' },
      ])
      const byToken = (await tokenActor(db, token, now))!
      const child = { label: 'Child', days: '30' }
      expect(await refusal(house, byToken, actions['access.issue-token']!, child)).toBe('confirm-identity')
      const sensitive = { ...byToken, provedAt: now }
      expect(await refusal(house, sensitive, actions['access.issue-token']!, child)).toBe('not-by-token')
      const boss: Actor = { ...administrator, via: 'token' }
      expect(await refusal(house, boss, actions['access.make-link']!, { accountId: owner.accountId })).toBe(
        'not-by-token',
      )
      const id = { tokenId: performed.id }
      expect(await refusal(house, other, actions['access.revoke-token']!, id)).toBe('not-found')
      await done(house, owner, actions['access.revoke-token']!, id)
      expect(await tokenActor(db, token, now)).toBeNull()
      expect(await refusal(house, owner, actions['access.revoke-token']!, id)).toBe('token-already-revoked')
      expect(await refusal(house, owner, actions['access.issue-token']!, { label: 'x', days: '3650' })).toBe(
        'invalid:days=choose-one',
      )
    }))

  it('chooses the language in which they are written to', () =>
    withRollback(async (db) => {
      const house = houseOn(db)
      const owner = await signedIn(house, { email: 'noemie@example.ca' })
      expect(await refusal(house, owner, actions['access.change-language']!, { language: 'fr' })).toBe(
        'language-the-same',
      )
      await done(house, owner, actions['access.change-language']!, { language: 'en' })
      expect(await seen(house, owner, views['access.my-account']!)).toMatchObject({ language: 'en' })
    }))

  it('S3.17 sees who opened their health file, if they belong to the programme', () =>
    withRollback(async (db) => {
      const house = houseOn(db)
      const personId = 'b1b1b1b1-0000-4000-8000-0000000000aa'
      const owner = await signedIn(house, { email: 'noemie@example.ca', personId })
      const staff = await signedIn(house, { email: 'other@example.ca' })
      expect((await seen<MyAccountData>(house, staff, views['access.my-account']!)).healthReads).toBeNull()
      const physician = must(
        await signIn(db, { email: 'other@example.ca', password: samplePassword, ip: '192.0.2.7', now }),
      ).actor
      await sql`select audit.append(${JSON.stringify({ at: now, accountId: physician.accountId, duty: 'physician', act: 'health.assessment', outcome: 'read', personId, compartment: 'health' })}::jsonb)`.execute(
        db.kysely,
      )
      const mine = await seen<MyAccountData>(house, owner, views['access.my-account']!)
      expect(mine.healthReads).toMatchObject([{ name: 'Practice Person', duty: 'physician', compartment: 'health' }])
      expect(mine.duties.map((one) => one.duty).sort()).toEqual(['candidate', 'irss-officer'])
    }))
})

it('attempts, sessions and links of long ago are swept away daily, as the worker', () =>
  withRollback(async (db) => {
    const house = houseOn(db)
    await signedIn(house, { email: 'noemie@example.ca' })
    const count = async () =>
      (await sql<{ n: number }>`select count(*)::int as n from access.session`.execute(db.kysely)).rows[0]!.n
    const [sweep] = room.jobs ?? []
    await sweep!.run(house, { key: 'k', about: {}, now: '2026-06-14T15:00:00.000Z' })
    expect(await count()).toBe(1)
    await sweep!.run(house, { key: 'k', about: {}, now: '2026-06-16T15:00:00.000Z' })
    expect(await count()).toBe(0)
  }))
