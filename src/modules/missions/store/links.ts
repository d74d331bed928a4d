import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { type Period, toRangeText } from '#kernel/period.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { DepartmentLink } from '../vocabulary/record.ts'
import { programmeName } from './facts.ts'
import { periodFrom } from './rows.ts'

type LinkRow = Omit<DepartmentLink, 'valid'> & { valid: string }

/** With the department under the name that it had on the day. */
const select = (
  day: Day,
) => sql`select l.id, l.mission_id as "missionId", l.organisation, n.name as department, l.title, l.address,
    l.valid::text as valid, l.published_on as "publishedOn", l.checked_on as "checkedOn", l.last_ok_on as "lastOkOn",
    l.broken_since as "brokenSince", l.answer, l.version
  from missions.department_link l
    left join lateral (select o.name from missions.organisation_name o where o.code = l.organisation
      order by o.valid @> ${day}::date desc, lower(o.valid) <= ${day}::date desc, lower(o.valid) desc limit 1) n on true
  where l.superseded_at is null`
const linkFrom = (row: LinkRow): DepartmentLink => ({ ...row, valid: periodFrom(row.valid) })

const listed = async (tx: Tx, query: RawBuilder<unknown>): Promise<DepartmentLink[]> =>
  (await sql<LinkRow>`${query}`.execute(tx)).rows.map(linkFrom)

/** The links of a mission that hold on a day. */
export const linksOf = (tx: Tx, missionId: string, day: Day): Promise<DepartmentLink[]> =>
  listed(
    tx,
    sql`${select(day)} and l.mission_id = ${missionId} and l.valid @> ${day}::date order by l.title ->> 'en', l.id`,
  )

/** Links that hold today, those checked longest ago first: what the job goes through. */
export const linksToCheck = (tx: Tx, today: Day): Promise<DepartmentLink[]> =>
  listed(
    tx,
    sql`${select(today)} and l.valid @> ${today}::date and (l.checked_on is null or l.checked_on < ${today}::date)
      order by l.checked_on nulls first, l.id limit 500`,
  )

/** A link, also one that was withdrawn. */
export async function findLink(tx: Tx, id: string, today: Day): Promise<DepartmentLink | null> {
  const [found] = await listed(tx, sql`${select(today)} and l.id = ${id}`)
  return found ?? null
}

export async function lockLink(tx: Tx, id: string, today: Day): Promise<DepartmentLink | null> {
  const [found] = await listed(tx, sql`${select(today)} and l.id = ${id} for update of l`)
  return found ?? null
}

export interface LinkLine {
  id: string
  mission_id: string | null
  mission: Localized
  department: Localized | null
  title: Localized
  address: Localized
  state: 'works' | 'broken' | 'not-checked'
  published_on: Day | null
  last_ok_on: Day | null
  broken_since: Day | null
}

export async function listLinks(
  tx: Tx,
  query: ListQuery & { state: LinkLine['state'] | null },
  day: Day,
): Promise<ListData<LinkLine>> {
  const rows = sql`select l.id, l.mission_id, coalesce(m.value, jsonb_build_object('en', k.code, 'fr', k.code), ${JSON.stringify(programmeName)}::jsonb) as mission, n.name as department,
      l.title, l.address, l.published_on, l.last_ok_on, l.broken_since,
      case when l.broken_since is not null then 'broken' when l.last_ok_on is not null then 'works' else 'not-checked' end as state
    from missions.department_link l left join missions.mission k on k.id = l.mission_id
      left join lateral (select f.value from missions.mission_fact f where f.mission_id = k.id and f.attribute = 'name'
        and f.superseded_at is null order by f.valid @> ${day}::date desc, lower(f.valid) desc limit 1) m on true
      left join lateral (select o.name from missions.organisation_name o where o.code = l.organisation
        order by o.valid @> ${day}::date desc, lower(o.valid) <= ${day}::date desc, lower(o.valid) desc limit 1) n on true
    where l.superseded_at is null and l.valid @> ${day}::date`
  const select = sql`select * from (${rows}) q where (${query.state}::text is null or q.state = ${query.state})
    and (${query.q}::text is null or strpos(sec.fold(concat_ws(' ', q.title ->> 'en', q.title ->> 'fr', q.mission ->> 'en',
      q.mission ->> 'fr', q.address ->> 'en', q.address ->> 'fr')), sec.fold(${query.q})) > 0)`
  const list = listOf<LinkLine>(
    select,
    query,
    {
      state: sql`array_position(array['broken', 'not-checked', 'works'], state)`,
      title: sql`sec.fold(title ->> 'en')`,
      mission: sql`sec.fold(mission ->> 'en')`,
      lastOk: sql`last_ok_on`,
    },
    { sort: 'state' },
  )
  return list.read((await list.query.execute(tx)).rows)
}

export interface NewLink {
  id: string
  missionId: string | null
  organisation: string
  title: Localized
  address: Localized
  valid: Period
  ref: string
}

export async function insertLink(tx: Tx, l: NewLink, by: { at: string; account: string }): Promise<void> {
  await sql`insert into missions.department_link (id, mission_id, organisation, title, address, valid, source, recorded_at, recorded_by)
    values (${l.id}, ${l.missionId}, ${l.organisation}, ${JSON.stringify(l.title)}::jsonb, ${JSON.stringify(l.address)}::jsonb,
      ${toRangeText(l.valid)}::daterange, ${JSON.stringify({ ref: l.ref })}::jsonb, ${by.at}, ${by.account})`.execute(
    tx,
  )
}

/** The link gives way from a day on; `null`: it never held. */
export async function endLink(tx: Tx, id: string, until: Day | null, at: string): Promise<void> {
  await (until === null
    ? sql`update missions.department_link set superseded_at = ${at}, version = version + 1 where id = ${id}`
    : sql`update missions.department_link set valid = daterange(lower(valid), ${until}::date), version = version + 1 where id = ${id}`
  ).execute(tx)
}

export async function markPublished(tx: Tx, id: string, on: Day | null): Promise<void> {
  await sql`update missions.department_link set published_on = ${on}, version = version + 1 where id = ${id}`.execute(
    tx,
  )
}

/** Keeps what a check found: since when it is broken, or when it last answered. */
export async function keepCheck(tx: Tx, id: string, found: { ok: boolean; answer: string; on: Day }): Promise<void> {
  await sql`update missions.department_link set checked_on = ${found.on}, answer = ${found.answer},
      last_ok_on = case when ${found.ok} then ${found.on}::date else last_ok_on end,
      broken_since = case when ${found.ok} then null else coalesce(broken_since, ${found.on}::date) end
    where id = ${id}`.execute(tx)
}

/** The public has a link while it is published and its newest check was answered. */
export async function publishLinks(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from published.link where id = any(${ids}::uuid[])`.execute(tx)
  await sql`insert into published.link (id, code, title, address, department, valid)
    select l.id, coalesce(m.code, 'PROGRAMME'), l.title, l.address, n.name, l.valid from missions.department_link l left join missions.mission m on m.id = l.mission_id
      join lateral (select o.name from missions.organisation_name o where o.code = l.organisation
        order by o.valid @> l.checked_on desc, lower(o.valid) desc limit 1) n on true
    where l.id = any(${ids}::uuid[]) and l.superseded_at is null and l.published_on is not null and l.broken_since is null
      and l.last_ok_on is not null`.execute(tx)
}
