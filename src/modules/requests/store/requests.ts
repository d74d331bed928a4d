import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { CountryNames } from '#platform/format.ts'
import type { Asked, RequestRecord } from '../vocabulary.ts'

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

/** What countries are called in public. */
export async function calledInPublic(tx: Tx, countries: readonly (string | null)[]): Promise<CountryNames> {
  const { rows } = await sql<{ code: string; name: Localized }>`select code, name from published.country
    where code = any(${countries.filter((one) => one !== null)}::text[])`.execute(tx)
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]))
}

/** What every country is called that the record knows. */
export async function allCountries(tx: Tx): Promise<CountryNames> {
  const { rows } = await sql<{ code: string; name: Localized }>`select code, name from published.country`.execute(tx)
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]))
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
