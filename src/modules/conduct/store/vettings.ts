import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { SealedColumn } from '#platform/files/sealed-column.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { Vetting, VettingState } from '../vocabulary.ts'

const columns = sql`v.id, v.candidacy_id as "candidacyId", v.person_id as "personId", v.state, v.requested_on as "requestedOn",
  v.due_on as "dueOn", v.version`

/** Where the sealed reasons stand. */
export const sealedReasons: SealedColumn = {
  compartment: 'conduct',
  table: 'conduct.vetting',
  ...{ row: 'id', column: 'sealed', person: 'person_id', version: 'version' },
}

export interface VettingFile extends Vetting {
  officer: string
  officerCode: string
  candidacy: string | null
}

const withOfficer = sql`select ${columns}, p.given_names || ' ' || p.family_name as officer, p.code as "officerCode",
    c.code as candidacy
  from conduct.vetting v join people.person p on p.id = v.person_id
  left join candidacies.candidacy c on c.id = v.candidacy_id`

/** One vetting with whom it is about, or null; `lock` for acting on it. */
export async function findVetting(tx: Tx, id: string, lock = false): Promise<VettingFile | null> {
  const { rows } =
    await sql<VettingFile>`${withOfficer} where v.id = ${id} ${lock ? sql`for update of v` : sql``}`.execute(tx)
  return rows[0] ?? null
}

/** Records that an officer is to be vetted. Who asks sees nothing of it afterwards: nothing is read back. */
export async function insertVetting(
  tx: Tx,
  one: { id: string; candidacyId: string; personId: string; serviceId: string; requestedOn: Day; dueOn: Day },
  by: { at: string; account: string },
): Promise<void> {
  await sql`insert into conduct.vetting (id, candidacy_id, person_id, service_id, state, requested_on, due_on, recorded_at, recorded_by)
    values (${one.id}, ${one.candidacyId}, ${one.personId}, ${one.serviceId}, 'requested', ${one.requestedOn}, ${one.dueOn},
      ${by.at}, ${by.account})`.execute(tx)
}

/** What the unit keeps to itself, sealed, and the version that it was sealed for. */
export async function sealedOf(tx: Tx, id: string): Promise<{ sealed: Buffer | null; version: number } | null> {
  const { rows } = await sql<{ sealed: Buffer | null; version: number }>`
    select sealed, version from conduct.vetting where id = ${id}`.execute(tx)
  return rows[0] ?? null
}

export async function concludeVetting(tx: Tx, id: string, sealed: Buffer, version: number): Promise<void> {
  await sql`update conduct.vetting set state = 'concluded', sealed = ${sealed}, version = ${version} where id = ${id}`.execute(
    tx,
  )
}

/** Cancels what is still open for a candidacy that ended; gives the ids. */
export async function cancelOpenVettings(tx: Tx, candidacyId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update conduct.vetting set state = 'cancelled', version = version + 1
    where candidacy_id = ${candidacyId} and state = 'requested' returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

export interface VettingLine extends VettingFile {
  clear: boolean | null
  until: Day | null
}

/** Officers to be vetted and what was declared: for the unit only. */
export async function listVettings(
  tx: Tx,
  query: ListQuery & { state: VettingState | null },
): Promise<ListData<VettingLine>> {
  const conditions = [
    sql`true`,
    ...(query.state ? [sql`w.state = ${query.state}`] : []),
    ...(query.q
      ? [
          sql`(sec.fold(w.officer) like '%' || sec.fold(${query.q}) || '%' or upper(w.candidacy) like upper(${query.q}) || '%')`,
        ]
      : []),
  ]
  const list = listOf<VettingLine>(
    sql`select w.*, k.clear, k.until from (${withOfficer}) w
      left join conduct.clearance k on k.vetting_id = w.id and k.superseded_at is null
      where ${sql.join(conditions, sql` and `)}`,
    query,
    {
      officer: sql`sec.fold(officer)`,
      state: sql`array_position(array['requested', 'concluded', 'cancelled'], state)`,
      requested: sql`"requestedOn"`,
      due: sql`"dueOn"`,
      until: sql`until`,
    },
    { sort: 'state' },
  )
  return list.read((await list.query.execute(tx)).rows)
}
