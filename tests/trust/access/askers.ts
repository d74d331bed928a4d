import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type Duty, duties } from '#kernel/duties.ts'
import { accountStanding, actorIn } from '#platform/access/account-standing.ts'
import { claimsOfNobody } from '#platform/access/claims.ts'
import { asSystem, type SampleDuty, sampleAccount } from '#platform/access/samples.ts'
import { openSession } from '#platform/access/session-record.ts'
import { issueToken } from '#platform/access/tokens.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import type { Asker } from './oracle.ts'

/** Two of each place, so that everything has a twin on the other side of every wall. */
export interface Places {
  services: readonly [string, string]
  rcmp: string
  missions: readonly [string, string]
  persons: readonly [string, string]
  /** Somebody who withdrew. */
  withdrew: string
}

const made = '2026-01-02T12:00:00Z'

/** Everybody who asks: every duty, its twin elsewhere, and those whose right to ask is over, not yet, or none. */
export async function askersOn(db: Db, admin: pg.Pool, places: Places, now: string): Promise<Asker[]> {
  const askers: Asker[] = []
  const today = now.slice(0, 10)
  const add = async (name: string, duty: Duty, o: Partial<SampleDuty> & { personId?: string } = {}) => {
    const asker = await signedIn(db, { name, duty, now, today, ...o })
    askers.push(asker)
    return asker
  }
  for (const duty of duties) {
    if (duty === 'candidate') continue
    const place = placeOf(duty, places)
    await add(duty, duty, place)
  }
  await add('coordinator of another service', 'service-coordinator', { serviceId: places.services[1] })
  await add('chief of another service', 'service-chief', { serviceId: places.services[1] })
  await add('commander of another mission', 'contingent-commander', { missionId: places.missions[1] })
  await add('desk of one mission', 'mission-desk', { missionId: places.missions[0] })
  await add('candidate', 'candidate', { personId: places.persons[0] })
  await add('another candidate', 'candidate', { personId: places.persons[1] })
  await add('candidate who withdrew', 'candidate', { personId: places.withdrew })
  const nobody = { duty: null, account: null, person: null, services: [], missions: [] }
  const none = { ...nobody, session: null }
  askers.push({ ...none, name: 'nobody', token: null })
  askers.push({ ...none, name: 'a token that nobody has', token: `ctg_${'x'.repeat(43)}` })
  const expired = await signedIn(db, {
    name: 'expired token',
    duty: 'irss-officer',
    now,
    today,
    expiresAt: '2026-02-01T00:00:00Z',
  })
  askers.push({ ...nobody, name: expired.name, token: expired.token, session: null })
  const revoked = await signedIn(db, { name: 'revoked token', duty: 'irss-officer', now, today })
  await admin.query(`update access.token set revoked_at = $2 where account_id = $1`, [revoked.account, made])
  await admin.query(`update access.session set ended_at = $2 where account_id = $1`, [revoked.account, now])
  askers.push({ ...revoked, ...nobody })
  const disabled = await signedIn(db, { name: 'disabled account', duty: 'irss-officer', now, today })
  await admin.query(`update access.account set disabled_at = $2 where id = $1`, [disabled.account, made])
  askers.push({ ...disabled, ...nobody })
  const ended = await signedIn(db, {
    name: 'ended assignment',
    duty: 'service-coordinator',
    serviceId: places.services[0],
    now,
    today,
  })
  await admin.query(`update access.assignment set valid = daterange('2026-01-01', $2::date) where account_id = $1`, [
    ended.account,
    today,
  ])
  askers.push({ ...ended, ...nobody })
  const early = await signedIn(db, { name: 'assignment that begins tomorrow', duty: 'physician', now, today })
  await admin.query(`update access.assignment set valid = daterange($2::date + 1, null) where account_id = $1`, [
    early.account,
    today,
  ])
  askers.push({ ...early, ...nobody })
  return askers
}

function placeOf(duty: Duty, places: Places): { serviceId?: string; missionId?: string } {
  if (duty === 'rcmp-adviser') return { serviceId: places.rcmp }
  if (duty === 'service-coordinator' || duty === 'service-chief') return { serviceId: places.services[0] }
  return duty === 'contingent-commander' ? { missionId: places.missions[0] } : {}
}

type Who = Partial<SampleDuty> & {
  name: string
  duty: Duty
  personId?: string
  now: string
  today: string
  expiresAt?: string
}

async function signedIn(db: Db, o: Who): Promise<Asker> {
  const { name, duty, personId, serviceId, missionId, now, today } = o
  const { accountId, assignments } = await sampleAccount(db, {
    email: `${randomUUID()}@bench.example`,
    name,
    password: null,
    ...(personId ? { personId } : {}),
    duties: [{ duty, ...(serviceId ? { serviceId } : {}), ...(missionId ? { missionId } : {}) }],
  })
  const assignmentId = assignments[0]!
  const { token } = await asSystem(db, (tx) =>
    issueToken(tx, {
      accountId,
      assignmentId,
      label: 'Bench',
      expiresAt: o.expiresAt ?? '2026-12-01T00:00:00Z',
      now: made,
      // The bench asks what is sensitive by token too.
      sensitive: true,
    }),
  )
  const session = await inTransaction(db, { role: 'app', claims: claimsOfNobody(today) }, async (tx) => {
    const standing = await accountStanding(tx, accountId, today)
    const actor = standing && actorIn(standing, assignmentId)
    if (!actor) throw new Error(`${name} is nobody on ${today}.`)
    const opened = await openSession(tx, {
      actor,
      signedInAt: now,
      provedAt: now,
      now,
      userAgent: 'bench',
      factors: ['password', 'passkey'],
    })
    return opened.session
  })
  return {
    name,
    duty,
    account: accountId,
    person: personId ?? null,
    services: serviceId ? [serviceId] : [],
    missions: missionId ? [missionId] : [],
    token,
    session,
  }
}
