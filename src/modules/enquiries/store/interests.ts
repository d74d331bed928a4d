import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { CountRow } from '../rules/interest-figures.ts'
import type { CourseInterest, Gender, Manager, Outcome } from '../vocabulary.ts'

const title = sql`(select g.name from published.course g where g.code = i.course order by g.valid desc limit 1)`
const from = sql`enquiries.course_interest i join people.service s on s.code = i.service`

export async function insertInterest(
  tx: Tx,
  one: {
    id: string
    code: string
    course: string
    audience: Manager
    service: string
    pageLanguage: string
    name: string
    rank: string | null
    email: string
    saidOn: Day
    dueOn: Day
    keptDays: number
    at: string
  },
  counted: { id: string; gender: Gender },
): Promise<void> {
  await sql`insert into enquiries.course_interest (id, code, course, audience, service, page_language, name, rank, email, said_on, due_on, kept_days,
      recorded_at)
    values (${one.id}, ${one.code}, ${one.course}, ${one.audience}, ${one.service}, ${one.pageLanguage}, ${one.name}, ${one.rank}, ${one.email},
      ${one.saidOn}, ${one.dueOn}, ${one.keptDays}, ${one.at})`.execute(tx)
  await sql`insert into enquiries.interest_count (id, course, audience, year, gender)
    values (${counted.id}, ${one.course}, ${one.audience}, ${Number(one.saidOn.slice(0, 4))}, ${counted.gender})`.execute(
    tx,
  )
}

export async function findInterest(tx: Tx, id: string, forUpdate = false): Promise<CourseInterest | null> {
  const { rows } = await sql<CourseInterest>`
    select i.id, i.code, i.course, ${title} as title, i.audience, i.service, s.id as "serviceId", s.name as "serviceName",
      i.page_language as "pageLanguage", i.name, i.rank, i.email, i.said_on as "saidOn", i.due_on as "dueOn", i.kept_days as "keptDays", i.state,
      i.outcome, i.done_on as "doneOn", i.erased_on as "erasedOn", i.version
    from ${from} where i.id = ${id} ${forUpdate ? sql`for update of i` : sql``}`.execute(tx)
  return rows[0] ?? null
}

export interface InterestLine
  extends Pick<
    CourseInterest,
    'id' | 'code' | 'title' | 'name' | 'rank' | 'saidOn' | 'dueOn' | 'state' | 'outcome' | 'doneOn'
  > {
  service: CourseInterest['serviceName']
  overdue: boolean
}

export type InterestsQuery = ListQuery & { state: 'open' | 'answered' | null; course: string | null }

/** Interest said to the reader's own service: what is open first. */
export async function listInterests(tx: Tx, query: InterestsQuery, today: Day): Promise<ListData<InterestLine>> {
  const q = query.q?.trim()
  const where = [
    ...(q
      ? [sql`(position(sec.fold(${q}) in sec.fold(i.name)) > 0 or i.code ilike ${`%${q.replace(/[\\%_]/g, '\\$&')}%`})`]
      : []),
    ...(query.state === 'open' ? [sql`i.state = 'received'`] : []),
    ...(query.state === 'answered' ? [sql`i.state = 'answered'`] : []),
    ...(query.course ? [sql`i.course = ${query.course}`] : []),
  ]
  const list = listOf<InterestLine>(
    sql`select i.id, i.code, ${title} as title, i.name, i.rank, s.name as service, i.said_on as "saidOn", i.due_on as "dueOn", i.state, i.outcome,
        i.done_on as "doneOn", i.state = 'received' and i.due_on < ${today}::date as overdue
      from ${from} ${where.length > 0 ? sql`where ${sql.join(where, sql` and `)}` : sql``}`,
    query,
    {
      due: sql`case when listed.state = 'received' then listed."dueOn" - date '3000-01-01' else date '3000-01-01' - listed."doneOn" end`,
      said: sql`listed."saidOn"`,
      code: sql`listed.code`,
      name: sql`sec.fold(listed.name)`,
      state: sql`listed.state`,
    },
    { sort: 'due' },
  )
  return list.read((await list.query.execute(tx)).rows)
}

export async function answerInterestRow(
  tx: Tx,
  id: string,
  o: { outcome: Outcome; doneOn: Day },
  by: { at: string; account: string },
): Promise<void> {
  await sql`update enquiries.course_interest set state = 'answered', outcome = ${o.outcome}, done_on = ${o.doneOn}, done_at = ${by.at},
    done_by = ${by.account}, version = version + 1 where id = ${id}`.execute(tx)
}

export async function eraseInterestRow(tx: Tx, id: string, on: Day): Promise<void> {
  await sql`update enquiries.course_interest set name = null, rank = null, email = null, erased_on = ${on}, version = version + 1
    where id = ${id}`.execute(tx)
}

export async function interestsToErase(tx: Tx, today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from enquiries.course_interest
    where erased_on is null and done_on + kept_days <= ${today}::date order by done_on limit 500`.execute(tx)
  return rows.map(({ id }) => id)
}

/** How many said interest in a year, by course and gender: to be shown with small cells left out only. */
export async function countInterests(tx: Tx, year: number): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`select course, coalesce(gender, 'not-said') as gender, count(*)::int as count
    from enquiries.interest_count where year = ${year} group by 1, 2 order by 1, 2`.execute(tx)
  return rows
}

export async function yearsCounted(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{
    year: number
  }>`select distinct year from enquiries.interest_count order by year desc`.execute(tx)
  return rows.map(({ year }) => year)
}
