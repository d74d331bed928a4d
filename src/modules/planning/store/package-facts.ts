import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Drawn, ServiceEffect, StrengthFact } from '../vocabulary/package.ts'

export interface Strengths {
  programme: StrengthFact & { cap: number | null }
  mission: (StrengthFact & { name: Localized; code: string }) | null
}

/** Who is there on a day against what is authorized: in the programme, and in one mission with its group. */
export async function strengthsOn(tx: Tx, day: Day, missionId: string | null): Promise<Strengths> {
  const { rows } = await sql<{
    authorized: number | null
    cap: number | null
    filled: number
    reserved: number
    mission: (StrengthFact & { name: Localized; code: string }) | null
  }>`
    with numbers as (select * from missions.authorized_strength s where s.superseded_at is null and s.valid @> ${day}::date),
    there as (select o.state, o.mission_id from missions.occupancy o where o.state <> 'released' and o.counted @> ${day}::date
      -- Whoever reads the package may not know of posts of restricted visibility, nor reckon them from its figures.
      and not exists (select from missions.position p where p.id = o.position_id and p.restricted))
    select
      coalesce((select min(n.number) from numbers n where n.scope = 'programme' and n.measure = 'authorized'),
        (select sum(n.number)::int from numbers n where n.measure = 'authorized' and n.scope in ('group', 'mission'))) as authorized,
      (select min(n.number) from numbers n where n.scope = 'programme' and n.measure = 'policy-cap') as cap,
      (select count(*)::int from there where state = 'filled') as filled,
      (select count(*)::int from there where state = 'reserved') as reserved,
      (select jsonb_build_object('code', m.code,
          'name', (select f.value from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'name' and f.superseded_at is null
            and f.valid @> ${day}::date limit 1),
          'authorized', (select min(n.number) from numbers n where n.scope_id = m.id or n.scope_id in (select g.group_id
            from missions.group_member g where g.mission_id = m.id and g.valid @> ${day}::date)),
          'filled', (select count(*) from there t where t.mission_id = m.id and t.state = 'filled'),
          'reserved', (select count(*) from there t where t.mission_id = m.id and t.state = 'reserved'))
        from missions.mission m where m.id = ${missionId}::uuid) as mission`.execute(tx)
  const { mission, ...programme } = rows[0]!
  return { programme, mission: mission && { ...mission, name: mission.name ?? { en: mission.code, fr: mission.code } } }
}

/** Effect at home per service: those with somebody away or planned, and those of whom officers would be asked. */
export async function effectsOn(tx: Tx, today: Day, then: Day, drawn: readonly Drawn[]): Promise<ServiceEffect[]> {
  const { rows } = await sql<ServiceEffect>`
    with counted as (select * from planning.away_on(array[${today}::date, ${then}::date])),
    asked as (select * from jsonb_to_recordset(${JSON.stringify(drawn)}::jsonb) as r("serviceId" uuid, number int))
    select s.id as "serviceId", s.name, s.short,
      coalesce((select sum(c.away)::int from counted c where c.service_id = s.id and c.day = ${today}::date), 0) as "awayToday",
      coalesce((select max(c.away + c.planned) from counted c where c.service_id = s.id and c.day = ${then}::date), 0) as "awayThen",
      coalesce((select a.number from asked a where a."serviceId" = s.id), 0) as asked,
      (select k.number from people.service_cap k where k.service_id = s.id and k.superseded_at is null and k.valid @> ${then}::date) as cap
    from people.service s
    where s.id in (select c.service_id from counted c) or s.id in (select a."serviceId" from asked a)
    order by asked desc, "awayToday" desc, s.short`.execute(tx)
  return rows.map((row) => ({
    ...row,
    awayToday: today === then ? Math.min(row.awayToday, row.awayThen) : row.awayToday,
  }))
}

export interface NamedService {
  id: string
  code: string
  short: string
  name: Localized
}

export async function servicesByName(tx: Tx): Promise<NamedService[]> {
  const { rows } = await sql<NamedService>`select id, code, short, name from people.service order by short`.execute(tx)
  return rows
}
