import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { circumstancesOf } from '#platform/house.ts'
import { defineJob } from '#platform/job.ts'
import { perform } from '#platform/perform.ts'
import { assignModules } from '../actions/assign-modules.ts'
import { assignResearch } from '../actions/assign-research.ts'
import { loseSeat } from '../actions/lose-seat.ts'
import { seatsOf } from '../store/seats.ts'

const actor = systemActor('training')

/** S0.33: assigned on selection where the bulletin asks for it; where it does not, the act refuses and nothing happens. */
const assign = defineJob({
  name: 'training.assign-on-selection',
  on: 'candidacies.selected-initially',
  async run(house, run) {
    const input = { candidacyId: run.about.candidacyId, dueOn: null }
    for (const action of [assignModules, assignResearch]) {
      await perform(house, action, input, circumstancesOf(house, actor), {
        idempotencyKey: `${run.key}:${action.name}`,
      })
    }
  },
})

/** A candidacy that ended holds no seat: others can take it. */
const freeSeatOn = (fact: string) =>
  defineJob({
    name: `training.free-seat-on-${fact}`,
    on: `candidacies.${fact}`,
    async run(house, run) {
      const candidacyId = String(run.about.candidacyId)
      const c = circumstancesOf(house, actor)
      const seats = await inTransaction(house.db, { role: 'app', claims: claimsOf(actor, c.today) }, (tx) =>
        seatsOf(tx, [candidacyId]),
      )
      const held = seats.get(candidacyId)?.find((seat) => seat.state === 'confirmed')
      if (held) await perform(house, loseSeat, { seatId: held.id, reason: null }, c, { idempotencyKey: run.key })
    },
  })

export const jobs = [assign, ...['withdrawn', 'not-recommended', 'declined-offer'].map(freeSeatOn)]
