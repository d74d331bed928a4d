import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { CountryNames } from '#platform/format.ts'
import type { Asked, DepartmentalPosition, Partner, RequestRecord } from '../vocabulary.ts'

export interface RequestRow {
  id: string
  code: string
  requester_kind: RequestRecord['requesterKind']
  requester: string
  subject: string
  text: string
  asked_number: number | null
  mission_code: string | null
  host_country: string | null
  received_on: string
  answer_by: string | null
  state: RequestRecord['state']
  acknowledged_on: string | null
  version: number
  requester_code: string | null
  channel: RequestRecord['channel']
  note_reference: string | null
  note_dated: string | null
  look_again_on: string | null
  closed_on: string | null
  closed_because: RequestRecord['closedBecause']
  closing_note: string | null
  withdrawn_on: string | null
}

export const requestFrom = (row: RequestRow): RequestRecord => ({
  id: row.id,
  code: row.code,
  requesterKind: row.requester_kind,
  requester: row.requester,
  subject: row.subject,
  text: row.text,
  askedNumber: row.asked_number,
  missionCode: row.mission_code,
  hostCountry: row.host_country,
  receivedOn: row.received_on,
  answerBy: row.answer_by,
  state: row.state,
  acknowledgedOn: row.acknowledged_on,
  version: row.version,
  requesterCode: row.requester_code,
  channel: row.channel,
  noteReference: row.note_reference,
  noteDated: row.note_dated,
  lookAgainOn: row.look_again_on,
  closedOn: row.closed_on,
  closedBecause: row.closed_because,
  closingNote: row.closing_note,
  withdrawnOn: row.withdrawn_on,
})

export async function findRequest(tx: Tx, id: string): Promise<RequestRecord | null> {
  const found = await sql<RequestRow>`select * from requests.request where id = ${id}`.execute(tx)
  return found.rows[0] ? requestFrom(found.rows[0]) : null
}

/** What a country is called in public. */
export async function calledInPublic(tx: Tx, country: string | null): Promise<CountryNames> {
  if (country === null) return {}
  const { rows } = await sql<{ name: Localized }>`select name from published.country where code = ${country}`.execute(
    tx,
  )
  return rows[0] ? { [country]: rows[0].name } : {}
}

export async function lockRequest(tx: Tx, id: string): Promise<RequestRecord | null> {
  const found = await sql<RequestRow>`select * from requests.request where id = ${id} for update`.execute(tx)
  return found.rows[0] ? requestFrom(found.rows[0]) : null
}

export async function insertRequest(
  tx: Tx,
  r: Asked & Pick<RequestRecord, 'id' | 'code' | 'missionCode'>,
  by: { at: string; account: string },
): Promise<void> {
  await sql`insert into requests.request (id, code, requester_kind, requester, subject, text, asked_number, mission_code, host_country,
      received_on, answer_by, requester_code, channel, note_reference, note_dated, state, recorded_at, recorded_by)
    values (${r.id}, ${r.code}, ${r.requesterKind}, ${r.requester}, ${r.subject}, ${r.text}, ${r.askedNumber}, ${r.missionCode},
      ${r.hostCountry}, ${r.receivedOn}, ${r.answerBy}, ${r.requesterCode}, ${r.channel}, ${r.noteReference}, ${r.noteDated},
      'received', ${by.at}, ${by.account})`.execute(tx)
}

/** The request goes on to a state; with a day, it was acknowledged on it. */
export async function moveRequest(
  tx: Tx,
  id: string,
  state: RequestRecord['state'],
  acknowledgedOn?: Day,
): Promise<void> {
  await sql`update requests.request set state = ${state}, version = version + 1,
      acknowledged_on = coalesce(${acknowledgedOn ?? null}::date, acknowledged_on)
    where id = ${id}`.execute(tx)
}

/** The departments that decide together on the day, each with its roles; in the order of the arrangement. */
export async function partnersOn(tx: Tx, day: Day): Promise<Partner[]> {
  const rows = await sql<Partner>`
    select organisation, name, array_agg(role order by role) as roles from requests.partner
    where valid @> ${day}::date group by organisation, name
    order by min(array_position(array['foreign-affairs', 'development', 'public-safety', 'police'], role)), organisation`.execute(
    tx,
  )
  return rows.rows
}

/** Every position that departments stated on a request, standing ones first. */
export async function positionsOnRequest(tx: Tx, requestId: string): Promise<DepartmentalPosition[]> {
  const rows = await sql<{
    id: string
    department: string
    stance: DepartmentalPosition['stance']
    considerations: string
    suggested_conditions: string | null
    stated_on: string
    superseded_by: string | null
  }>`
    select * from requests.departmental_position where request_id = ${requestId}
    order by superseded_by is not null, department, stated_on desc, recorded_at desc`.execute(tx)
  return rows.rows.map((row) => ({
    id: row.id,
    department: row.department,
    stance: row.stance,
    considerations: row.considerations,
    suggestedConditions: row.suggested_conditions,
    statedOn: row.stated_on,
    superseded: row.superseded_by !== null,
  }))
}

/** Writes a department's position; the one it stated before is superseded, not changed. */
export async function statePosition(
  tx: Tx,
  requestId: string,
  p: Omit<DepartmentalPosition, 'superseded'>,
  by: { at: string; account: string },
): Promise<void> {
  const before = await sql<{ id: string }>`
    update requests.departmental_position set superseded_by = id
    where request_id = ${requestId} and department = ${p.department} and superseded_by is null returning id`.execute(tx)
  await sql`insert into requests.departmental_position
      (id, request_id, department, stance, considerations, suggested_conditions, stated_on, recorded_at, recorded_by)
    values (${p.id}, ${requestId}, ${p.department}, ${p.stance}, ${p.considerations}, ${p.suggestedConditions}, ${p.statedOn},
      ${by.at}, ${by.account})`.execute(tx)
  const previous = before.rows[0]
  if (previous)
    await sql`update requests.departmental_position set superseded_by = ${p.id} where id = ${previous.id}`.execute(tx)
}
