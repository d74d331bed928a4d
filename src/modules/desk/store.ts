import { type RawBuilder, sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { SearchPart, StatusPart, TimelinePart, Waiting } from '#platform/desk-parts.ts'

export interface WaitingRow {
  kind: string
  subject_id: string
  title: string
  since: string
  due: string | null
}

const unionOf = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => sql.join(parts, sql` union all `)

/** So many of one kind are counted; a kind of which more waits says so. Keeps a home page as cheap with a hundred thousand officers. */
export const WAITING_COUNTED = 1_000

/** How many of one kind wait; those counted are the ones due first. `more`: counting stopped there. */
export interface WaitingCount {
  kind: string
  count: number
  overdue: number
  soon: number
  more: boolean
}

/** What waits, oldest deadline first: one query, whatever the number of modules. `limit` rows, and the figures of each kind. */
export async function waitingFor(
  tx: Tx,
  parts: readonly Waiting[],
  c: Circumstances,
  o: { kind: string | null; limit: number },
): Promise<{ rows: WaitingRow[]; counts: WaitingCount[] }> {
  if (parts.length === 0) return { rows: [], counts: [] }
  const union = unionOf(
    parts.map(
      (part) =>
        sql`(select ${part.name}::text as kind, w.subject_id, w.title::text as title, w.since, w.due from (${part.sql(c)}) w
          order by w.due nulls last, w.subject_id limit ${sql.lit(WAITING_COUNTED + 1)})`,
    ),
  )
  const { rows } = await sql<{ waiting: WaitingRow[] | null; counts: Omit<WaitingCount, 'more'>[] | null }>`
    with waiting as materialized (${union})
    select
      (select jsonb_agg(to_jsonb(x)) from (
        select * from waiting where ${o.kind}::text is null or kind = ${o.kind}
        order by due nulls last, since, title, subject_id limit ${sql.lit(o.limit)}) x) as waiting,
      (select jsonb_agg(to_jsonb(k)) from (
        select kind, count(*) as count, count(*) filter (where due < ${c.today}) as overdue,
          count(*) filter (where due between ${c.today} and ${c.today}::date + 14) as soon
        from waiting group by kind) k) as counts`.execute(tx)
  const found = rows[0]
  return {
    rows: found?.waiting ?? [],
    counts: (found?.counts ?? []).map((one) => ({
      ...one,
      count: Math.min(one.count, WAITING_COUNTED),
      more: one.count > WAITING_COUNTED,
    })),
  }
}

export interface TimelineRow {
  kind: string
  on_day: string
  ref_id: string | null
  params: Record<string, string | number | Localized>
}

/** What happened in one person's file, the newest first. */
export async function timelineOf(
  tx: Tx,
  parts: readonly TimelinePart[],
  personId: string,
  c: Circumstances,
): Promise<TimelineRow[]> {
  if (parts.length === 0) return []
  const union = unionOf(
    parts.map(
      (part) =>
        sql`select ${part.name}::text as kind, t.on_day, t.ref_id, t.params from (${part.sql(c)}) t where t.person_id = ${personId}`,
    ),
  )
  const { rows } =
    await sql<TimelineRow>`select * from (${union}) t where on_day is not null order by on_day desc, kind limit 500`.execute(
      tx,
    )
  return rows
}

export interface StatusRow {
  kind: string
  candidacy_id: string
  state: 'done' | 'current' | 'todo' | 'problem'
  due: string | null
  params: Record<string, string | number | Localized> | null
}

/** The status lines of some candidacies that are not steps of their bulletins. */
export async function statusOf(
  tx: Tx,
  parts: readonly StatusPart[],
  candidacyIds: readonly string[],
  c: Circumstances,
): Promise<StatusRow[]> {
  if (parts.length === 0 || candidacyIds.length === 0) return []
  const union = unionOf(
    parts.map(
      (part) =>
        sql`select ${part.name}::text as kind, s.candidacy_id, s.state, s.due, s.params from (${part.sql(c)}) s`,
    ),
  )
  const { rows } =
    await sql<StatusRow>`select * from (${union}) s where candidacy_id = any(${candidacyIds}::uuid[])`.execute(tx)
  return rows
}

export interface MyCandidacy {
  id: string
  code: string
  state: string
  appliedOn: string
  plannedDeparture: string
  postingTitle: Localized
  missionKind: string
  personId: string
}

/** The reader's own candidacies, open ones first. */
export async function myCandidacies(tx: Tx, personId: string): Promise<MyCandidacy[]> {
  const { rows } = await sql<MyCandidacy>`
    select k.id, k.code, k.state, k.applied_on as "appliedOn", k.planned_departure as "plannedDeparture", p.title as "postingTitle", m.kind as "missionKind",
      k.person_id as "personId"
    from candidacies.candidacy k join postings.posting p on p.id = k.posting_id join missions.mission m on m.id = k.mission_id
    where k.person_id = ${personId}
    order by (k.state in ('withdrawn', 'not-released', 'not-selected', 'not-recommended', 'not-accepted', 'declined')), k.applied_on desc, k.id`.execute(
    tx,
  )
  return rows
}

export interface PersonName {
  id: string
  code: string
  givenNames: string
  familyName: string
}

export async function personNamed(tx: Tx, id: string): Promise<PersonName | null> {
  const { rows } = await sql<PersonName>`
    select id, code, given_names as "givenNames", family_name as "familyName" from people.person where id = ${id}`.execute(
    tx,
  )
  return rows[0] ?? null
}

export interface SearchRow {
  kind: string
  id: string
  title: string
  detail: Localized | null
}

/** What the parts find, the best first. The query is folded in the database, as the names are. */
export async function searchFor(
  tx: Tx,
  parts: readonly SearchPart[],
  text: string,
  c: Circumstances,
  limit: number,
): Promise<SearchRow[]> {
  if (parts.length === 0) return []
  const folded = (await sql<{ folded: string }>`select sec.fold(${text}) as folded`.execute(tx)).rows[0]?.folded ?? ''
  const union = unionOf(
    parts.map(
      (part) =>
        sql`(select ${part.name}::text as kind, s.id, s.title::text as title, s.detail, s.weight::real as weight from (${part.sql(folded, c)}) s order by s.weight desc limit ${sql.lit(limit)})`,
    ),
  )
  const { rows } =
    await sql<SearchRow>`select kind, id, title, detail from (${union}) s order by weight desc, title, id limit ${sql.lit(limit)}`.execute(
      tx,
    )
  return rows
}
