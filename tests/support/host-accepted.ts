import type { Stage } from '#tests/support/stage.ts'
import { sampleCandidate } from './candidate.ts'

/** An officer whom the host accepted for a mission of the pack, released for long: the next act is the offer. */
export async function hostAccepted(stage: Stage, o: { missionId: string; departure: string }): Promise<string> {
  const one = await sampleCandidate(stage.db.pool, { state: 'host-accepted', criteria: [], departure: o.departure })
  await stage.db.pool.query('update postings.posting set mission_id = $2 where id = $1', [one.postingId, o.missionId])
  await stage.db.pool.query('update candidacies.candidacy set mission_id = $2 where id = $1', [
    one.candidacyId,
    o.missionId,
  ])
  await stage.db.pool.query(
    `insert into candidacies.endorsement (id, candidacy_id, person_id, service_id, decision, release_from, release_to, return_position,
       signed_by, signed_by_name, signed_on, recorded_at, recorded_by)
     values (gen_random_uuid(), $1, $2, $3, 'endorsed', '2015-01-01', '2035-12-31', 'Patrol', gen_random_uuid(), 'Chief', '2016-01-21',
       '2016-01-21', gen_random_uuid())`,
    [one.candidacyId, one.personId, one.serviceId],
  )
  return one.candidacyId
}
