import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { Named } from '#modules/candidacies/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { BulletinCriterion, BulletinLine, LeadTime, PublishedBulletin } from './vocabulary/serving.ts'

export interface OpportunityFilters extends ListQuery {
  language: Language | null
  arms: 'armed' | 'unarmed' | null
  kind: 'specialized' | 'leadership' | null
  operation: string | null
  closes: 'soon' | null
}

/** Open on a day: from its publication to its closing day, unless it was ended before. */
const openOn = (day: Day) =>
  sql`b.opens_on <= ${day}::date and b.closes_on >= ${day}::date and (b.ended_on is null or b.ended_on > ${day}::date)`

const ofOperation = (day: Day) => sql`left join lateral (
    select o.facts from published.operation o where o.code = b.operation and o.valid @> ${day}::date) o on true`
const place = sql`b.operation, coalesce(o.facts -> 'values' -> 'name', jsonb_build_object('en', b.operation, 'fr', b.operation)) as "operationName",
  o.facts ->> 'kind' as kind, coalesce(o.facts -> 'hostCountries', '[]') as countries`

/** "Closing soon" is within two weeks. */
const SOON = 14

export async function openBulletins(
  tx: Tx,
  day: Day,
  query: OpportunityFilters,
  lang: Language,
): Promise<ListData<BulletinLine>> {
  const q =
    query.q &&
    sql`(sec.fold(b.title ->> 'en') like '%' || sec.fold(${query.q}) || '%' or sec.fold(b.title ->> 'fr') like '%' || sec.fold(${query.q}) || '%'
      or sec.fold(b.text ->> 'en') like '%' || sec.fold(${query.q}) || '%' or sec.fold(b.text ->> 'fr') like '%' || sec.fold(${query.q}) || '%'
      or b.code ilike ${query.q} or sec.fold(o.facts -> 'values' -> 'name' ->> 'en') like '%' || sec.fold(${query.q}) || '%'
      or sec.fold(o.facts -> 'values' -> 'name' ->> 'fr') like '%' || sec.fold(${query.q}) || '%')`
  const wanted = [
    openOn(day),
    q,
    query.language && sql`b.language = ${query.language}`,
    query.arms && sql`b.armed = ${query.arms === 'armed'}`,
    query.kind && (query.kind === 'leadership' ? sql`b.leadership` : sql`b.specialized`),
    query.operation && sql`b.operation = ${query.operation}`,
    query.closes && sql`b.closes_on < ${day}::date + ${sql.lit(SOON)}`,
  ].filter((one) => one !== null && one !== '')
  const list = listOf<BulletinLine>(
    sql`select b.code as id, b.code, b.title, ${place}, b.language, b.armed, b.specialized, b.tour_months as "tourMonths",
      b.departure_month as "departureMonth", b.closes_on as "closesOn"
    from published.bulletin b ${ofOperation(day)} where ${sql.join(wanted, sql` and `)}`,
    query,
    {
      title: sql`sec.fold(listed.title ->> ${sql.lit(lang)})`,
      operation: sql`sec.fold(listed."operationName" ->> ${sql.lit(lang)})`,
      closes: sql`listed."closesOn"`,
      departure: sql`listed."departureMonth"`,
      tour: sql`listed."tourMonths"`,
    },
    { sort: 'closes' },
  )
  return list.read((await list.query.execute(tx)).rows)
}

/** Operations that have a bulletin open on the day: what the list can be narrowed to. */
export async function operationsWithBulletins(tx: Tx, day: Day): Promise<{ code: string; name: Localized }[]> {
  const { rows } = await sql<{ code: string; name: Localized }>`
    select distinct b.operation as code, coalesce(o.facts -> 'values' -> 'name', jsonb_build_object('en', b.operation, 'fr', b.operation)) as name
    from published.bulletin b ${ofOperation(day)} where ${openOn(day)} order by 1`.execute(tx)
  return rows
}

/** One bulletin, whatever the case of its code; null where none is public under it. */
export async function bulletinOf(tx: Tx, code: string, day: Day): Promise<PublishedBulletin | null> {
  const { rows } = await sql<PublishedBulletin>`
    select b.code, b.title, b.text, b.posts, ${place}, b.language, b.armed, b.leadership, b.specialized, b.several_places as "severalPlaces",
      b.tour_months as "tourMonths", b.departure_month as "departureMonth", b.opens_on as "opensOn", b.closes_on as "closesOn", b.state,
      b.ended_on as "endedOn", b.translation_verified as "translationVerified", b.date_modified as "dateModified",
      o.facts -> 'values' -> 'duty-location' as "dutyLocation"
    from published.bulletin b ${ofOperation(day)} where b.code = upper(${code})`.execute(tx)
  return rows[0] ?? null
}

export async function bulletinCriteria(tx: Tx, code: string): Promise<BulletinCriterion[]> {
  const { rows } = await sql<BulletinCriterion>`
    select code, layer, service, service_name as "serviceName", step, settings, anchor, margin_days as "marginDays", phase, effect, message,
      source, verified
    from published.bulletin_criterion where bulletin = ${code} order by sort_order, code`.execute(tx)
  return rows
}

/** How long the parts of the way take for a kind of operation. */
export async function leadTimesOf(tx: Tx, kind: string | null, day: Day): Promise<LeadTime[]> {
  const { rows } = await sql<LeadTime>`
    select code, what, months_least::float8 as least, months_most::float8 as most, source, verified from published.lead_time
    where valid @> ${day}::date and (${kind}::text is null or ${kind} = any(kinds)) order by sort_order`.execute(tx)
  return rows
}

/** What questions and answers of the self-check name. */
export async function namedOn(tx: Tx, day: Day): Promise<Named> {
  const services = await sql<Named['services'][number]>`
    select distinct p.code, p.name, s.scale from published.participation p left join published.rank_scale s on s.service = p.code
    order by p.code`.execute(tx)
  const ranks = await sql<Named['ranks'][number]>`
    select code, scale, level, name from published.rank order by scale = 'RCMP' desc, scale, place, code`.execute(tx)
  const certificates = await sql<Named['certificates'][number]>`
    select code, name, validity, validity_months as "validityMonths", counts_after_days as "countsAfterDays" from published.certificate_type
    where valid @> ${day}::date order by code`.execute(tx)
  const protocols = await sql<Named['protocols'][number]>`
    select code, name, short, measure, lower_is_better as "lowerIsBetter" from published.fitness_protocol order by code`.execute(
    tx,
  )
  return {
    services: services.rows,
    ranks: ranks.rows,
    scales: {},
    certificates: certificates.rows,
    protocols: protocols.rows,
  }
}
