import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { DeclineReason, GuideRequest, GuideState } from '../vocabulary.ts'

const title = sql`(select g.title from published.guide g where g.code = r.guide order by g.valid desc limit 1)`
const columns = sql`r.id, r.code, r.guide, ${title} as title, r.language, r.page_language as "pageLanguage", r.way, r.email, r.postal,
  r.asked_as as "askedAs", r.asked_on as "askedOn", r.due_on as "dueOn", r.kept_days as "keptDays", r.state, r.done_on as "doneOn", r.reason, r.link,
  r.repeats, r.erased_on as "erasedOn", r.version`

/** A visitor's request: the role that writes it reads nothing back. */
export async function insertGuideRequest(
  tx: Tx,
  one: Pick<
    GuideRequest,
    'id' | 'code' | 'guide' | 'language' | 'pageLanguage' | 'way' | 'email' | 'postal' | 'askedAs'
  > & {
    askedOn: Day
    dueOn: Day
    keptDays: number
    at: string
  },
): Promise<void> {
  await sql`insert into enquiries.guide_request (id, code, guide, language, page_language, way, email, email_folded, postal, asked_as, asked_on,
      due_on, kept_days, recorded_at)
    values (${one.id}, ${one.code}, ${one.guide}, ${one.language}, ${one.pageLanguage}, ${one.way}, ${one.email},
      ${one.email?.toLowerCase() ?? null}, ${one.postal}, ${one.askedAs}, ${one.askedOn}, ${one.dueOn}, ${one.keptDays}, ${one.at})`.execute(
    tx,
  )
}

export async function findGuideRequest(tx: Tx, id: string, forUpdate = false): Promise<GuideRequest | null> {
  const { rows } = await sql<GuideRequest>`select ${columns} from enquiries.guide_request r where r.id = ${id}
    ${forUpdate ? sql`for update of r` : sql``}`.execute(tx)
  return rows[0] ?? null
}

export interface GuideRequestLine
  extends Pick<
    GuideRequest,
    'id' | 'code' | 'title' | 'language' | 'way' | 'askedAs' | 'askedOn' | 'dueOn' | 'state' | 'doneOn' | 'repeats'
  > {
  overdue: boolean
}

export type GuideRequestsQuery = ListQuery & {
  state: 'open' | 'overdue' | GuideState | null
  guide: string | null
  way: 'email' | 'post' | null
}

/** The log: what is open first, the most overdue at the top. Addresses stand on the request itself, not in the list. */
export async function listGuideRequests(
  tx: Tx,
  query: GuideRequestsQuery,
  today: Day,
): Promise<ListData<GuideRequestLine>> {
  const q = query.q?.trim()
  const like = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`
  const where = [
    ...(q ? [sql`(r.code ilike ${like} or r.email_folded ilike ${like.toLowerCase()})`] : []),
    ...(query.state === 'open' ? [sql`r.state = 'received'`] : []),
    ...(query.state === 'overdue' ? [sql`r.state = 'received' and r.due_on < ${today}::date`] : []),
    ...(query.state && !['open', 'overdue'].includes(query.state) ? [sql`r.state = ${query.state}`] : []),
    ...(query.guide ? [sql`r.guide = ${query.guide}`] : []),
    ...(query.way ? [sql`r.way = ${query.way}`] : []),
  ]
  const list = listOf<GuideRequestLine>(
    sql`select r.id, r.code, ${title} as title, r.language, r.way, r.asked_as as "askedAs", r.asked_on as "askedOn", r.due_on as "dueOn", r.state,
        r.done_on as "doneOn", r.repeats, r.state = 'received' and r.due_on < ${today}::date as overdue
      from enquiries.guide_request r ${where.length > 0 ? sql`where ${sql.join(where, sql` and `)}` : sql``}`,
    query,
    {
      // What waits stands before what is done; among what is done, the newest.
      due: sql`case when listed.state = 'received' then listed."dueOn" - date '3000-01-01' else date '3000-01-01' - listed."doneOn" end`,
      asked: sql`listed."askedOn"`,
      code: sql`listed.code`,
      state: sql`listed.state`,
      done: sql`listed."doneOn"`,
    },
    { sort: 'due' },
  )
  return list.read((await list.query.execute(tx)).rows)
}

interface Answered {
  state: GuideState
  doneOn: Day
  reason?: DeclineReason
  link?: string
}

export async function answerGuideRequest(
  tx: Tx,
  id: string,
  o: Answered,
  by: { at: string; account: string },
): Promise<void> {
  await sql`update enquiries.guide_request set state = ${o.state}, done_on = ${o.doneOn}, reason = ${o.reason ?? null}, link = ${o.link ?? null},
    done_at = ${by.at}, done_by = ${by.account}, version = version + 1 where id = ${id}`.execute(tx)
}

export async function eraseGuideRequest(tx: Tx, id: string, on: Day): Promise<void> {
  await sql`update enquiries.guide_request set email = null, email_folded = null, postal = null, erased_on = ${on}, version = version + 1
    where id = ${id}`.execute(tx)
}

/** Notes that an earlier request for the same, to the same place, is still open. */
export async function markRepeat(tx: Tx, id: string): Promise<void> {
  await sql`update enquiries.guide_request r set repeats = (select e.code from enquiries.guide_request e
      where e.id <> r.id and e.state = 'received' and e.guide = r.guide and e.language = r.language and e.recorded_at <= r.recorded_at
        and (e.email_folded = r.email_folded or sec.fold(e.postal) = sec.fold(r.postal)) order by e.recorded_at, e.id limit 1)
    where r.id = ${id}`.execute(tx)
}

/** Answered so long ago that whom it was for is to be forgotten. */
export async function guideRequestsToErase(tx: Tx, today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from enquiries.guide_request
    where erased_on is null and done_on + kept_days <= ${today}::date order by done_on limit 500`.execute(tx)
  return rows.map(({ id }) => id)
}
