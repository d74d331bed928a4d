import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
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
}

/** One page of candidacies; one query. A withdrawn one is in nobody else's list; the host liaison has those that were put forward. */
export async function listCandidacies(tx: Tx, query: CandidacyFilters): Promise<ListData<CandidacyLine>> {
  const ended = sql`k.state = any(${[...endedStates]}::text[])`
  const select = sql`
    select k.id, k.code, k.person_id as "personId", p.given_names as "givenNames", p.family_name as "familyName", p.sort_name,
      s.code as service, s.name as "serviceName", k.posting_id as "postingId", b.code as "postingCode", b.title as "postingTitle",
      m.code as mission, k.state, k.applied_on as "appliedOn", k.planned_departure as "plannedDeparture"
    from candidacies.candidacy k join people.person p on p.id = k.person_id join people.service s on s.id = k.service_id
      join postings.posting b on b.id = k.posting_id join missions.mission m on m.id = k.mission_id
    where (k.state <> 'withdrawn' or k.person_id = (select sec.person()))
      and (coalesce((select sec.duty()), '') <> 'host-liaison' or exists (select from candidacies.nomination n where n.candidacy_id = k.id))
      and (${query.q}::text is null or p.search_name like '%' || sec.fold(${query.q}) || '%'
        or sec.fold(k.code || ' ' || b.code || ' ' || (b.title ->> 'en') || ' ' || (b.title ->> 'fr')) like '%' || sec.fold(${query.q}) || '%')
      and (${query.state}::text is null or k.state = ${query.state})
      and (${query.standing}::text is null or (${query.standing} = 'ended') = (${ended}))
      and (${query.posting}::uuid is null or k.posting_id = ${query.posting}::uuid)`
  const list = listOf<CandidacyLine>(
    select,
    query,
    {
      officer: sql`sort_name`,
      code: sql`code`,
      service: sql`service`,
      posting: sql`"postingCode"`,
      mission: sql`mission`,
      state: sql`state`,
      applied: sql`"appliedOn"`,
      departure: sql`"plannedDeparture"`,
    },
    { sort: 'applied', dir: 'desc' },
  )
  return list.read((await list.query.execute(tx)).rows)
}
