import { sql } from 'kysely'
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
  asked_number: number | null
  outcome: Outcome | null
  level: DecisionLevel | null
  number: number | null
}

export type RequestFilters = ListQuery & {
  state: RequestState | null
  kind: RequesterKind | null
  outcome: Outcome | null
  level: DecisionLevel | null
}

/** One page of requests, each with its standing decision; one query. */
export async function listRequests(tx: Tx, query: RequestFilters): Promise<ListData<RequestLine>> {
  const select = sql`
    select r.id, r.code, r.requester_kind, r.requester, r.subject, r.state, r.received_on, r.answer_by, r.asked_number,
      d.outcome, d.level, d.number
    from requests.request r left join requests.decision d on d.request_id = r.id and d.superseded_by is null
    where (${query.q}::text is null or strpos(sec.fold(r.code || ' ' || r.subject || ' ' || r.requester), sec.fold(${query.q})) > 0)
      and (${query.state}::text is null or r.state = ${query.state})
      and (${query.kind}::text is null or r.requester_kind = ${query.kind})
      and (${query.outcome}::text is null or d.outcome = ${query.outcome})
      and (${query.level}::text is null or d.level = ${query.level})`
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
      number: sql`number`,
    },
    { sort: 'received', dir: 'desc' },
  )
  return list.read((await list.query.execute(tx)).rows)
}
