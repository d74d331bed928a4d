import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Period } from '#kernel/period.ts'
import { toRangeText } from '#kernel/period.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { MissionTag, Partner, PartnerRole, TagFamily, TaskLevel } from '../vocabulary/record.ts'
import type { Source } from '../vocabulary.ts'
import { periodFrom } from './rows.ts'

export type By = { at: string; account: string; fresh(): string }

export interface CatalogueItem {
  code: string
  name: Localized
}

/** What may be chosen of a catalogue on a day, in its order. */
export async function catalogueOn(tx: Tx, family: TagFamily | 'risk', day: Day): Promise<CatalogueItem[]> {
  const { rows } = await sql<CatalogueItem>`select code, name from missions.catalogue_item
    where family = ${family} and valid @> ${day}::date order by sort_order, code`.execute(tx)
  return rows
}

/** Bodies under the names that they have on a day, or had last. */
export async function organisationsOn(tx: Tx, day: Day): Promise<CatalogueItem[]> {
  const { rows } = await sql<CatalogueItem>`select distinct on (code) code, name from missions.organisation_name
    order by code, valid @> ${day}::date desc, lower(valid) <= ${day}::date desc, lower(valid) desc`.execute(tx)
  return rows.sort((a, b) => (a.name.en < b.name.en ? -1 : 1))
}

/** Every partner of a mission, with the name on the day: those of other days too. */
export async function partnersOf(tx: Tx, missionId: string, day: Day): Promise<Partner[]> {
  const { rows } = await sql<Omit<Partner, 'valid'> & { valid: string }>`
    select p.id, p.role, p.organisation, p.country, coalesce(n.name, k.name) as name, p.valid::text as valid, p.source, p.verified
    from missions.partner p
      left join lateral (select o.name from missions.organisation_name o where o.code = p.organisation
        order by o.valid @> ${day}::date desc, lower(o.valid) <= ${day}::date desc, lower(o.valid) desc limit 1) n on true
      left join published.country k on k.code = p.country
    where p.mission_id = ${missionId} and p.superseded_at is null
    order by array_position(array['lead-organisation', 'assistance-body', 'supported-operation', 'host-partner', 'partner-nation'], p.role),
      p.organisation, p.country, lower(p.valid)`.execute(tx)
  return rows.map((row) => ({ ...row, valid: periodFrom(row.valid) }))
}

/** Every activity and task of a mission, on any day. */
export async function tagsOf(tx: Tx, missionId: string): Promise<MissionTag[]> {
  const { rows } = await sql<Omit<MissionTag, 'valid'> & { valid: string }>`
    select t.id, t.family, t.code, i.name, t.level, t.valid::text as valid, t.source, t.verified
    from missions.mission_tag t
      left join lateral (select c.name, c.sort_order from missions.catalogue_item c where c.family = t.family and c.code = t.code
        order by lower(c.valid) desc limit 1) i on true
    where t.mission_id = ${missionId} and t.superseded_at is null
    order by t.family, i.sort_order, t.code, t.level, lower(t.valid)`.execute(tx)
  return rows.map((row) => ({ ...row, valid: periodFrom(row.valid) }))
}

/** The categories that a periodic report of the mission has on a day: its tasks, each once, in the order of the catalogue. */
export async function reportCategoriesOn(tx: Tx, missionId: string, day: Day): Promise<CatalogueItem[]> {
  const { rows } = await sql<CatalogueItem>`select i.code, i.name from missions.catalogue_item i
    where i.family = 'task' and i.valid @> ${day}::date and exists (select from missions.mission_tag t where t.mission_id = ${missionId}
      and t.family = 'task' and t.code = i.code and t.superseded_at is null and t.valid @> ${day}::date)
    order by i.sort_order, i.code`.execute(tx)
  return rows
}

export async function insertPartner(
  tx: Tx,
  p: {
    missionId: string
    role: PartnerRole
    organisation: string | null
    country: string | null
    valid: Period
    source: Source
  },
  by: By,
): Promise<void> {
  await sql`insert into missions.partner (id, mission_id, role, organisation, country, valid, source, verified, recorded_at, recorded_by)
    values (${by.fresh()}, ${p.missionId}, ${p.role}, ${p.organisation}, ${p.country}, ${toRangeText(p.valid)}::daterange,
      ${JSON.stringify(p.source)}::jsonb, true, ${by.at}, ${by.account})`.execute(tx)
}

export async function insertTag(
  tx: Tx,
  t: { missionId: string; family: TagFamily; code: string; level: TaskLevel | null; valid: Period; source: Source },
  by: By,
): Promise<void> {
  await sql`insert into missions.mission_tag (id, mission_id, family, code, level, valid, source, verified, recorded_at, recorded_by)
    values (${by.fresh()}, ${t.missionId}, ${t.family}, ${t.code}, ${t.level}, ${toRangeText(t.valid)}::daterange,
      ${JSON.stringify(t.source)}::jsonb, true, ${by.at}, ${by.account})`.execute(tx)
}

/** The row gives way; what was true until the day before is written anew, with the word on which it ended. */
export async function endRow(
  tx: Tx,
  table: 'partner' | 'mission_tag',
  id: string,
  valid: Period | null,
  ref: string,
  by: By,
): Promise<void> {
  const columns =
    table === 'partner' ? ['mission_id', 'role', 'organisation', 'country'] : ['mission_id', 'family', 'code', 'level']
  const named = sql.join(columns.map((column) => sql.ref(column)))
  await sql`update ${sql.table(`missions.${table}`)} set superseded_at = ${by.at} where id = ${id}`.execute(tx)
  if (valid === null) return
  await sql`insert into ${sql.table(`missions.${table}`)} (id, ${named}, valid, source, verified, recorded_at, recorded_by)
    select ${by.fresh()}::uuid, ${named}, ${toRangeText(valid)}::daterange, source || jsonb_build_object('ended', ${ref}::text), verified,
      ${by.at}, ${by.account} from ${sql.table(`missions.${table}`)} where id = ${id}`.execute(tx)
}

/** Another phase of participation, or a better date for one that stands. */
export async function writePhase(
  tx: Tx,
  what: { missionId: string; date: string; phase: Localized | null; from: Day; replaces: string | null; ref: string },
  by: By,
): Promise<void> {
  if (what.replaces)
    await sql`update missions.mission_fact set superseded_at = ${by.at} where id = ${what.replaces}`.execute(tx)
  const value = { date: what.date, ...(what.phase ? { phase: what.phase } : {}) }
  await sql`insert into missions.mission_fact (id, mission_id, attribute, value, valid, source, verified, recorded_at, recorded_by)
    values (${by.fresh()}, ${what.missionId}, 'since', ${JSON.stringify(value)}::jsonb, daterange(${what.from}::date, null),
      ${JSON.stringify({ ref: what.ref })}::jsonb, true, ${by.at}, ${by.account})`.execute(tx)
  await sql`update missions.mission set version = version + 1 where id = ${what.missionId}`.execute(tx)
}

export interface ActivityFigures {
  code: string
  name: Localized
  missions: number
  officers: number
  names: { id: string; name: Localized }[]
}

/** Each activity with the missions that have it on the day and the officers who stand there; one query. */
export async function activityFigures(
  tx: Tx,
  day: Day,
  missionIds: readonly string[] | null,
): Promise<ActivityFigures[]> {
  const { rows } = await sql<ActivityFigures>`
    with tagged as (select distinct t.code, t.mission_id from missions.mission_tag t
      where t.family = 'activity' and t.superseded_at is null and t.valid @> ${day}::date
        and ${missionIds === null ? sql`true` : sql`t.mission_id = any(${missionIds}::uuid[])`}
        and 'active' = (select f.value #>> '{}' from missions.mission_fact f where f.mission_id = t.mission_id and f.attribute = 'status'
          and f.superseded_at is null and f.valid @> ${day}::date limit 1)),
    there as (select mission_id, count(*)::int as officers from missions.occupancy
      where state = 'filled' and period @> ${day}::date group by mission_id)
    select i.code, i.name, count(g.mission_id)::int as missions, coalesce(sum(h.officers), 0)::int as officers,
      coalesce(jsonb_agg(jsonb_build_object('id', g.mission_id, 'name', coalesce(n.value, jsonb_build_object('en', m.code, 'fr', m.code)))
        order by m.sort_order) filter (where g.mission_id is not null), '[]') as names
    from missions.catalogue_item i
      left join tagged g on g.code = i.code left join missions.mission m on m.id = g.mission_id left join there h on h.mission_id = g.mission_id
      left join lateral (select f.value from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'name'
        and f.superseded_at is null order by f.valid @> ${day}::date desc, lower(f.valid) desc limit 1) n on true
    where i.family = 'activity' and i.valid @> ${day}::date group by i.code, i.name, i.sort_order order by i.sort_order`.execute(
    tx,
  )
  return rows
}
