import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Finding } from './rules/finding.ts'
import { recordedFinding } from './rules/recorded-finding.ts'
import { insertOffer, supersedeConsents, supersedeOffer } from './store-writing.ts'
import type { AmsBasis, Candidacy, HostOutcome } from './vocabulary.ts'

type Who = Pick<Circumstances, 'actor' | 'now' | 'today' | 'fresh'>
const recorded = (c: Who) => sql`${c.now}::timestamptz, ${c.actor.accountId}::uuid`
const whose = (one: Candidacy) => sql`${one.id}::uuid, ${one.personId}::uuid, ${one.serviceId}::uuid`

/** IRSS's decision, with every finding as it was judged, so that the decision can be replayed. */
export async function writeRecommendation(
  tx: Tx,
  one: Candidacy,
  what: { decision: 'recommended' | 'not-recommended'; reasons: string; findings: readonly Finding[] },
  c: Who,
): Promise<void> {
  await sql`insert into candidacies.recommendation (id, candidacy_id, person_id, service_id, decision, reasons, findings, decided_by, decided_by_name,
      decided_on, recorded_at, recorded_by)
    values (${c.fresh()}, ${whose(one)}, ${what.decision}, ${what.reasons}, ${JSON.stringify(what.findings.map(recordedFinding))}::jsonb, ${c.actor.accountId},
      ${c.actor.name}, ${c.today}, ${recorded(c)})`.execute(tx)
}

export async function writeNomination(
  tx: Tx,
  one: Candidacy,
  what: { selectingBody: string; amsBasis: AmsBasis; amsPlannedOn: Day | null },
  c: Who,
): Promise<void> {
  await sql`insert into candidacies.nomination (id, candidacy_id, person_id, service_id, selecting_body, ams_basis, ams_planned_on, sent_on,
      recorded_at, recorded_by)
    values (${c.fresh()}, ${whose(one)}, ${what.selectingBody}, ${what.amsBasis}, ${what.amsPlannedOn}, ${c.today}, ${recorded(c)})`.execute(
    tx,
  )
}

export async function writeHostAnswer(
  tx: Tx,
  candidacyId: string,
  what: { outcome: HostOutcome; feedback: string | null; answeredOn: Day },
): Promise<void> {
  await sql`update candidacies.nomination set outcome = ${what.outcome}, feedback = ${what.feedback}, answered_on = ${what.answeredOn}
    where candidacy_id = ${candidacyId}`.execute(tx)
}

/** A new offer; the one before is superseded, and with it the consent that it had. */
export async function writeOffer(
  tx: Tx,
  one: Candidacy,
  what: { positionId: string; departure: Day; arrival: Day; ends: Day },
  c: Who,
): Promise<void> {
  await supersedeOffer(tx, one.id, c)
  await supersedeConsents(tx, one.id, c)
  await insertOffer(tx, one, what, c)
}
