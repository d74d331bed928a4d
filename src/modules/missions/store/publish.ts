import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import { toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type Listing, type PostKind, projectOperation } from '../rules/project-operation.ts'
import type { Position } from '../vocabulary.ts'
import { type FactRow, factFrom, type MissionRow, missionFrom } from './missions.ts'
import { periodFrom } from './rows.ts'

type Fresh = Pick<Circumstances, 'fresh'>

/**
 * Writes anew what the public reads of these missions (`null`: of all), in the transaction that changed a fact. Nothing
 * about persons passes: the projection names each value that it takes.
 */
export async function publishOperations(tx: Tx, missionIds: readonly string[] | null, c: Fresh): Promise<void> {
  const only = (column: string) =>
    missionIds === null ? sql`true` : sql`${sql.ref(column)} = any(${missionIds}::uuid[])`
  const missions =
    await sql<MissionRow>`select * from missions.mission where ${only('id')} order by sort_order, code`.execute(tx)
  const facts = await sql<FactRow & { recorded_on: string }>`
    select id, mission_id, attribute, value, valid::text as valid, source, verified, (recorded_at at time zone 'UTC')::date as recorded_on
    from missions.mission_fact where superseded_at is null and ${only('mission_id')} order by mission_id, attribute, lower(valid), id`.execute(
    tx,
  )
  const listings = await sql<Omit<Listing, 'missionId' | 'valid'> & { mission_id: string; period: string }>`
    select mission_id, list, section, block, place as order, number, letter, named_in as "namedIn", heading, source, verified,
      valid::text as period
    from missions.listing where ${only('mission_id')} order by list, block, place`.execute(tx)
  const posts = await sql<{
    mission_id: string
    title: Position['title']
    tour_months: number
    language: string
    armed: boolean
    since: string | null
    leadership: boolean
    period: string
  }>`select distinct mission_id, title, tour_months, language, armed, since, leadership, valid::text as period from missions.position p
    where ${only('mission_id')} and not restricted and not exists (select from missions.position_stage s where s.position_id = p.id
      and s.superseded_at is null and s.stage in ('proposed', 'authorised') and upper_inf(s.valid))
    order by mission_id, leadership desc, since, period`.execute(tx)
  const members = await sql<{ mission_id: string; code: string; period: string }>`
    select m.mission_id, g.code, m.valid::text as period from missions.group_member m join missions.mission_group g on g.id = m.group_id
    where ${only('m.mission_id')}`.execute(tx)

  const rows = missions.rows.flatMap((row) => {
    const own = <T extends { mission_id: string }>(list: readonly T[]) =>
      list.filter((one) => one.mission_id === row.id)
    const history = projectOperation({
      mission: missionFrom(row),
      facts: own(facts.rows).map((fact) => ({ ...factFrom(fact), recordedOn: fact.recorded_on })),
      listings: own(listings.rows).map(({ mission_id, period, ...one }) => ({
        ...one,
        missionId: mission_id,
        valid: periodFrom(period),
      })),
      posts: own(posts.rows).map(
        (post): PostKind => ({
          missionId: post.mission_id,
          title: post.title,
          tourMonths: post.tour_months,
          language: post.language,
          armed: post.armed,
          since: post.since,
          leadership: post.leadership,
          valid: periodFrom(post.period),
        }),
      ),
      groups: own(members.rows).map(({ code, period }) => ({ code, valid: periodFrom(period) })),
    })
    return history.map((one) => ({
      id: c.fresh(),
      code: row.code,
      block: row.block,
      sort_order: row.sort_order,
      facts: one.facts,
      valid: toRangeText(one.valid),
      date_modified: one.dateModified,
    }))
  })
  const codes = missions.rows.map((row) => row.code)
  await sql`delete from published.succession where code = any(${codes}::text[]) or successor = any(${codes}::text[])`.execute(
    tx,
  )
  await sql`insert into published.succession (code, successor)
    select before.code, m.code from missions.mission m join missions.mission before on before.id = m.successor_of
    where before.code = any(${codes}::text[]) or m.code = any(${codes}::text[])`.execute(tx)
  await sql`delete from published.operation where code = any(${codes}::text[])`.execute(tx)
  await sql`insert into published.operation (id, code, block, sort_order, facts, valid, date_modified)
    select id, code, block, sort_order, facts, valid::daterange, date_modified from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, code text, block text, sort_order int, facts jsonb, valid text, date_modified date)`.execute(tx)
}

/** Writes anew the public numbers of these missions and groups (`null`: of all). Who decided them stays inside. */
export async function publishStrengths(tx: Tx, scopeIds: readonly string[] | null, _c?: Fresh): Promise<void> {
  const only = scopeIds === null ? sql`true` : sql`s.scope_id = any(${scopeIds}::uuid[])`
  await sql`delete from published.strength p using (
      select id, code from missions.mission union all select id, code from missions.mission_group) s
    where s.code = p.code and ${scopeIds === null ? sql`true` : sql`s.id = any(${scopeIds}::uuid[])`}`.execute(tx)
  await sql`insert into published.strength (id, code, scope, number, as_printed, valid, verified, source)
    select s.id, coalesce(m.code, g.code), s.scope, s.number, s.as_printed, s.valid, s.verified,
      case when s.decision_id is null then s.source - 'note' else '{}' end
    from missions.authorized_strength s
      left join missions.mission m on s.scope = 'mission' and m.id = s.scope_id
      left join missions.mission_group g on s.scope = 'group' and g.id = s.scope_id
    where s.superseded_at is null and s.measure = 'authorized' and s.scope in ('mission', 'group') and ${only}`.execute(
    tx,
  )
}

/** The names by which countries are called in public. */
export async function publishCountries(tx: Tx, countries: readonly { code: string; name: Localized }[]): Promise<void> {
  await sql`insert into published.country (code, name)
    select * from jsonb_to_recordset(${JSON.stringify(countries)}::jsonb) as r(code text, name jsonb)`.execute(tx)
}

/** The places of today's list, and those of the past. */
export async function publishPlaces(tx: Tx, past: readonly object[], c: Fresh): Promise<void> {
  const rows = past.map((one) => ({ id: c.fresh(), ...one }))
  await sql`insert into published.place (id, code, name, kind, named_in, sort_order, valid, source, verified)
    select l.id, m.code, l.heading, l.section, l.named_in, l.place, l.valid, l.source - 'note', l.verified
    from missions.listing l join missions.mission m on m.id = l.mission_id where l.list = 'places-2025'`.execute(tx)
  await sql`insert into published.place (id, code, name, kind, sort_order, valid, source, verified)
    select id, code, name, 'past', sort_order, valid::daterange, source - 'note', verified
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, code text, name jsonb, sort_order int, valid text, source jsonb, verified boolean)`.execute(tx)
}
