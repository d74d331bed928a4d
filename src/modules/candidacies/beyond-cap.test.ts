import { describe, expect, test } from 'vitest'
import { recordServiceCap } from '#modules/people/index.ts'
import { withRollback } from '#tests/support/database.ts'
import { act, actorOf, done, houseOn } from '#tests/support/house.ts'
import { apply } from './actions/apply.ts'
import { endorseCandidacy } from './actions/endorse-candidacy.ts'
import { sampleBulletin, sampleOfficer, sampleService } from './samples.ts'

describe('A release beyond what the service lets be abroad', () => {
  test('S1.04 is never refused for good: it gives its reason, and the reason is kept', () =>
    withRollback(async (db) => {
      const house = houseOn(db)
      const serviceId = await sampleService(db)
      const { postingId } = await sampleBulletin(db)
      const coordinator = actorOf('service-coordinator', { services: [serviceId] })
      const cap = { serviceId, number: 1, from: '2026-01-01', until: null, source: 'Order of the chief' }
      await done(house, coordinator, recordServiceCap, cap)
      const released = {
        releaseFrom: '2026-08-01',
        releaseTo: '2027-12-01',
        returnPosition: 'Patrol',
        returnCommitment: 'same',
        promotionPosition: 'as-if-present',
      }
      const applied = async () => {
        const personId = await sampleOfficer(db, { serviceId, ams: '2025-12-01' })
        return done(house, actorOf('candidate', { personId }), apply, { postingId, consent: true })
      }
      await done(house, coordinator, endorseCandidacy, { candidacyId: await applied(), ...released })
      const candidacyId = await applied()
      expect(await act(house, coordinator, endorseCandidacy, { candidacyId, ...released })).toMatchObject({
        kind: 'refused',
        refusal: { code: 'beyond-the-cap-of-the-service', params: { cap: 1, away: 1 } },
      })
      const reason = 'The mission needs this investigator.'
      await done(house, coordinator, endorseCandidacy, { candidacyId, ...released, beyondCapReason: reason })
      const { rows } = await db.pool.query(`select cap, away, reason from people.beyond_cap where reference = $1`, [
        candidacyId,
      ])
      expect(rows).toEqual([{ cap: 1, away: 1, reason }])
    }))
})
