import { type Duty, duties } from '#kernel/duties.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { assignDuty, createAccount, setPassword } from '#platform/access/accounts.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'

export interface Holder {
  duty: Duty
  email: string
  password: string
}

/** Whose the places are that some duties are held for. */
export interface HeldFor {
  personId: string
  serviceId: string
  missionId: string
}

const password = 'a lighthouse keeps its own hours'
const ofService: readonly Duty[] = ['service-coordinator', 'service-chief', 'rcmp-adviser']

/** An account for each duty, able to sign in: the candidate is the person given, the others hold their service and mission. */
export async function everybodyIn(house: House, place: HeldFor): Promise<Holder[]> {
  const now = house.clock()
  const from = '2020-01-01'
  return inTransaction(
    house.db,
    { role: 'app', claims: claimsOf(systemActor('tests'), now.slice(0, 10)) },
    async (tx) => {
      const holders: Holder[] = []
      for (const duty of duties) {
        const email = `${duty}@test.example`
        const accountId = got(
          await createAccount(tx, {
            email,
            name: `Test ${duty}`,
            language: 'en',
            personId: duty === 'candidate' ? place.personId : null,
            now,
          }),
        )
        const serviceId = ofService.includes(duty) ? place.serviceId : null
        const missionId = duty === 'contingent-commander' ? place.missionId : null
        got(await assignDuty(tx, { accountId, duty, serviceId, missionId, from, now }))
        got(await setPassword(tx, { accountId, password, now }))
        holders.push({ duty, email, password })
      }
      return holders
    },
  )
}

function got<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`Refused: ${result.code}`)
  return result
}
