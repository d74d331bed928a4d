import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { PostingState } from './vocabulary.ts'

export interface PostingLine {
  id: string
  code: string
  title: Localized
  mission: Localized
  missionCode: string
  language: 'en' | 'fr' | null
  places: number
  plannedDeparture: Day
  closesOn: Day
  state: PostingState
}

interface Filters extends ListQuery {
  mission: string | null
  state: PostingState | null
  language: Language | null
}

/** Bulletins that the reader may see, filtered, sorted and paged in one query. */
export async function listPostings(
  tx: Tx,
  query: Filters,
  c: { today: Day; language: Language },
): Promise<ListData<PostingLine>> {
  const missionName = sql`(select f.value from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'name' and f.superseded_at is null
    order by f.valid @> ${c.today}::date desc, lower(f.valid) desc limit 1)`
  const select = sql`
    select p.id, p.code, p.title, coalesce(${missionName}, jsonb_build_object('en', m.code, 'fr', m.code)) as mission, m.code as "missionCode",
      (select q.language from postings.posting_position x join missions.position q on q.id = x.position_id
        where x.posting_id = p.id order by q.code limit 1) as language,
      p.places, p.planned_departure as "plannedDeparture", p.closes_on as "closesOn", p.state
    from postings.posting p join missions.mission m on m.id = p.mission_id`
  const q =
    query.q &&
    sql`(sec.fold(listed.title ->> 'en') like '%' || sec.fold(${query.q}) || '%'
    or sec.fold(listed.title ->> 'fr') like '%' || sec.fold(${query.q}) || '%' or listed.code ilike '%' || ${query.q} || '%')`
  const mission =
    query.mission &&
    sql`(listed."missionCode" ilike '%' || ${query.mission} || '%'
    or sec.fold(listed.mission ->> 'en') like '%' || sec.fold(${query.mission}) || '%'
    or sec.fold(listed.mission ->> 'fr') like '%' || sec.fold(${query.mission}) || '%')`
  const wanted = [
    q,
    mission,
    query.state && sql`listed.state = ${query.state}`,
    query.language && sql`listed.language = ${query.language}`,
  ].filter((one) => one !== null && one !== '')
  const filtered =
    wanted.length === 0 ? select : sql`select * from (${select}) listed where ${sql.join(wanted, sql` and `)}`
  const lang = sql.lit(c.language)
  const list = listOf<PostingLine>(
    filtered,
    query,
    {
      code: sql`listed.code`,
      title: sql`sec.fold(listed.title ->> ${lang})`,
      mission: sql`sec.fold(listed.mission ->> ${lang})`,
      departure: sql`listed."plannedDeparture"`,
      closes: sql`listed."closesOn"`,
      state: sql`listed.state`,
      places: sql`listed.places`,
    },
    { sort: 'closes', dir: 'desc' },
  )
  return list.read((await list.query.execute(tx)).rows)
}
