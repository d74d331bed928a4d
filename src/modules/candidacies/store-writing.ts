import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Finding } from './rules/finding.ts'
import type { AmsBasis, Candidacy, HostOutcome } from './vocabulary.ts'

type Who = Pick<Circumstances, 'actor' | 'now' | 'fresh' | 'today'>

/** What the candidate consented to, under the terms of that moment; consent to an earlier offer no longer stands. */
export async function writeConsent(
  tx: Tx,
  one: Candidacy,
  what: { kind: 'apply' | 'offer' | 'changed-terms'; terms: object },
  c: Who,
): Promise<void> {
  await supersedeConsents(tx, one.id, c)
  await sql`insert into candidacies.consent (id, candidacy_id, person_id, service_id, kind, terms, given_on, recorded_at, recorded_by)
    values (${c.fresh()}, ${one.id}, ${one.personId}, ${one.serviceId}, ${what.kind}, ${JSON.stringify(what.terms)}::jsonb, ${c.today}, ${c.now},
      ${c.actor.accountId})`.execute(tx)
}

async function supersedeConsents(tx: Tx, id: string, c: Who): Promise<void> {
  await sql`update candidacies.consent set superseded_at = ${c.now}
    where candidacy_id = ${id} and superseded_at is null and kind <> 'apply'`.execute(tx)
}

export interface NewOffer {
  positionId: string
  departure: Day
  arrival: Day
  ends: Day
  dutyLocation: unknown
}

/** The offer that stands from now on; the one before it, and consent to it, are superseded. */
export async function writeOffer(tx: Tx, one: Candidacy, offer: NewOffer, c: Who): Promise<void> {
  await sql`update candidacies.offer set superseded_at = ${c.now} where candidacy_id = ${one.id} and superseded_at is null`.execute(
    tx,
  )
  await supersedeConsents(tx, one.id, c)
  const place = offer.dutyLocation === null ? null : JSON.stringify(offer.dutyLocation)
  await sql`insert into candidacies.offer (id, candidacy_id, person_id, service_id, position_id, departure, arrival, ends, duty_location, made_on,
      recorded_at, recorded_by)
    values (${c.fresh()}, ${one.id}, ${one.personId}, ${one.serviceId}, ${offer.positionId}, ${offer.departure}, ${offer.arrival}, ${offer.ends},
      ${place}::jsonb, ${c.today}, ${c.now}, ${c.actor.accountId})`.execute(tx)
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
  promotionStance: string | null
}

/** What the home service says, signed by whoever acts. */
export async function writeEndorsement(tx: Tx, one: Candidacy, e: NewEndorsement, c: Who): Promise<void> {
  await sql`insert into candidacies.endorsement (id, candidacy_id, person_id, service_id, decision, reason, release_from, release_to, return_position,
      promotion_stance, signed_by, signed_by_name, signed_on, recorded_at, recorded_by)
    values (${c.fresh()}, ${one.id}, ${one.personId}, ${one.serviceId}, ${e.decision}, ${e.reason}, ${e.releaseFrom}, ${e.releaseTo},
      ${e.returnPosition}, ${e.promotionStance}, ${c.actor.accountId}, ${c.actor.name}, ${c.today}, ${c.now}, ${c.actor.accountId})`.execute(
    tx,
  )
}

/** A release that is taken back, or that a change of service made void. */
export async function endEndorsement(tx: Tx, id: string, reason: string, c: Who): Promise<void> {
  await sql`update candidacies.endorsement set ended_on = ${c.today}, ended_reason = ${reason}
    where candidacy_id = ${id} and ended_on is null`.execute(tx)
}

/** IRSS's decision under a name, with every finding as it stood. */
export async function writeRecommendation(
  tx: Tx,
  one: Candidacy,
  r: { decision: 'recommended' | 'not-recommended'; reasons: string; findings: readonly Finding[] },
  c: Who,
): Promise<void> {
  const findings = r.findings.map(({ criterion, judgement, on, waiver }) => ({
    ...{
      code: criterion.code,
      layer: criterion.layer,
      step: criterion.step,
      phase: criterion.phase,
      effect: criterion.effect,
    },
    ...{ message: criterion.message, source: criterion.source, on, judgement, waiver },
  }))
  await sql`insert into candidacies.recommendation (id, candidacy_id, person_id, service_id, decision, reasons, findings, decided_by,
      decided_by_name, decided_on, recorded_at, recorded_by)
    values (${c.fresh()}, ${one.id}, ${one.personId}, ${one.serviceId}, ${r.decision}, ${r.reasons}, ${JSON.stringify(findings)}::jsonb,
      ${c.actor.accountId}, ${c.actor.name}, ${c.today}, ${c.now}, ${c.actor.accountId})`.execute(tx)
}

/** Canada puts the officer forward, and on what the UN's assessment rests. */
export async function writeNomination(
  tx: Tx,
  one: Candidacy,
  n: { selectingBody: string; amsBasis: AmsBasis; amsPlannedOn: Day | null },
  c: Who,
): Promise<void> {
  await sql`insert into candidacies.nomination (id, candidacy_id, person_id, service_id, selecting_body, ams_basis, ams_planned_on, sent_on,
      recorded_at, recorded_by)
    values (${c.fresh()}, ${one.id}, ${one.personId}, ${one.serviceId}, ${n.selectingBody}, ${n.amsBasis}, ${n.amsPlannedOn}, ${c.today},
      ${c.now}, ${c.actor.accountId})`.execute(tx)
}

export async function writeHostAnswer(
  tx: Tx,
  id: string,
  answer: { outcome: HostOutcome; feedback: string | null; answeredOn: Day },
): Promise<void> {
  await sql`update candidacies.nomination set outcome = ${answer.outcome}, feedback = ${answer.feedback}, answered_on = ${answer.answeredOn}
    where candidacy_id = ${id}`.execute(tx)
}
