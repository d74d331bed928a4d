import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Cast } from '#tests/support/cast.ts'
import type { Stage } from '#tests/support/stage.ts'

interface OnTheWay {
  self: Actor
  candidacyId: string
}

/** Journey 4 and 5: the officer applies, the home service endorses, the initial selection is made. */
export async function selected(
  stage: Stage,
  cast: Cast,
  o: { self: Actor; postingId: string; releaseFrom: string; releaseTo: string },
): Promise<string> {
  const candidacyId = await stage.does(o.self, 'candidacies.apply', { postingId: o.postingId, consent: true })
  await stage.does(cast.coordinator, 'candidacies.endorse-candidacy', {
    candidacyId,
    releaseFrom: o.releaseFrom,
    releaseTo: o.releaseTo,
    returnPosition: 'Sergeant, community policing',
    returnCommitment: 'same',
    promotionPosition: 'as-if-present',
    promotionStance: null,
  })
  await stage.does(cast.irss, 'candidacies.select-initially', { candidacyId })
  return candidacyId
}

/** Journey 6 and 7: the instructions are ticked off; health and vetting say their word, good until the day given. */
export async function assessed(stage: Stage, cast: Cast, o: OnTheWay & { until: string }): Promise<void> {
  const { candidacyId } = o
  const items = await stage.rows(
    sql<{
      id: string
    }>`select i.id from readiness.instruction_item i join readiness.instruction_package p on p.id = i.package_id
      where p.candidacy_id = ${candidacyId} and p.kind = 'preliminary' order by i.sort_order`,
  )
  for (const item of items) await stage.does(o.self, 'readiness.tick-item', { itemId: item.id, evidence: null })
  for (const { id, kind } of await assessmentsOf(stage, candidacyId)) {
    const unit = kind === 'medical' ? cast.physician : cast.psychologist
    await stage.does(cast.healthAdministrator, 'health.schedule-assessment', { assessmentId: id, on: stage.today })
    await stage.does(cast.healthAdministrator, 'health.record-forms-in', { assessmentId: id })
    await stage.does(unit, `health.declare-${kind}-outcome`, {
      assessmentId: id,
      outcome: 'recommended',
      until: o.until,
    })
  }
  const vetting = await stage.one(
    sql<{ id: string }>`select id from conduct.vetting where candidacy_id = ${candidacyId}`,
    'app_conduct',
  )
  await stage.does(cast.conduct, 'conduct.declare-clearance', {
    vettingId: vetting.id,
    clearance: 'clear',
    until: o.until,
    reason: null,
  })
}

/** The medical assessment of a candidacy, then the psychological one. */
export const assessmentsOf = (stage: Stage, candidacyId: string) =>
  stage.rows(
    sql<{ id: string; kind: 'medical' | 'psychological' }>`select id, kind from health.assessment
      where candidacy_id = ${candidacyId} order by kind`,
    'app_health',
  )

/** The modules that were assigned, in their order. */
export const enrolmentsOf = async (stage: Stage, candidacyId: string): Promise<string[]> =>
  (
    await stage.rows(
      sql<{ id: string }>`select id from training.enrolment where candidacy_id = ${candidacyId} order by id`,
    )
  ).map((row) => row.id)

/** Journey 9: every module and the research assignment, with the mark given. */
export async function studied(stage: Stage, cast: Cast, o: OnTheWay & { mark?: string }): Promise<void> {
  const mark = o.mark ?? '80'
  for (const enrolmentId of await enrolmentsOf(stage, o.candidacyId))
    await stage.does(cast.training, 'training.record-attempt', { enrolmentId, mark, takenOn: stage.today })
  await handedIn(stage, cast, o)
}

/** The research assignment, submitted and marked. */
export async function handedIn(stage: Stage, cast: Cast, o: OnTheWay): Promise<void> {
  const assignment = await stage.one(
    sql<{ id: string }>`select id from training.research_assignment where candidacy_id = ${o.candidacyId}`,
  )
  const assignmentId = assignment.id
  await stage.does(o.self, 'training.submit-research-assignment', { assignmentId, text: 'On the host.', file: null })
  await stage.does(cast.training, 'training.mark-research-assignment', { assignmentId, mark: '85', remarks: null })
}

/** Journey 10, as far as the host's acceptance. */
export async function acceptedByHost(stage: Stage, cast: Cast, candidacyId: string): Promise<void> {
  await stage.does(cast.irss, 'candidacies.recommend', { candidacyId, reasons: 'Strong on all counts.', signed: true })
  await stage.does(cast.irss, 'candidacies.nominate', {
    candidacyId,
    selectingBody: 'UN Selection and Recruitment Section',
    amsPlannedOn: null,
  })
  await stage.does(cast.liaison, 'candidacies.record-host-answer', {
    candidacyId,
    outcome: 'accepted',
    feedback: null,
    answeredOn: stage.today,
  })
}

/** Journey 10, its end: an offer of a position, accepted with renewed consent. */
export async function offered(
  stage: Stage,
  cast: Cast,
  o: OnTheWay & { positionId: string; departure: string; arrival: string },
): Promise<void> {
  const { self, ...offer } = o
  await stage.does(cast.irss, 'candidacies.make-offer', offer)
  await stage.does(self, 'candidacies.accept-offer', { candidacyId: o.candidacyId, consent: true })
}

/** Journey 11: the training is attended and the Joining Instructions are acknowledged. The story stands on its last day afterwards. */
export async function trained(
  stage: Stage,
  cast: Cast,
  o: OnTheWay & { starts: string; ends: string },
): Promise<{ deploymentId: string }> {
  const { candidacyId } = o
  const sessionId = await stage.does(cast.training, 'training.plan-pdt-session', {
    starts: o.starts,
    ends: o.ends,
    place: { en: 'Ottawa', fr: 'Ottawa' },
    capacity: 20,
  })
  await stage.does(cast.training, 'training.confirm-seat', { candidacyId, sessionId })
  const standing = await stage.one(
    sql<{ id: string }>`select id from readiness.instruction_package
      where candidacy_id = ${candidacyId} and kind = 'joining' and superseded_at is null`,
  )
  await stage.does(o.self, 'readiness.acknowledge-package', { packageId: standing.id })
  await stage.goTo(o.ends)
  const seat = await stage.one(
    sql<{ id: string }>`select id from training.pdt_seat where candidacy_id = ${candidacyId} and state = 'confirmed'`,
  )
  await stage.does(cast.training, 'training.record-attendance', { seatId: seat.id, result: 'completed' })
  const deployment = await stage.one(
    sql<{ id: string }>`select id from deployments.deployment where candidacy_id = ${candidacyId}`,
  )
  return { deploymentId: deployment.id }
}
