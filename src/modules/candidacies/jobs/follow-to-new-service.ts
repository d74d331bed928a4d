import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { defineJob, type JobRun } from '#platform/job.ts'
import { perform } from '#platform/perform.ts'
import { transfer } from '../actions/transfer.ts'
import { strayCandidacies } from '../store.ts'

/** Candidacies of officers who belong to another service by now go with them. */
async function follow(house: House, run: JobRun, personId: string | null): Promise<void> {
  const c = circumstancesOf(house, systemActor('candidacies'))
  const stray = await inTransaction(
    house.db,
    { role: 'app', claims: claimsOf(c.actor, c.today) },
    (tx) => strayCandidacies(tx, c.today, personId),
    { readOnly: true },
  )
  for (const { id, serviceId } of stray)
    await perform(house, transfer, { candidacyId: id, serviceId }, c, { idempotencyKey: `${run.key} ${id}` })
}

/** At once where the change has already happened … */
export const followToNewService = defineJob({
  name: 'candidacies.follow-to-new-service',
  on: 'people.changed-service',
  run: (house, run) => follow(house, run, String(run.about.personId)),
})

/** … and on its day where it was announced before. */
export const followOnTheDay = defineJob({
  name: 'candidacies.follow-on-the-day',
  every: 'day',
  run: (house, run) => follow(house, run, null),
})
