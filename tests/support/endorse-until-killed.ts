import { modules } from '#modules/index.ts'
import { openDatabase } from '#platform/database/connection.ts'
import { buildRegistry } from '#platform/module.ts'
import { act, actorOf, houseOn } from '#tests/support/house.ts'

/** Run as a process of its own: endorses one candidacy after the other and says each; whoever started it kills it. */
const { address, prefix, serviceId, candidacyIds } = JSON.parse(process.argv[2] ?? '{}')
const db = openDatabase({ ...address, user: undefined, prefix, max: 2 })
const house = houseOn(db, { now: '2026-03-16' })
const coordinator = actorOf('service-coordinator', { services: [serviceId] })
const endorse = buildRegistry(modules).actions.get('candidacies.endorse-candidacy')!
process.stdout.write('ready\n')
for (const candidacyId of candidacyIds) {
  const performed = await act(house, coordinator, endorse, {
    candidacyId,
    releaseFrom: '2026-08-01',
    releaseTo: '2028-12-31',
    returnPosition: 'Patrol',
    returnCommitment: 'same',
    promotionPosition: 'as-if-present',
    promotionStance: null,
  })
  process.stdout.write(`${performed.kind} ${candidacyId}\n`)
}
await db.close()
