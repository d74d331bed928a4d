import { type RawBuilder, sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { DecisionLevel, Outcome, RequesterKind, RequestState } from '../vocabulary.ts'

export interface RequestLine {
  id: string
  code: string
  requester_kind: RequesterKind
  requester: string
  subject: string
  state: RequestState
  received_on: string
  answer_by: string | null
  /** Of a request that is still open and not deferred: days until the answer is expected; negative: late. */
  days_left: number | null
  asked_number: number | null
  host_country: string | null
  country_name: Localized | null
  note_reference: string | null
  note_dated: string | null
  outcome: Outcome | null
  level: DecisionLevel | null
  number: number | null
  /** Calendar days from receipt. */
  days_to_acknowledge: number | null
  days_to_decision: number | null
}

export type RequestFilters = ListQuery & {
  state: RequestState | null
  kind: RequesterKind | null
  country: string | null
  dueFrom: string | null
  dueUntil: string | null
  outcome: Outcome | null
  level: DecisionLevel | null
}

const open = sql`r.state in ('received', 'acknowledged', 'assessing')`
/** The first decision that is not a deferral ends the time to decision: an amendment is a later one. */
const decidedOn = sql`(select min(f.decided_on) from requests.decision f where f.request_id = r.id and f.outcome <> 'deferred')`

const found = (query: RequestFilters): RawBuilder<unknown> => sql`
    from requests.request r left join requests.decision d on d.request_id = r.id and d.superseded_by is null
      left join published.country c on c.code = r.host_country
    where (${query.q}::text is null
        or strpos(sec.fold(concat_ws(' ', r.code, d.code, r.subject, r.requester, r.note_reference)), sec.fold(${query.q})) > 0)
      and (${query.state}::text is null or r.state = ${query.state})
      and (${query.kind}::text is null or r.requester_kind = ${query.kind})
      and (${query.country}::text is null
        or strpos(sec.fold(concat_ws(' ', r.host_country, c.name->>'en', c.name->>'fr')), sec.fold(${query.country})) > 0)
      and (${query.dueFrom}::date is null or r.answer_by >= ${query.dueFrom}::date)
      and (${query.dueUntil}::date is null or r.answer_by <= ${query.dueUntil}::date)
      and (${query.outcome}::text is null or d.outcome = ${query.outcome})
      and (${query.level}::text is null or d.level = ${query.level})`

/** One page of requests, each with its standing decision; one query. */
export async function listRequests(tx: Tx, query: RequestFilters, today: string): Promise<ListData<RequestLine>> {
  const select = sql`
    select r.id, r.code, r.requester_kind, r.requester, r.subject, r.state, r.received_on, r.answer_by, r.asked_number,
      r.host_country, c.name as country_name, r.note_reference, r.note_dated, d.outcome, d.level, d.number,
      case when ${open} and r.look_again_on is null then r.answer_by - ${today}::date end as days_left,
      r.acknowledged_on - r.received_on as days_to_acknowledge, ${decidedOn} - r.received_on as days_to_decision
    ${found(query)}`
  const list = listOf<RequestLine>(
    select,
    query,
    {
      code: sql`code`,
      requester: sql`sec.fold(requester)`,
      subject: sql`sec.fold(subject)`,
      state: sql`state`,
      received: sql`received_on`,
      due: sql`answer_by`,
      country: sql`coalesce(country_name->>'en', host_country)`,
      number: sql`number`,
      acknowledge: sql`days_to_acknowledge`,
      decision: sql`days_to_decision`,
    },
    { sort: 'received', dir: 'desc' },
  )
  return list.read((await list.query.execute(tx)).rows)
}

/** The middle of the times from receipt, in calendar days, over all rows of the list: every page of it. */
export interface Medians {
  toAcknowledge: number | null
  acknowledged: number
  toDecision: number | null
  decided: number
}

export async function mediansOf(tx: Tx, query: RequestFilters): Promise<Medians> {
  const { rows } = await sql<Medians>`
    select percentile_cont(0.5) within group (order by acknowledge) as "toAcknowledge", count(acknowledge)::int as acknowledged,
      percentile_cont(0.5) within group (order by decision) as "toDecision", count(decision)::int as decided
    from (select r.acknowledged_on - r.received_on as acknowledge, ${decidedOn} - r.received_on as decision ${found(query)}) days`.execute(
    tx,
  )
  return rows[0]!
}
