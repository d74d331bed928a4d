import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Stream } from '#modules/missions/index.ts'
import type { Tx } from '#platform/database/connection.ts'

/** Somebody who serves on a day, with what the post asks for. Posts that the reader may not know are not among them. */
export interface Serving {
  id: string
  code: string
  name: string
  sortName: string
  service: string
  serviceKind: string
  missionCode: string
  position: Localized
  roles: string[]
  homeRank: Localized | null
  homeRankLevel: number | null
  hostLevel: string | null
  hostRank: number | null
  rankFrom: number | null
  rankTo: number | null
}

/** Everybody in mission on the day whom the reader may see; one query. */
export async function servingOn(tx: Tx, day: Day): Promise<Serving[]> {
  const { rows } =
    await sql<Serving>`select d.id, d.code, coalesce(p.given_names || ' ' || p.family_name, d.code) as name,
      coalesce(p.sort_name, d.code) as "sortName", s.short as service, s.kind as "serviceKind", m.code as "missionCode", x.title as position,
      x.roles, r.name as "homeRank", d.home_rank_level as "homeRankLevel", x.host_level as "hostLevel", x.host_rank as "hostRank",
      x.rank_from as "rankFrom", x.rank_to as "rankTo"
    from deployments.deployment d join missions.position x on x.id = d.position_id join missions.mission m on m.id = d.mission_id
      join people.service s on s.id = d.service_id left join people.person p on p.id = d.person_id
      left join people.rank r on r.code = d.home_rank
    where d.state <> 'cancelled' and d.departed_on <= ${day}::date and coalesce(d.ended_on, d.planned_end) > ${day}::date
    order by s.short, "sortName", d.id`.execute(tx)
  return rows
}

export interface RoleCount {
  code: string
  name: Localized
  stream: Stream
  sensitive: boolean
  posts: number
  held: number
}

/** The roles of the catalogue on a day, with how many open posts have each and how many of these are held; one query. */
export async function roleCounts(tx: Tx, day: Day): Promise<RoleCount[]> {
  const { rows } = await sql<RoleCount>`select r.code, r.name, r.stream, r.sensitive, count(p.id)::int as posts,
      count(p.id) filter (where exists (select from missions.occupancy o where o.position_id = p.id and o.state = 'filled'
        and o.period @> ${day}::date))::int as held
    from missions.role r left join missions.position p on r.code = any(p.roles) and p.valid @> ${day}::date
      and not exists (select from missions.position_stage g where g.position_id = p.id and g.superseded_at is null and g.valid @> ${day}::date)
    where r.valid @> ${day}::date
    group by r.code, r.name, r.stream, r.sensitive order by r.stream, sec.fold(r.name ->> 'en')`.execute(tx)
  return rows
}
