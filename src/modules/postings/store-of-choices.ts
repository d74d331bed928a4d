import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { allServices } from '#modules/people/index.ts'
import type { Choice } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'

/** One position of each title of each mission that exists from the day on, with the name of the mission. */
export async function openForDrafting(tx: Tx, day: Day): Promise<Choice[]> {
  const { rows } = await sql<{ id: string; code: string; title: Localized; name: Localized | null }>`
    select * from (
      select distinct on (p.mission_id, p.title) p.id, p.code, p.title,
        (select f.value from missions.mission_fact f where f.mission_id = p.mission_id and f.attribute = 'name' and f.superseded_at is null
          order by f.valid @> ${day}::date desc, lower(f.valid) desc limit 1) as name,
        m.sort_order
      from missions.position p join missions.mission m on m.id = p.mission_id
      where not p.restricted and (upper_inf(p.valid) or upper(p.valid) > ${day}::date) and not exists (select from missions.position_stage s
        where s.position_id = p.id and s.superseded_at is null and upper_inf(s.valid))
      order by p.mission_id, p.title, exists (select from missions.occupancy o
        where o.position_id = p.id and o.state <> 'released' and upper(o.period) > ${day}::date), p.code) each
    order by each.sort_order, each.code`.execute(tx)
  return rows.map(({ id, code, title, name }) => ({
    value: id,
    label: { en: `${name?.en ?? ''} · ${title.en} (${code})`, fr: `${name?.fr ?? ''} · ${title.fr} (${code})` },
  }))
}

export async function protocolChoices(tx: Tx, day: Day): Promise<Choice[]> {
  const { rows } = await sql<{ code: string; name: Localized }>`select code, name from people.fitness_protocol
    where valid @> ${day}::date order by code`.execute(tx)
  return rows.map(({ code, name }) => ({ value: code, label: name }))
}

export async function serviceChoices(tx: Tx): Promise<Choice[]> {
  return (await allServices(tx)).map(({ id, name }) => ({ value: id, label: name }))
}
