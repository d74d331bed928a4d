import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { ContactPoint } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Protocol } from './rules/asked-of.ts'
import type { Criterion } from './vocabulary.ts'

/** The names of the services whose officers the criteria bind. */
export async function serviceNames(tx: Tx, criteria: readonly Criterion[]): Promise<Map<string, Localized>> {
  const ids = criteria.flatMap(({ serviceId }) => serviceId ?? [])
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: Localized }>`select id, name from people.service
    where id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The contacts of the pack for those who want to be deployed. */
export async function contactPoints(tx: Tx, day: Day): Promise<ContactPoint[]> {
  const { rows } =
    await sql<ContactPoint>`select audience, label, guidance, reaches, email, phone, verified from people.contact_point
    where valid @> ${day}::date and audience in ('partner-officer', 'rcmp-member', 'public') order by audience`.execute(
      tx,
    )
  return rows
}

/** The fitness tests that criteria name, as the pack describes them. */
export async function fitnessProtocols(tx: Tx): Promise<Protocol[]> {
  const { rows } = await sql<Protocol>`select code, short, measure, lower_is_better as "lowerIsBetter"
    from people.fitness_protocol order by code`.execute(tx)
  return rows
}
