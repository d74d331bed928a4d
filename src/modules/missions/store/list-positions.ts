import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { Stream } from '../vocabulary/posts.ts'
import type { PlaceState } from '../vocabulary.ts'

export interface PositionLine {
  id: string
  code: string
  title: Localized
  mission_id: string
  mission_code: string
  mission_name: Localized
  language: 'en' | 'fr'
  armed: boolean
  rank_from: number | null
  rank_to: number | null
  tour_months: number
  leadership: boolean
  stream: Stream | null
  /** Names of its roles, in the order in which they count. */
  roles: Localized[]
  restricted: boolean
  state: PlaceState
  /** First day on which whoever holds it on the day will hold it no more. */
  held_until: string | null
}

export type PositionFilters = ListQuery & {
  mission: string | null
  state: PlaceState | null
  language: 'en' | 'fr' | null
  armed: 'armed' | 'unarmed' | null
  stream: Stream | null
  /** Part of a role's name or its code. */
  role: string | null
  leadership: 'yes' | 'no' | null
}

/** Positions on a day, each with whether somebody holds it; one query. Who it is stands in no list. */
export async function listPositions(
  tx: Tx,
  query: PositionFilters,
  day: string,
  missionIds: readonly string[] | null,
): Promise<ListData<PositionLine>> {
  const role = query.role
    ? sql`exists (select from missions.role r where r.code = any(p.roles) and (r.code = lower(${query.role})
        or strpos(sec.fold(concat_ws(' ', r.name ->> 'en', r.name ->> 'fr')), sec.fold(${query.role})) > 0))`
    : sql`true`
  const select = sql`
    select * from (select p.id, p.code, p.title, p.mission_id, m.code as mission_code, n.name as mission_name, p.language, p.armed, p.rank_from,
        p.rank_to, p.tour_months, p.leadership, p.stream, p.restricted, upper(o.period) as held_until,
        (select coalesce(jsonb_agg(r.name order by array_position(p.roles, r.code)), '[]') from missions.role r
          where r.code = any(p.roles) and r.valid @> ${day}::date) as roles,
        case when o.state = 'filled' and (upper(o.period) - make_interval(months => coalesce(l.months, 0)))::date <= ${day}::date
            and not exists (select from missions.occupancy f where f.position_id = p.id and f.state <> 'released'
              and f.period && daterange(upper(o.period), null)) then 'vacating'
          when o.state is not null then o.state
          when s.stage is not null then s.stage
          when p.valid @> ${day}::date then 'vacant' else 'frozen' end as state
      from missions.position p
        join missions.mission m on m.id = p.mission_id
        join lateral (select coalesce((select f.value from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'name'
          and f.superseded_at is null order by f.valid @> ${day}::date desc, lower(f.valid) desc limit 1),
          jsonb_build_object('en', m.code, 'fr', m.code)) as name) n on true
        left join missions.occupancy o on o.position_id = p.id and o.state <> 'released' and o.period @> ${day}::date
        left join missions.position_stage s on s.position_id = p.id and s.superseded_at is null and s.valid @> ${day}::date
        left join missions.rotation_lead l on l.kind = m.kind and l.valid @> ${day}::date
      where ${missionIds === null ? sql`true` : sql`p.mission_id = any(${missionIds}::uuid[])`}
        and (${query.mission}::text is null or m.code = upper(${query.mission}))
        and (${query.language}::text is null or p.language = ${query.language})
        and (${query.armed}::text is null or p.armed = (${query.armed} = 'armed'))
        and (${query.stream}::text is null or p.stream = ${query.stream})
        and (${query.leadership}::text is null or p.leadership = (${query.leadership} = 'yes'))
        and ${role}
        and (${query.q}::text is null or strpos(sec.fold(p.code || ' ' || (p.title ->> 'en') || ' ' || (p.title ->> 'fr')), sec.fold(${query.q})) > 0)) q
    where case when ${query.state}::text is null then q.state not in ('frozen', 'abolished') else q.state = ${query.state} end`
  const list = listOf<PositionLine>(
    select,
    query,
    {
      mission: sql`mission_code`,
      code: sql`code`,
      title: sql`sec.fold(title ->> 'en')`,
      state: sql`state`,
      until: sql`held_until`,
      tour: sql`tour_months`,
    },
    { sort: 'mission' },
  )
  return list.read((await list.query.execute(tx)).rows)
}

export interface HeldPeriod {
  period: string
  state: 'reserved' | 'filled'
}

/** When the position was and will be held, without by whom. */
export async function heldPeriods(tx: Tx, positionId: string): Promise<HeldPeriod[]> {
  const rows = await sql<HeldPeriod>`select period::text as period, state from missions.occupancy
    where position_id = ${positionId} and state <> 'released' order by lower(period) desc`.execute(tx)
  return rows.rows
}
