import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { Confidence, Party, Prospect, ProspectEntry, ProspectStatus } from '../vocabulary/prospects.ts'
import type { By } from './intake.ts'

const columns = sql`p.id, p.code, p.title, p.country, p.organisation, p.organisation_code as "organisationCode", p.status, p.confidence,
  p.next_step as "nextStep", p.next_step_on as "nextStepOn", p.owner_duty as owner, p.owner_name as "ownerName",
  p.request_id as "requestId", p.version`

export async function findProspect(tx: Tx, id: string, lock = false): Promise<Prospect | null> {
  const { rows } =
    await sql<Prospect>`select ${columns} from requests.prospect p where p.id = ${id} ${lock ? sql`for update` : sql``}`.execute(
      tx,
    )
  return rows[0] ?? null
}

export async function openProspects(tx: Tx): Promise<Prospect[]> {
  const { rows } = await sql<Prospect>`select ${columns} from requests.prospect p
    where p.status not in ('requested', 'dropped') order by p.title, p.id limit 200`.execute(tx)
  return rows
}

export async function insertProspect(tx: Tx, p: Prospect, by: By): Promise<void> {
  await sql`insert into requests.prospect (id, code, title, country, organisation, organisation_code, status, confidence, next_step, next_step_on,
      owner_duty, owner_name, request_id, recorded_at, recorded_by)
    values (${p.id}, ${p.code}, ${p.title}, ${p.country}, ${p.organisation}, ${p.organisationCode}, ${p.status}, ${p.confidence},
      ${p.nextStep}, ${p.nextStepOn}, ${p.owner}, ${p.ownerName}, ${p.requestId}, ${by.at}, ${by.account})`.execute(tx)
}

/** Where the prospect stands now, and the entry that says how it came there. */
export async function noteProspect(
  tx: Tx,
  p: Pick<Prospect, 'id' | 'status' | 'confidence' | 'nextStep' | 'nextStepOn' | 'owner' | 'ownerName' | 'requestId'>,
  entry: { id: string; note: string; on: string },
  by: By,
): Promise<void> {
  await sql`update requests.prospect set status = ${p.status}, confidence = ${p.confidence}, next_step = ${p.nextStep},
      next_step_on = ${p.nextStepOn}, owner_duty = ${p.owner}, owner_name = ${p.ownerName}, request_id = ${p.requestId}, version = version + 1
    where id = ${p.id}`.execute(tx)
  await insertEntry(tx, p, entry, by)
}

export async function insertEntry(
  tx: Tx,
  p: Pick<Prospect, 'id' | 'status' | 'confidence' | 'nextStep' | 'nextStepOn' | 'owner' | 'ownerName'>,
  entry: { id: string; note: string; on: string },
  by: By,
): Promise<void> {
  await sql`insert into requests.prospect_entry (id, prospect_id, status, confidence, note, next_step, next_step_on, owner_duty, owner_name,
      on_day, recorded_at, recorded_by)
    values (${entry.id}, ${p.id}, ${p.status}, ${p.confidence}, ${entry.note}, ${p.nextStep}, ${p.nextStepOn}, ${p.owner}, ${p.ownerName},
      ${entry.on}, ${by.at}, ${by.account})`.execute(tx)
}

/** What was noted, the newest first. */
export async function entriesOf(tx: Tx, prospectId: string): Promise<ProspectEntry[]> {
  const { rows } = await sql<ProspectEntry>`
    select e.id, e.status, e.confidence, e.note, e.next_step as "nextStep", e.next_step_on as "nextStepOn", e.owner_duty as owner,
      e.owner_name as "ownerName", e.on_day as "on", access.name_of(e.recorded_by) as by
    from requests.prospect_entry e where e.prospect_id = ${prospectId} order by e.recorded_at desc, e.id`.execute(tx)
  return rows
}

export interface ProspectLine {
  id: string
  code: string
  title: string
  country: string | null
  country_name: { en: string; fr: string } | null
  organisation: string | null
  organisation_name: Localized | null
  status: ProspectStatus
  confidence: Confidence
  next_step: string | null
  next_step_on: string | null
  overdue: boolean
  owner_duty: Party
  owner_name: string | null
}

export type ProspectFilters = ListQuery & {
  status: ProspectStatus | 'open' | null
  confidence: Confidence | null
  owner: Party | null
  country: string | null
}

/** What a known organisation is called today; a typed name stays as it was typed. */
const organisationName = sql`select n.name from requests.organisation n where n.code = p.organisation_code
  order by upper(n.valid) desc nulls first limit 1`

/** What the organisation of one prospect is called, where it is a known one. */
export async function organisationOf(tx: Tx, prospectId: string): Promise<Localized | null> {
  const { rows } = await sql<{ name: Localized }>`
    select o.name from requests.prospect p join lateral (${organisationName}) o on true where p.id = ${prospectId}`.execute(
    tx,
  )
  return rows[0]?.name ?? null
}

export async function listProspects(tx: Tx, query: ProspectFilters, today: string): Promise<ListData<ProspectLine>> {
  const select = sql`
    select p.id, p.code, p.title, p.country, c.name as country_name, p.organisation, o.name as organisation_name, p.status, p.confidence, p.next_step, p.next_step_on,
      coalesce(p.next_step_on < ${today}::date and p.status not in ('requested', 'dropped'), false) as overdue, p.owner_duty, p.owner_name,
      array_position(array['low', 'medium', 'high'], p.confidence) as sure
    from requests.prospect p left join published.country c on c.code = p.country left join lateral (${organisationName}) o on true
    where (${query.q}::text is null or strpos(sec.fold(concat_ws(' ', p.code, p.title, p.organisation, p.next_step, p.owner_name)), sec.fold(${query.q})) > 0)
      and (${query.status}::text is null or p.status = ${query.status} or ${query.status} = 'open' and p.status not in ('requested', 'dropped'))
      and (${query.confidence}::text is null or p.confidence = ${query.confidence})
      and (${query.owner}::text is null or p.owner_duty = ${query.owner})
      and (${query.country}::text is null or p.country = ${query.country}
        or strpos(sec.fold(concat_ws(' ', p.country, c.name->>'en', c.name->>'fr')), sec.fold(${query.country})) > 0)`
  const list = listOf<ProspectLine>(
    select,
    query,
    {
      code: sql`code`,
      title: sql`sec.fold(title)`,
      status: sql`status`,
      confidence: sql`sure`,
      next: sql`next_step_on`,
      country: sql`country`,
    },
    { sort: 'next' },
  )
  return list.read((await list.query.execute(tx)).rows)
}
