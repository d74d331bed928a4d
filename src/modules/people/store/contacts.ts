import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'

/** Who an officer turns to: one contact, the people behind it, or an explicit fallback. */
export interface ContactAnswer {
  /** Null where no contact is in force: then there is a fallback. */
  label: Localized | null
  guidance: Localized | null
  organisation: Localized | null
  email: string | null
  phone: string | null
  people: { name: string; email: string }[]
  /** The unit that answers while nobody else does. */
  fallback: Localized | null
}

/** "Advises services and makes the final recommendation" (S0-36): it answers where a service has nobody. */
const fallbackUnit = 'IRSS'

/**
 * S2-6: officers of a partner service turn to the coordinator of that service, members of the RCMP to the career development and
 * resourcing adviser. Never a dead end: where a service has no coordinator on the day, the recruitment unit is named as well.
 */
export async function contactFor(tx: Tx, o: { serviceId: string | null; day: Day }): Promise<ContactAnswer> {
  const { rows } = await sql<Omit<ContactAnswer, 'people'> & { people: ContactAnswer['people'] | null; own: boolean }>`
    with asked as (
      select s.id, case when s.kind = 'federal' then 'rcmp-member' else 'partner-officer' end as audience
      from people.service s where s.id = ${o.serviceId}::uuid)
    select c.label, c.guidance, named.name as organisation, c.email, c.phone, c.reaches = 'own-service-coordinator' as own,
      (select jsonb_agg(jsonb_build_object('name', k.name, 'email', k.email)) from people.coordinators_of(a.id, ${o.day}::date) k) as people,
      unit.name as fallback
    from (select 1) one left join asked a on true
    left join people.contact_point c on c.audience = a.audience and c.valid @> ${o.day}::date
    left join people.organisation g on g.code = c.organisation
    left join people.organisation_name named on named.organisation_id = g.id and named.valid @> ${o.day}::date
    left join people.organisation u on u.code = ${fallbackUnit}
    left join people.organisation_name unit on unit.organisation_id = u.id and unit.valid @> ${o.day}::date
    order by c.code limit 1`.execute(tx)
  const found = rows[0]
  const people = found?.people ?? []
  const reached = found?.label != null && (!found.own || people.length > 0)
  return {
    label: found?.label ?? null,
    guidance: found?.guidance ?? null,
    organisation: found?.organisation ?? null,
    email: found?.email ?? null,
    phone: found?.phone ?? null,
    people,
    fallback: reached ? null : (found?.fallback ?? null),
  }
}
