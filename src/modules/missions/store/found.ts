import { type RawBuilder, sql } from 'kysely'
import type { DutyPlaces } from '#platform/access/duty-places.ts'
import type { Circumstances } from '#platform/circumstances.ts'

/** Every mission under the name that it has on the day, or the one nearest to it in time. */
const named = (day: string): RawBuilder<unknown> => sql`
  select m.id, m.code, n.value as name, coalesce(a.value, '{}') as aliases from missions.mission m
    left join lateral (select f.value from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'name'
      and f.superseded_at is null order by f.valid @> ${day}::date desc, lower(f.valid) desc limit 1) n on true
    left join lateral (select f.value from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'aliases'
      and f.superseded_at is null order by f.valid @> ${day}::date desc, lower(f.valid) desc limit 1) a on true`

/** The missions for which a commander or a desk can be appointed. */
export const missionsOfDuties: DutyPlaces = {
  kind: 'mission',
  sql: (c) =>
    sql`select m.id, coalesce(m.name, jsonb_build_object('en', m.code, 'fr', m.code)) as name from (${named(c.today)}) m`,
}

const within = (c: Circumstances) =>
  c.actor.reach === 'mission' ? sql`m.id = any(${c.actor.missions}::uuid[])` : sql`true`

/** Missions whose code, name or other name holds the text, in either language. */
export const missionsFound = (folded: string, c: Circumstances): RawBuilder<unknown> => sql`
  select m.id, coalesce(m.name ->> ${c.language}, m.code) as title, jsonb_build_object('en', m.code, 'fr', m.code) as detail,
    (case when sec.fold(m.code) = ${folded} or sec.fold(m.aliases ->> 'en') = ${folded} or sec.fold(m.aliases ->> 'fr') = ${folded}
      then 1 else 0.8 end)::real as weight
  from (${named(c.today)}) m
  where ${within(c)} and strpos(sec.fold(concat_ws(' ', m.code, m.name ->> 'en', m.name ->> 'fr', m.aliases ->> 'en', m.aliases ->> 'fr')),
    ${folded}) > 0`

/** Positions by code or title. */
export const positionsFound = (folded: string, c: Circumstances): RawBuilder<unknown> => sql`
  select p.id, p.title ->> ${c.language} as title, jsonb_build_object('en', p.code, 'fr', p.code) as detail,
    (case when sec.fold(p.code) = ${folded} then 1 else 0.5 end)::real as weight
  from missions.position p join missions.mission m on m.id = p.mission_id
  where ${within(c)} and strpos(sec.fold(concat_ws(' ', p.code, p.title ->> 'en', p.title ->> 'fr')), ${folded}) > 0`
