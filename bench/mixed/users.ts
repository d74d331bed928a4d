import { sql } from 'kysely'
import { isRefusal } from '#kernel/refusal.ts'
import { assignDuty, createAccount } from '#platform/access/accounts.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { sessionCookie } from '#platform/access/cookies.ts'
import { asNobody } from '#platform/access/password-try.ts'
import { admit } from '#platform/access/sign-in.ts'
import { issueToken } from '#platform/access/tokens.ts'
import { inTransaction, type Tx } from '#platform/database/connection.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { openHouse } from '../../src/open-house.ts'
import type { LoadDuty } from './mix.ts'

export interface User {
  duty: LoadDuty
  lang: 'en' | 'fr'
  cookie: string
  token: string
  /** Whose records this user may open: of the own service, the own, or of the whole programme. */
  people: readonly string[]
  candidacies: readonly string[]
}

/** Of every hundred people who work with it. */
const perHundred: readonly [LoadDuty, number][] = [
  ['candidate', 40],
  ['service-coordinator', 30],
  ['irss-officer', 10],
  ['readiness-officer', 8],
  ['training-officer', 7],
  ['rcmp-planner', 5],
]

interface Known {
  people: { id: string; service: string | null; language: 'en' | 'fr'; taken: boolean }[]
  candidacies: { id: string; person: string; service: string }[]
}

interface Made {
  duty: LoadDuty
  lang: 'en' | 'fr'
  accountId: string
  token: string
  person: string | null
  service: string | null
}

/** Accounts of a practice copy as so many people would have them, all signed in. Only the password is left out: it costs its time on purpose. */
export async function makeUsers(dataDir: string, count: number): Promise<User[]> {
  const settings = readSettings({ ...process.env, CONTINGENT_DATA: dataDir })
  const { house, close } = await openHouse(settings, { supervise: true, progress: () => {} })
  try {
    const c = circumstancesOf(house, systemActor('bench'))
    const claims = claimsOf(c.actor, c.today)
    const { known, made } = await inTransaction(house.db, { role: 'app', claims }, async (tx) => {
      const known = await whoIsThere(tx)
      return { known, made: await accounts(tx, known, { count, now: c.now, today: c.today }) }
    })
    const waiting = [...made]
    const users: User[] = []
    const lane = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        users.push({ ...next, ...reachOf(next, known), cookie: await signedIn(house, next.accountId) })
    }
    await Promise.all([lane(), lane(), lane(), lane()])
    return users
  } finally {
    await close()
  }
}

async function whoIsThere(tx: Tx): Promise<Known> {
  const people = await sql<Known['people'][0]>`
    select p.id, m.service_id as service, p.language,
      exists (select from access.account a where a.person_id = p.id) as taken
    from people.person p left join people.service_membership m on m.person_id = p.id and upper_inf(m.valid)
    order by p.id`.execute(tx)
  const candidacies = await sql<Known['candidacies'][0]>`
    select id, person_id as person, service_id as service from candidacies.candidacy order by id`.execute(tx)
  return { people: people.rows, candidacies: candidacies.rows }
}

async function accounts(tx: Tx, known: Known, o: { count: number; now: string; today: string }): Promise<Made[]> {
  const officers = known.people.filter(({ taken }) => !taken)
  const services = [...new Set(known.candidacies.map(({ service }) => service))]
  const plan = perHundred.flatMap(([duty, share]) => Array<LoadDuty>(Math.round((o.count * share) / 100)).fill(duty))
  const expiresAt = `${Number(o.now.slice(0, 4)) + 1}-01-01T00:00:00Z`
  const made: Made[] = []
  for (const [n, duty] of plan.entries()) {
    const officer = duty === 'candidate' ? officers.pop() : undefined
    if (duty === 'candidate' && !officer) continue
    const service = duty === 'service-coordinator' ? services[n % services.length]! : null
    const lang = officer?.language ?? (n % 3 === 0 ? 'fr' : 'en')
    const account = { email: `bench-${n}@practice.example`, name: `Bench ${n}`, language: lang, practice: true }
    const accountId = taken(await createAccount(tx, { ...account, personId: officer?.id ?? null, now: o.now }))
    const duties = {
      accountId,
      duty,
      serviceId: service,
      missionId: null,
      from: `${Number(o.today.slice(0, 4)) - 1}-01-01`,
    }
    const assignmentId = taken(await assignDuty(tx, { ...duties, now: o.now }))
    const { token } = await issueToken(tx, { accountId, assignmentId, label: 'Bench', expiresAt, now: o.now })
    made.push({ duty, lang, accountId, token, person: officer?.id ?? null, service })
  }
  return made
}

function reachOf({ person, service }: Made, known: Known): Pick<User, 'people' | 'candidacies'> {
  const mine = (o: { person: string; service: string | null }) =>
    person ? o.person === person : service ? o.service === service : true
  return {
    people: known.people.filter((one) => mine({ person: one.id, service: one.service })).map(({ id }) => id),
    candidacies: known.candidacies.filter(mine).map(({ id }) => id),
  }
}

async function signedIn(house: House, accountId: string): Promise<string> {
  const now = house.clock()
  const { zone } = house.installation
  const coming = { ip: '127.0.0.1', now, zone, accountId, factors: ['password'] }
  const answer = await asNobody(house.db, { now, zone }, (tx) => admit(tx, coming))
  if (isRefusal(answer) || !('session' in answer)) throw new Error('An invented account was not let in.')
  return `${sessionCookie(false)}=${answer.session}`
}

function taken<T>(result: T): Exclude<T, { code: string }> {
  if (isRefusal(result)) throw new Error(`An account of the bench was refused: ${result.code}`)
  return result as Exclude<T, { code: string }>
}
