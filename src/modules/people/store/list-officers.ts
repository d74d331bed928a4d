import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
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

/**
 * One page of the officers whom the reader may see, each with service, rank and certificates of the day; one query. The joins are
 * lateral, one index look-up a person: the planner takes a period that holds a day for rare and would multiply whole tables.
 */
export async function listOfficers(tx: Tx, query: OfficerFilters, today: Day): Promise<ListData<OfficerLine>> {
  const select = sql`
    select p.id, p.code, p.given_names || ' ' || p.family_name as name, p.sort_name, p.language, s.short as service,
      s.name as service_name, s.kind, r.name as rank, r.level, e.next_end, coalesce(e.unverified, 0)::int as unverified
    from people.person p
    left join lateral (
      select m.service_id from people.service_membership m
      where m.person_id = p.id and m.valid @> ${today}::date limit 1) m on true
    left join people.service s on s.id = m.service_id
    left join lateral (
      select r.name, r.level from people.rank_held h join people.rank r on r.id = h.rank_id
      where h.person_id = p.id and h.valid @> ${today}::date limit 1) r on true
    left join lateral (
      select min(last.expires_on) as next_end, count(*) filter (where last.verified_on is null) as unverified
      from (
        select distinct on (c.type_code) c.expires_on, c.verified_on from people.certificate c
        where c.person_id = p.id and c.revoked_on is null order by c.type_code, c.expires_on desc nulls first) last) e on true
    where ${query.q ? sql`(p.search_name like ${containing(query.q)} or p.sort_name like ${containing(query.q)} or sec.fold(p.code) like ${containing(query.q)})` : sql`true`}
      and ${query.service ? sql`sec.fold(s.short || ' ' || (s.name->>'en') || ' ' || (s.name->>'fr')) like ${containing(query.service)}` : sql`true`}
      and (${query.kind}::text is null or s.kind = ${query.kind})
      and (${query.language}::text is null or p.language = ${query.language})
      and ${query.certificates ? concern(query.certificates, today) : sql`true`}`
  const list = listOf<OfficerLine>(
    select,
    query,
    {
      name: sql`sort_name`,
      code: sql`code`,
      service: sql`service`,
      kind: sql`kind`,
      rank: sql`level`,
      language: sql`language`,
      'next-end': sql`next_end`,
      unverified: sql`unverified`,
    },
    { sort: 'name' },
  )
  return list.read((await list.query.execute(tx)).rows)
}
