import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import { countriesOfRegion } from './rules/region-of.ts'
import type { Region } from './vocabulary/of-operations.ts'
import type { SourceNote } from './vocabulary.ts'

/** An operation that was over on the day, under the name that it had at its end. */
export interface PastOperation {
  code: string
  name: Localized
  aliases: Localized | null
  kind: string
  countries: string[]
  /** As precisely as its source says. */
  began: string
  /** The last day on which it is known to have run. */
  until: Day
  /** Over by its source; otherwise no list names it any longer. */
  ended: boolean
  verified: boolean
}

export interface ArchiveFilters {
  decade: string | null
  region: Region | null
  kind: string | null
}

const past = sql`o.facts -> 'values' ->> 'status' in ('ended', 'not-listed')`

/** Operations that were over on a day; one that ran again afterwards is none of them on that later day. */
export async function listPast(tx: Tx, query: ListQuery & ArchiveFilters, day: Day): Promise<ListData<PastOperation>> {
  const wanted = query.q ? `%${query.q.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` : null
  const hosts = query.region ? countriesOfRegion(query.region) : null
  const from = query.decade ? `${query.decade}-01-01` : null
  const to = query.decade ? `${Number(query.decade) + 9}-12-31` : null
  const select = sql`
    select o.code as id, o.code, coalesce(was.facts -> 'values' -> 'name', jsonb_build_object('en', o.code, 'fr', o.code)) as name,
      was.facts -> 'values' -> 'aliases' as aliases, o.facts ->> 'kind' as kind,
      array(select jsonb_array_elements_text(o.facts -> 'hostCountries')) as countries,
      coalesce((select min(s ->> 'date') from jsonb_array_elements(was.facts -> 'since') s), was.began::text) as began,
      (was.until - 1)::text as until, o.facts -> 'values' ->> 'status' = 'ended' as ended,
      not (o.facts -> 'unverified' ?| array['status', 'name']) as verified
    from published.operation o
    cross join lateral (
      select p.facts, upper(p.valid) as until, (select min(lower(f.valid)) from published.operation f where f.code = o.code) as began
      from published.operation p where p.code = o.code and upper(p.valid) <= lower(o.valid)
        and coalesce(p.facts -> 'values' ->> 'status', 'active') not in ('ended', 'not-listed')
      order by lower(p.valid) desc limit 1) was
    where o.valid @> ${day}::date and ${past}
      and (${wanted}::text is null or sec.fold(concat_ws(' ', o.code, was.facts -> 'values' -> 'name', was.facts -> 'values' -> 'aliases',
          (select string_agg(c.name::text, ' ') from published.country c where o.facts -> 'hostCountries' ? c.code))) like sec.fold(${wanted}))
      and (${hosts}::text[] is null or o.facts -> 'hostCountries' ?| ${hosts}::text[])
      and (${query.kind}::text is null or o.facts ->> 'kind' = ${query.kind})
      and (${from}::date is null or daterange(was.began, was.until) && daterange(${from}::date, ${to}::date, '[]'))`
  const list = listOf<PastOperation>(
    select,
    query,
    { name: sql`listed.name ->> 'en'`, began: sql`listed.began`, until: sql`listed.until`, kind: sql`listed.kind` },
    { sort: 'until', dir: 'desc' },
  )
  return list.read((await list.query.execute(tx)).rows)
}

export interface Counted {
  /** Operations in which participation had begun. */
  begun: number
  running: number
  over: number
  countries: number
}

/** What the record says of a day: each operation once, each country that one served once. */
export async function countedOn(tx: Tx, day: Day): Promise<Counted> {
  const { rows } = await sql<Counted>`
    with begun as (
      select code, (array_agg(coalesce(facts -> 'values' ->> 'status', 'active') order by lower(valid) desc))[1] as status
      from published.operation where lower(valid) <= ${day}::date group by code),
    served as (
      select distinct jsonb_array_elements_text(facts -> 'hostCountries') as country from published.operation where lower(valid) <= ${day}::date)
    select count(*)::int as begun, count(*) filter (where status not in ('ended', 'not-listed'))::int as running,
      count(*) filter (where status in ('ended', 'not-listed'))::int as over, (select count(*) from served)::int as countries
    from begun`.execute(tx)
  return rows[0]!
}

/** What the programme said of itself, the newest word of each measure up to a day. */
export interface Said {
  measure: string
  number: number
  qualifier: 'exactly' | 'about' | 'more-than' | 'nearly'
  observed: string
  source: SourceNote
  verified: boolean
}

export async function saidOn(tx: Tx, day: Day): Promise<Said[]> {
  const { rows } = await sql<Said>`
    select distinct on (measure) measure, number::float8 as number, qualifier, observed, source, verified from published.said_number
    where (case length(observed) when 4 then observed || '-01-01' when 7 then observed || '-01' else observed end)::date <= ${day}::date
    order by measure, observed desc, code desc`.execute(tx)
  return rows
}

/** Countries that the programme itself named as past deployments. */
export interface PastPlace {
  code: string
  name: Localized
  from: Day
  until: Day | null
  source: SourceNote
  verified: boolean
}

export async function placesPastOn(tx: Tx, day: Day): Promise<PastPlace[]> {
  const { rows } = await sql<PastPlace>`
    select code, name, lower(valid)::text as from, (upper(valid) - 1)::text as until, source, verified from published.place
    where kind = 'past' and (upper(valid) is null or upper(valid) <= ${day}::date + 1) order by upper(valid) desc, sort_order, code`.execute(
    tx,
  )
  return rows
}
