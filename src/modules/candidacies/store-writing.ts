import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Candidacy, PromotionPosition, ReturnCommitment } from './vocabulary.ts'

type Who = Pick<Circumstances, 'actor' | 'now' | 'fresh' | 'today'>

export type NewCandidacy = Pick<
  Candidacy,
  | 'id'
  | 'personId'
  | 'postingId'
  | 'criteriaVersionId'
  | 'missionId'
  | 'serviceId'
  | 'plannedDeparture'
  | 'plannedArrival'
  | 'plannedEnd'
>

/** A new application, under the criteria that are in force on that day. */
export async function insertCandidacy(
  tx: Tx,
  one: NewCandidacy,
  c: Who & Pick<Circumstances, 'freshCode'>,
): Promise<void> {
  await sql`insert into candidacies.candidacy (id, code, person_id, posting_id, criteria_version_id, mission_id, service_id, state, applied_on,
      planned_departure, planned_arrival, planned_end, recorded_at, recorded_by)
    values (${one.id}, ${c.freshCode('CAN')}, ${one.personId}, ${one.postingId}, ${one.criteriaVersionId}, ${one.missionId}, ${one.serviceId},
      'applied', ${c.today}, ${one.plannedDeparture}, ${one.plannedArrival}, ${one.plannedEnd}, ${c.now}, ${c.actor.accountId})`.execute(
    tx,
  )
}

/** Records what the candidate consented to, under the terms of that moment. */
export async function insertConsent(
  tx: Tx,
  one: Pick<Candidacy, 'id' | 'personId' | 'serviceId'>,
  kind: 'apply' | 'offer' | 'changed-terms',
  terms: object,
  c: Who,
): Promise<void> {
  await sql`insert into candidacies.consent (id, candidacy_id, person_id, service_id, kind, terms, given_on, recorded_at, recorded_by)
    values (${c.fresh()}, ${one.id}, ${one.personId}, ${one.serviceId}, ${kind}, ${JSON.stringify(terms)}::jsonb, ${c.today}, ${c.now},
      ${c.actor.accountId})`.execute(tx)
}

/** Consent to earlier terms no longer stands; consent to apply does. */
export async function supersedeConsents(tx: Tx, id: string, c: Who): Promise<void> {
  await sql`update candidacies.consent set superseded_at = ${c.now}
    where candidacy_id = ${id} and superseded_at is null and kind <> 'apply'`.execute(tx)
}

export async function supersedeOffer(tx: Tx, id: string, c: Who): Promise<void> {
  await sql`update candidacies.offer set superseded_at = ${c.now} where candidacy_id = ${id} and superseded_at is null`.execute(
    tx,
  )
}

export interface Terms {
  positionId: string
  departure: Day
  arrival: Day
  ends: Day
}

export async function insertOffer(tx: Tx, one: Candidacy, terms: Terms, c: Who): Promise<void> {
  await sql`insert into candidacies.offer (id, candidacy_id, person_id, service_id, position_id, departure, arrival, ends, duty_location, made_on,
      recorded_at, recorded_by)
    values (${c.fresh()}, ${one.id}, ${one.personId}, ${one.serviceId}, ${terms.positionId}, ${terms.departure}, ${terms.arrival}, ${terms.ends},
      (select duty_location from missions.position where id = ${terms.positionId}), ${c.today}, ${c.now}, ${c.actor.accountId})`.execute(
    tx,
  )
}

export async function answerOffer(tx: Tx, id: string, answer: 'accepted' | 'declined', c: Who): Promise<void> {
  await sql`update candidacies.offer set answer = ${answer}, answered_on = ${c.today}
    where candidacy_id = ${id} and superseded_at is null`.execute(tx)
}

export interface NewEndorsement {
  decision: 'endorsed' | 'not-released'
  reason: string | null
  releaseFrom: Day | null
  releaseTo: Day | null
  returnPosition: string | null
  returnCommitment: ReturnCommitment | null
  promotionPosition: PromotionPosition | null
  promotionStance: string | null
}

/** What the home service says, signed by whoever acts. */
export async function insertEndorsement(tx: Tx, one: Candidacy, e: NewEndorsement, c: Who): Promise<void> {
  await sql`insert into candidacies.endorsement (id, candidacy_id, person_id, service_id, decision, reason, release_from, release_to, return_position,
      return_commitment, promotion_position, promotion_stance, signed_by, signed_by_name, signed_on, recorded_at, recorded_by)
    values (${c.fresh()}, ${one.id}, ${one.personId}, ${one.serviceId}, ${e.decision}, ${e.reason}, ${e.releaseFrom}, ${e.releaseTo},
      ${e.returnPosition}, ${e.returnCommitment}, ${e.promotionPosition}, ${e.promotionStance}, ${c.actor.accountId}, ${c.actor.name}, ${c.today}, ${c.now}, ${c.actor.accountId})`.execute(
    tx,
  )
}

/** A release that is taken back, or that a change of service made void. */
export async function endEndorsement(tx: Tx, id: string, reason: string, c: Who): Promise<void> {
  await sql`update candidacies.endorsement set ended_on = ${c.today}, ended_reason = ${reason}
    where candidacy_id = ${id} and ended_on is null`.execute(tx)
}

export interface NewWaiver {
  criterionCode: string
  step: string
  authority: string
  reason: string
  until: Day
}

export async function insertWaiver(tx: Tx, one: Candidacy, w: NewWaiver, c: Who): Promise<void> {
  await sql`insert into candidacies.waiver (id, candidacy_id, person_id, service_id, criterion_code, step, authority, reason, until, granted_on,
      recorded_at, recorded_by)
    values (${c.fresh()}, ${one.id}, ${one.personId}, ${one.serviceId}, ${w.criterionCode}, ${w.step}, ${w.authority}, ${w.reason}, ${w.until},
      ${c.today}, ${c.now}, ${c.actor.accountId})`.execute(tx)
}

/** The candidacy follows the officer to another service; a release that has not become a deployment ends with the change. */
export async function moveToService(tx: Tx, one: Candidacy, serviceId: string, c: Who): Promise<void> {
  if (one.state !== 'deployed') await endEndorsement(tx, one.id, 'service-changed', c)
  await sql`update candidacies.candidacy set service_id = ${serviceId}, version = version + 1,
    state = case when state = 'endorsed' then 'applied' else state end where id = ${one.id}`.execute(tx)
}

/** Counts up the version and sets what changed on a candidacy. */
export async function touchCandidacy(
  tx: Tx,
  id: string,
  set: Readonly<Record<string, string | number | null>> = {},
): Promise<void> {
  const columns = Object.entries(set).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
  await sql`update candidacies.candidacy set ${sql.join([sql`version = version + 1`, ...columns])} where id = ${id}`.execute(
    tx,
  )
}
