import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Period } from '#kernel/period.ts'
import type { Scope } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { PoliceService, ServiceKind, Source } from '../vocabulary.ts'
import { periodFrom } from './by-person.ts'
import { containing } from './containing.ts'

export interface ServiceLine {
  id: string
  code: string
  short: string
  name: Localized
  kind: ServiceKind
  province: string | null
  partnership: PoliceService['partnership']
  /** Officers on record today; null where the reader's reach does not allow to count them. */
  officers: number | null
  verified: boolean
}

export type ServiceFilters = ListQuery & { kind: ServiceKind | null; partnership: PoliceService['partnership'] | null }

/** Counted only where every membership of the service can be seen: zero and "not yours" are different answers. */
const officers = (
  today: Day,
) => sql`case when (select sec.reach()) = 'programme' or s.id = any((select sec.services())::uuid[])
  then (select count(*)::int from people.service_membership m where m.service_id = s.id and m.valid @> ${today}::date) end as officers`

/** One page of the police services; one query. */
export async function listServices(
  tx: Tx,
  query: ServiceFilters,
  today: Day,
  lang: 'en' | 'fr',
): Promise<ListData<ServiceLine>> {
  const select = sql`
    select s.id, s.code, s.short, s.name, s.kind, s.province, s.partnership, s.verified, ${officers(today)}
    from people.service s
    where ${query.q ? sql`sec.fold(s.short || ' ' || (s.name->>'en') || ' ' || (s.name->>'fr')) like ${containing(query.q)}` : sql`true`}
      and (${query.kind}::text is null or s.kind = ${query.kind})
      and (${query.partnership}::text is null or s.partnership = ${query.partnership})`
  const list = listOf<ServiceLine>(
    select,
    query,
    {
      name: sql`sec.fold(name->>${lang})`,
      short: sql`short`,
      kind: sql`kind`,
      province: sql`province`,
      officers: sql`officers`,
      partnership: sql`(partnership = 'example')::int || sec.fold(name->>${lang})`,
    },
    { sort: 'partnership' },
  )
  return list.read((await list.query.execute(tx)).rows)
}

export interface ServiceRecord extends ServiceLine {
  rankScale: string
  source: Source
  participation: { valid: Period; agreement: string | null; source: Source; verified: boolean }[]
}

/** One police service with the years in which a source names it. */
export async function findService(tx: Tx, id: string, today: Day): Promise<ServiceRecord | null> {
  const { rows } = await sql<
    Omit<ServiceRecord, 'participation'> & {
      participation: { valid: string; agreement: string | null; source: Source; verified: boolean }[] | null
    }
  >`select s.id, s.code, s.short, s.name, s.kind, s.province, s.partnership, s.verified, s.source, s.rank_scale as "rankScale",
      ${officers(today)},
      (select jsonb_agg(jsonb_build_object('valid', y.valid::text, 'agreement', y.agreement, 'source', y.source, 'verified', y.verified) order by lower(y.valid))
        from people.service_participation y where y.service_id = s.id and y.superseded_at is null) as participation
    from people.service s where s.id = ${id}`.execute(tx)
  const found = rows[0]
  if (!found) return null
  return {
    ...found,
    participation: (found.participation ?? []).map((one) => ({ ...one, valid: periodFrom(one.valid) })),
  }
}

/** A service as what is acted on. */
export interface ServiceSubject {
  id: string
  scope: Scope
  label: Localized
  service: ServiceRecord
}

export const serviceSubjectOf = (service: ServiceRecord): ServiceSubject => ({
  id: service.id,
  scope: { serviceId: service.id },
  label: service.name,
  service,
})

export async function serviceSubject(tx: Tx, id: string, today: Day): Promise<ServiceSubject | null> {
  const service = await findService(tx, id, today)
  return service && serviceSubjectOf(service)
}
