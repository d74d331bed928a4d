import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { CertificateConcern, ServiceKind } from '../vocabulary.ts'
import { containing } from './containing.ts'

export interface OfficerLine {
  id: string
  code: string
  name: string
  language: Language
  service: string | null
  service_name: Localized | null
  kind: ServiceKind | null
  rank: Localized | null
  /** The next last day of a certificate that no other stands in for; it may have passed. */
  next_end: Day | null
  unverified: number
}

export type OfficerFilters = ListQuery & {
  service: string | null
  kind: ServiceKind | null
  language: Language | null
  certificates: CertificateConcern | null
}

const within = (days: number, today: Day) => sql`e.next_end between ${today}::date and ${today}::date + ${days}::int`
const concern = (one: CertificateConcern, today: Day) =>
  ({
    expired: sql`e.next_end < ${today}::date`,
    'within-30': within(30, today),
    'within-60': within(60, today),
    'within-90': within(90, today),
    unverified: sql`e.unverified > 0`,
  })[one]
/** Whom it can concern at all, by index; most have no such certificate and need not be looked at. */
const concerned = (one: CertificateConcern, today: Day) => {
  const days = { 'within-30': 30, 'within-60': 60, 'within-90': 90 } as const
  const that =
    one === 'expired'
      ? sql`c.expires_on < ${today}::date`
      : one === 'unverified'
        ? sql`c.verified_on is null`
        : sql`c.expires_on between ${today}::date and ${today}::date + ${days[one]}::int`
  return sql`p.id = any (array(select c.person_id from people.certificate c where c.revoked_on is null and ${that}))`
}

/** One look-up by index a person: the planner takes a period that holds a day for rare and would multiply whole tables. */
const joinsOf = (today: Day) => ({
  service: sql`
    left join lateral (
      select m.service_id from people.service_membership m
      where m.person_id = p.id and m.valid @> ${today}::date limit 1) m on true
    left join people.service s on s.id = m.service_id`,
  rank: sql`
    left join lateral (
      select r.name, r.level from people.rank_held h join people.rank r on r.id = h.rank_id
      where h.person_id = p.id and h.valid @> ${today}::date limit 1) r on true`,
  certificates: sql`
    left join lateral (
      select min(last.expires_on) as next_end, (count(*) filter (where last.verified_on is null))::int as unverified
      from (
        select distinct on (c.type_code) c.expires_on, c.verified_on from people.certificate c
        where c.person_id = p.id and c.revoked_on is null order by c.type_code, c.expires_on desc nulls first) last) e on true`,
})

/** What each order is by, and what it must look up to know it. */
const orders = {
  name: { by: sql`p.sort_name` },
  code: { by: sql`p.code` },
  service: { by: sql`s.short`, needs: 'service' },
  kind: { by: sql`s.kind`, needs: 'service' },
  rank: { by: sql`r.level`, needs: 'rank' },
  language: { by: sql`p.language` },
  'next-end': { by: sql`e.next_end`, needs: 'certificates' },
  unverified: { by: sql`e.unverified`, needs: 'certificates' },
} as const

/**
 * One page of the officers whom the reader may see, each with service, rank and certificates of the day; one query. What
 * neither order nor filters ask for is looked up for the rows of the page alone.
 */
export async function listOfficers(
  tx: Tx,
  query: OfficerFilters,
  c: Pick<Circumstances, 'today'>,
): Promise<ListData<OfficerLine>> {
  const { today } = c
  const joins = joinsOf(today)
  const order = orders[query.sort && Object.hasOwn(orders, query.sort) ? (query.sort as keyof typeof orders) : 'name']
  const needed = new Set<string>([
    ...('needs' in order ? [order.needs] : []),
    ...(query.service || query.kind ? ['service'] : []),
    ...(query.certificates ? ['certificates'] : []),
  ])
  const conditions = [
    ...(query.q ? [sql`p.id = any (array(select people.found(sec.fold(${query.q}), false)))`] : []),
    ...(query.service
      ? [sql`sec.fold(s.short || ' ' || (s.name->>'en') || ' ' || (s.name->>'fr')) like ${containing(query.service)}`]
      : []),
    ...(query.kind ? [sql`s.kind = ${query.kind}`] : []),
    ...(query.language ? [sql`p.language = ${query.language}`] : []),
    ...(query.certificates ? [concerned(query.certificates, today), concern(query.certificates, today)] : []),
  ]
  const keys = sql`
    select p.id, ${order.by} as ordered from people.person p
    ${needed.has('service') ? joins.service : sql``} ${needed.has('certificates') ? joins.certificates : sql``}
    ${needed.has('rank') ? joins.rank : sql``}
    where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`}`
  const rows = (ofPage: RawBuilder<unknown>) => sql`
    select p.id, p.code, p.given_names || ' ' || p.family_name as name, p.language, s.short as service,
      s.name as service_name, s.kind, r.name as rank, e.next_end, coalesce(e.unverified, 0) as unverified
    from people.person p ${joins.service} ${joins.rank} ${joins.certificates} where p.id = ${ofPage}`
  const once = query.q !== null || needed.size > 0
  const sorts = Object.fromEntries(Object.keys(orders).map((name) => [name, sql`ordered`]))
  const list = listOf<OfficerLine>({ keys, once, rows }, query, sorts, { sort: 'name' })
  return list.read((await list.query.execute(tx)).rows)
}
