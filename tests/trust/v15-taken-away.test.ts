import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { disableAccount, endDuty } from '#platform/access/accounts.ts'
import type { Actor } from '#platform/access/actor.ts'
import { asSystem, sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { endSession, sessionActor } from '#platform/access/sessions.ts'
import { signIn } from '#platform/access/sign-in.ts'
import { issueToken, revokeToken, tokenActor } from '#platform/access/tokens.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { perform } from '#platform/perform.ts'
import { show } from '#platform/show.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn, TODAY } from '#tests/support/house.ts'

const rounds = Number(process.env.TRUST_N ?? (process.env.CONTINGENT_TRUST === 'full' ? 10_000 : 12))
vi.setConfig({ testTimeout: 60_000 + rounds * 200 })

let copy: ThrowAway
let house: House
beforeAll(async () => {
  copy = await throwAwayDatabase()
  house = houseOn(copy.db)
})
afterAll(() => copy?.drop())

/** Somebody who has just come in by session or token, and each way to take that away again. */
async function comesIn(by: 'session' | 'token', duty: 'intake-officer' | 'auditor' = 'intake-officer') {
  const now = house.clock()
  const email = `${randomUUID()}@example.ca`
  const { accountId, assignments } = await sampleAccount(copy.db, { email, duties: [{ duty }] })
  const assignmentId = assignments[0]!
  const label = { label: 'test', expiresAt: '2026-06-01T00:00:00Z', now }
  const token = await asSystem(copy.db, (tx) => issueToken(tx, { accountId, assignmentId, ...label }))
  let cookie = ''
  let actor: Actor | null
  if (by === 'token') actor = await tokenActor(copy.db, token.token, now)
  else {
    const signedIn = await signIn(copy.db, { email, password: samplePassword, ip: '198.51.100.1', now })
    cookie = (signedIn as { session: string }).session
    actor = (await sessionActor(copy.db, cookie, now))?.actor ?? null
  }
  if (!actor) throw new Error('Nobody came in.')
  const takeAway = {
    'the token is revoked': () => asSystem(copy.db, (tx) => revokeToken(tx, token.id, now)),
    'the session is ended': () => endSession(copy.db, cookie, now),
    'the duty is ended': () => asSystem(copy.db, (tx) => endDuty(tx, assignmentId, TODAY)),
    'the account is disabled': () => asSystem(copy.db, (tx) => disableAccount(tx, accountId, now)),
  }
  return { actor, takeAway }
}

const registerAs = (actor: Actor, subject: string) =>
  perform(
    house,
    house.registry.actions.get('requests.register-request')!,
    { requesterKind: 'un', requester: 'UN', subject, text: 'Trainers are asked for.', receivedOn: TODAY },
    circumstancesOf(house, actor),
  )

const recorded = async (subject: string): Promise<number> =>
  (await copy.admin.query('select 1 from requests.request where subject = $1', [subject])).rowCount ?? 0

describe('an act whose right is taken away after the look at cookie or token, and before the act', () => {
  it.each([
    ['token', 'the token is revoked'],
    ['session', 'the session is ended'],
    ['session', 'the duty is ended'],
    ['token', 'the duty is ended'],
    ['session', 'the account is disabled'],
    ['token', 'the account is disabled'],
  ] as const)('V15.4.2 is refused and written down where, by %s, %s', async (by, how) => {
    const { actor, takeAway } = await comesIn(by)
    const subject = `taken away ${randomUUID()}`
    expect((await registerAs(actor, `${subject} before`)).kind).toBe('done')
    await takeAway[how]()
    expect(await registerAs(actor, subject)).toMatchObject({ kind: 'refused', refusal: { code: 'session-over' } })
    expect(await recorded(subject)).toBe(0)
    const { rows } = await copy.admin.query(
      `select outcome from audit.entry where account_id = $1 and code = 'session-over'`,
      [actor.accountId],
    )
    expect(rows).toEqual([{ outcome: 'refused' }])
  })

  it('V15.4.2 sees nothing that is audited any more either', async () => {
    const { actor, takeAway } = await comesIn('session', 'auditor')
    const trail = house.registry.views.get('audit.chains')!
    const look = () => show(house, trail, {}, circumstancesOf(house, actor))
    expect((await look()).kind).toBe('shown')
    await takeAway['the session is ended']()
    expect(await look()).toMatchObject({ kind: 'refused', refusal: { code: 'session-over' } })
  })
})

/** What was recorded when the token was gone, and what in the end: more in the end was done by nobody's right. */
async function race(withLook: boolean): Promise<number> {
  const { actor, takeAway } = await comesIn('token')
  const subject = `race ${randomUUID()}`
  const { cameBy: _, ...unwatched } = actor
  const acts = Array.from({ length: 4 }, () => registerAs(withLook ? actor : unwatched, subject))
  const atRevocation = takeAway['the token is revoked']().then(() => recorded(subject))
  await Promise.all(acts)
  return (await recorded(subject)) - (await atRevocation)
}

it('V15.4.2 a token that is revoked while four acts run: each is done before, or not at all', async () => {
  let late = 0
  for (let round = 0; round < rounds; round += 1) late += await race(true)
  expect(late).toBe(0)
})

it('(planted) acts that do not look again are done after the revocation', async () => {
  let late = 0
  for (let round = 0; round < 100 && late === 0; round += 1) late += await race(false)
  expect(late).toBeGreaterThan(0)
})
