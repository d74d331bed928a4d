import { type RawBuilder, sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { ServiceKind } from '#modules/people/index.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import { type CandidacyState, endedStates } from './vocabulary.ts'

export interface CandidacyLine {
  id: string
  code: string
  personId: string
  givenNames: string
  familyName: string
  service: string
  serviceName: Localized
  serviceKind: ServiceKind
  postingId: string
  postingCode: string
  postingTitle: Localized
  mission: string
  state: CandidacyState
  appliedOn: string
  plannedDeparture: string
}

export type CandidacyFilters = ListQuery & {
  state: CandidacyState | null
  standing: 'open' | 'ended' | null
  posting: string | null
  service: string | null
  serviceKind: ServiceKind | null
}

const joins = {
  officer: sql`join people.person p on p.id = k.person_id`,
  service: sql`join people.service s on s.id = k.service_id`,
  posting: sql`join postings.posting b on b.id = k.posting_id`,
  mission: sql`join missions.mission m on m.id = k.mission_id`,
}

/** What each order is by, and what it must look up to know it. */
const orders: Record<string, { by: RawBuilder<unknown>; needs?: keyof typeof joins }> = {
  officer: { by: sql`p.sort_name`, needs: 'officer' },
  code: { by: sql`k.code` },
  service: { by: sql`s.short`, needs: 'service' },
  kind: { by: sql`s.kind || ' ' || s.short`, needs: 'service' },
  posting: { by: sql`b.code`, needs: 'posting' },
  mission: { by: sql`m.code`, needs: 'mission' },
  state: { by: sql`k.state` },
  applied: { by: sql`k.applied_on` },
  departure: { by: sql`k.planned_departure` },
}

/** One page of candidacies; one query. A withdrawn one is in nobody else's list; the host liaison has those that were put forward. */
export async function listCandidacies(
  tx: Tx,
  query: CandidacyFilters,
  c: Circumstances,
): Promise<ListData<CandidacyLine>> {
  const order = orders[query.sort && Object.hasOwn(orders, query.sort) ? query.sort : 'applied']!
  const needed = new Set<keyof typeof joins>([
    ...(order.needs ? [order.needs] : []),
    ...(query.q ? (['officer', 'posting'] as const) : []),
    ...(query.service || query.serviceKind ? (['service'] as const) : []),
    // Who reaches the programme sees every officer; anybody else only the candidacies of those whom they see.
    ...(c.actor.reach === 'programme' ? [] : (['officer'] as const)),
  ])
  const ended = sql`k.state = any (${[...endedStates]}::text[])`
  const conditions = [
    sql`(k.state <> 'withdrawn' or k.person_id = (select sec.person()))`,
    ...(c.actor.duty === 'host-liaison'
      ? [sql`exists (select from candidacies.nomination n where n.candidacy_id = k.id)`]
      : []),
    ...(query.q
      ? [
          sql`(p.search_name like '%' || sec.fold(${query.q}) || '%'
            or sec.fold(k.code || ' ' || b.code || ' ' || (b.title ->> 'en') || ' ' || (b.title ->> 'fr')) like '%' || sec.fold(${query.q}) || '%')`,
        ]
      : []),
    ...(query.state ? [sql`k.state = ${query.state}`] : []),
    ...(query.standing ? [query.standing === 'ended' ? ended : sql`not (${ended})`] : []),
    ...(query.service ? [sql`sec.fold(s.short) = sec.fold(${query.service})`] : []),
    ...(query.serviceKind ? [sql`s.kind = ${query.serviceKind}`] : []),
    ...(query.posting ? [sql`k.posting_id = ${query.posting}::uuid`] : []),
  ]
  const keys = sql`select k.id, ${order.by} as ordered from candidacies.candidacy k
    ${sql.join(
      [...needed].map((one) => joins[one]),
      sql` `,
    )} where ${sql.join(conditions, sql` and `)}`
  const rows = (ofPage: RawBuilder<unknown>) => sql`
    select k.id, k.code, k.person_id as "personId", p.given_names as "givenNames", p.family_name as "familyName",
      s.short as service, s.name as "serviceName", s.kind as "serviceKind", k.posting_id as "postingId", b.code as "postingCode", b.title as "postingTitle",
      m.code as mission, k.state, k.applied_on as "appliedOn", k.planned_departure as "plannedDeparture"
    from candidacies.candidacy k ${sql.join(Object.values(joins), sql` `)} where k.id = ${ofPage}`
  const sorts = Object.fromEntries(Object.keys(orders).map((name) => [name, sql`ordered`]))
  const once = needed.size > 0
  const list = listOf<CandidacyLine>({ keys, once, rows }, query, sorts, { sort: 'applied', dir: 'desc' })
  return list.read((await list.query.execute(tx)).rows)
}
