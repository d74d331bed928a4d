import type { Duty } from '#kernel/duties.ts'
import type { Circle, PolicyLine } from './policy.ts'
import type { Thing } from './things.ts'

/** Somebody who asks: what the bench itself gave them, not what the product believes of them. */
export interface Asker {
  name: string
  /** Null: nobody is signed in, or what they show is worth nothing. */
  duty: Duty | null
  account: string | null
  person: string | null
  services: readonly string[]
  missions: readonly string[]
  token: string | null
  session: string | null
}

export type Verdict = 'sign-in' | 'not-yours' | 'not-found' | 'allowed'

const draftReaders: readonly string[] = [
  ...['irss-officer', 'rcmp-planner', 'communications-officer'],
  ...['readiness-officer', 'mission-desk', 'auditor'],
]

const homeServices: readonly string[] = ['service-coordinator', 'service-chief', 'rcmp-adviser']

/** Who knows of posts of intelligence; the desk of their own mission, as the circle says. */
const fewWhoKnow: readonly string[] = ['rcmp-planner', 'irss-officer', 'mission-desk']

const ofAllMissions = (asker: Asker): boolean => asker.duty === 'mission-desk' && asker.missions.length === 0

/** Whether a circle of the policy, around this asker, holds this thing. */
function holds(circle: Circle, asker: Asker, thing: Thing): boolean {
  switch (circle) {
    case 'all':
      return true
    case 'self':
      return asker.person !== null && (thing.person === asker.person || thing.members.includes(asker.person))
    case 'own account':
      return (
        (thing.account ?? thing.person) !== null &&
        (thing.account ?? thing.person) === (thing.account ? asker.account : asker.person)
      )
    case 'own service':
      return thing.services.some((one) => asker.services.includes(one))
    case 'own mission':
      if (ofAllMissions(asker)) return true
      return thing.missions.some(
        (one) =>
          asker.missions.includes(one) &&
          (thing.memberOf.length === 0 ? !thing.candidate : thing.memberOf.includes(one)),
      )
  }
}

/** Whether a thing is there at all for this asker: "What belongs to whom" of the policy. */
export function visible(line: PolicyLine, asker: Asker, thing: Thing): boolean {
  const rules = asker.duty === null ? undefined : line.who.get(asker.duty)
  if (!rules?.some((circle) => holds(circle, asker, thing))) return false
  if (thing.withdrawn && thing.person !== asker.person) return false
  if (thing.draft && !draftReaders.includes(asker.duty ?? '')) return false
  if (thing.apart && homeServices.includes(asker.duty ?? '')) return false
  if (thing.restricted && !fewWhoKnow.includes(asker.duty ?? '')) return false
  if (thing.sensitive && asker.duty !== 'mission-desk' && thing.person !== asker.person) return false
  if (asker.duty === 'host-liaison' && line.about === 'candidacy' && !thing.nominated) return false
  if (asker.duty === 'psychologist' && line.about === 'assessment' && !thing.psychological) return false
  return true
}

/** What the policy says to one question. `thing`: null asks for a record that does not exist, undefined names none. */
export function verdict(line: PolicyLine, asker: Asker, thing: Thing | null | undefined): Verdict {
  if (line.anyone) return 'allowed'
  if (asker.duty === null) return 'sign-in'
  if (!line.who.has(asker.duty)) return 'not-yours'
  if (thing === undefined) return 'allowed'
  return thing !== null && visible(line, asker, thing) ? 'allowed' : 'not-found'
}
