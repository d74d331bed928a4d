import { randomBytes } from 'node:crypto'
import { addMonths, type Day } from '#kernel/calendar.ts'
import { type Duty, duties } from '#kernel/duties.ts'
import type { Localized } from '#kernel/language.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { assignDuty, createAccount, setPassword } from '#platform/access/accounts.ts'
import { issueToken } from '#platform/access/tokens.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { PracticeAccount } from '#platform/web/practice-door.ts'
import { nameOf as missionName } from '../candidacies/bulletin.ts'
import { nameOf, type Officer } from '../people/officer.ts'
import { firstInstantOf, type World } from '../world.ts'
import { candidateOnTheWay, officersAbroadAndBack } from './choose-candidates.ts'

interface AccountToMake {
  id: string
  assignmentId: string
  duty: Duty
  email: string
  name: string
  language: 'en' | 'fr'
  personId?: string
  serviceId?: string
  missionId?: string
  place?: Localized
}

/** One account for each duty, a coordinator of a second service, officers who may apply, serve abroad, are back; each with a password and a token. */
export async function makeAccounts(tx: Tx, world: World, now: string): Promise<PracticeAccount[]> {
  const made: PracticeAccount[] = []
  for (const account of accountsOf(world)) made.push(await makeAccount(tx, account, world.anchor, now))
  return made
}

function accountsOf(world: World): AccountToMake[] {
  const dice = world.dice.for('assignments')
  const [first, second] = [candidateOnTheWay(world), world.candidateToBe]
  const { abroad, back } = officersAbroadAndBack(world)
  const extra = [
    ofService(world, 'service-coordinator', 'OPP', '-opp'),
    ...(second ? [ofOfficer(second)] : []),
    ...(abroad ? [ofOfficer(abroad, { en: 'on mission', fr: 'en mission' })] : []),
    ...(back ? [ofOfficer(back, { en: 'back home', fr: 'de retour' })] : []),
  ]
  const all = [...duties.map((duty) => (duty === 'candidate' ? ofOfficer(first) : ofDuty(world, duty))), ...extra]
  return all.map((one) => ({ ...one, assignmentId: dice.uuid() }))
}

type Who = Omit<AccountToMake, 'assignmentId'>

function ofDuty(world: World, duty: Duty): Who {
  switch (duty) {
    case 'service-coordinator':
    case 'service-chief':
      return ofService(world, duty, 'SPVM')
    case 'rcmp-adviser':
      return ofService(world, duty, 'RCMP')
    case 'contingent-commander': {
      const mission = world.reference.missions.find((one) => one.code === 'BINUH')!
      return { ...plain(world, duty), missionId: mission.id, place: missionName(mission, world.anchor) }
    }
    default:
      return plain(world, duty)
  }
}

function plain(world: World, duty: Duty): Who {
  const { accountId: id, name, language } = world.holder(duty)
  return { id, duty, email: `${duty}@practice.example`, name, language }
}

function ofService(world: World, duty: Duty, code: string, suffix = ''): Who {
  const service = world.reference.services.find((one) => one.code === code)!
  const { accountId: id, name, language } = world.holder(duty, code)
  const place = { en: service.short, fr: service.short }
  return { id, duty, email: `${duty}${suffix}@practice.example`, name, language, serviceId: service.id, place }
}

function ofOfficer(officer: Officer, now?: Localized): Who {
  const { short } = officer.memberships.at(-1)!.service
  return {
    id: officer.id,
    duty: 'candidate',
    email: officer.email,
    name: nameOf(officer),
    language: officer.language,
    personId: officer.id,
    place: now ? { en: `${short}, ${now.en}`, fr: `${short}, ${now.fr}` } : { en: short, fr: short },
  }
}

async function makeAccount(tx: Tx, one: AccountToMake, anchor: Day, now: string): Promise<PracticeAccount> {
  const { id, duty, email, name, language, place } = one
  const from = addMonths(anchor, -72)
  const made = firstInstantOf(anchor)
  const accountId = done(
    await createAccount(tx, { id, email, name, language, personId: one.personId ?? null, practice: true, now: made }),
  )
  const assignmentId = done(
    await assignDuty(tx, {
      id: one.assignmentId,
      accountId,
      duty,
      serviceId: one.serviceId ?? null,
      missionId: one.missionId ?? null,
      from,
      now: made,
    }),
  )
  const password = newPassword()
  done((await setPassword(tx, { accountId, password, now })) ?? '')
  const expiresAt = `${Number(now.slice(0, 4)) + 1}${now.slice(4)}`.replace('-02-29', '-02-28')
  const { token } = await issueToken(tx, {
    accountId,
    assignmentId,
    label: 'Practice',
    expiresAt,
    now,
    sensitive: true,
  })
  return { duty, email, password, token, name, ...(place ? { place } : {}) }
}

/** Twenty random letters and digits that are not mixed up, in groups of five: a hundred bits. */
function newPassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  const drawn = [...randomBytes(60)]
    .filter((byte) => byte < 248)
    .slice(0, 20)
    .map((byte) => signs[byte % 31])
  return drawn.join('').replace(/(.{5})(?=.)/g, '$1-')
}

function done<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`A practice account was refused: ${result.code}`)
  return result as T
}
