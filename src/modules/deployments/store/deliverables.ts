import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { Deliverable, DeliverableKind, DeliverableState } from '../vocabulary/posts.ts'

type Who = Pick<Circumstances, 'actor' | 'now'>

const columns = sql`d.id, d.position_id as "positionId", d.mission_id as "missionId", d.title, d.kind, d.due_on as "dueOn", d.state,
  d.settled_on as "settledOn", d.settled_by_name as "settledByName", d.note, d.attachment_id as "attachmentId", d.version`

export interface DeliverableFile extends Deliverable {
  positionCode: string
  positionTitle: Localized
  missionCode: string
  fileName: string | null
}

const withPost = sql`select ${columns}, p.code as "positionCode", p.title as "positionTitle", m.code as "missionCode", a.file_name as "fileName"
  from deployments.deliverable d join missions.position p on p.id = d.position_id join missions.mission m on m.id = d.mission_id
  left join files.attachment a on a.id = d.attachment_id`

export async function findDeliverable(tx: Tx, id: string): Promise<DeliverableFile | null> {
  const { rows } = await sql<DeliverableFile>`${withPost} where d.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

export async function lockDeliverable(tx: Tx, id: string): Promise<DeliverableFile | null> {
  const { rows } = await sql<DeliverableFile>`${withPost} where d.id = ${id} for update of d`.execute(tx)
  return rows[0] ?? null
}

/** What is to be handed in from one post, what waits first. */
export async function deliverablesOf(tx: Tx, positionId: string): Promise<DeliverableFile[]> {
  const { rows } = await sql<DeliverableFile>`${withPost}
    where d.position_id = ${positionId} order by d.state <> 'planned', d.due_on, d.id`.execute(tx)
  return rows
}

/** Whether the post is one that the person holds. */
export async function holdsPost(tx: Tx, positionId: string): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`
    select exists (select from deployments.posts_of_mine() m where m = ${positionId}) as yes`.execute(tx)
  return rows[0]?.yes ?? false
}

export type DeliverableFilters = ListQuery & {
  mission: string | null
  kind: DeliverableKind | null
  state: DeliverableState | 'overdue' | null
}

/** Deliverables of all posts that the reader may see, filtered and paged in one query. */
export async function listDeliverables(
  tx: Tx,
  query: DeliverableFilters,
  today: Day,
): Promise<ListData<DeliverableFile>> {
  const state =
    query.state === null
      ? sql`true`
      : query.state === 'overdue'
        ? sql`d.state = 'planned' and d.due_on < ${today}::date`
        : sql`d.state = ${query.state}`
  const select = sql`${withPost} where ${state} and (${query.mission}::text is null or m.code = upper(${query.mission}))
    and (${query.kind}::text is null or d.kind = ${query.kind})
    and (${query.q}::text is null or strpos(sec.fold(concat_ws(' ', d.title ->> 'en', d.title ->> 'fr', p.code, p.title ->> 'en', p.title ->> 'fr')),
      sec.fold(${query.q})) > 0)`
  const list = listOf<DeliverableFile>(
    select,
    query,
    {
      waiting: sql`(state <> 'planned', "dueOn")`,
      due: sql`"dueOn"`,
      title: sql`sec.fold(title ->> 'en')`,
      kind: sql`kind`,
      state: sql`state`,
      mission: sql`"missionCode"`,
      position: sql`"positionCode"`,
    },
    { sort: 'waiting' },
  )
  return list.read((await list.query.execute(tx)).rows)
}

export async function insertDeliverable(
  tx: Tx,
  d: Pick<Deliverable, 'id' | 'positionId' | 'missionId' | 'title' | 'kind' | 'dueOn'>,
  c: Who,
): Promise<void> {
  await sql`insert into deployments.deliverable (id, position_id, mission_id, title, kind, due_on, state, recorded_at, recorded_by)
    values (${d.id}, ${d.positionId}, ${d.missionId}, ${JSON.stringify(d.title)}::jsonb, ${d.kind}, ${d.dueOn}, 'planned', ${c.now},
      ${c.actor.accountId})`.execute(tx)
}

export async function settleDeliverable(
  tx: Tx,
  id: string,
  o: { state: 'delivered' | 'dropped'; on: Day; note: string | null; attachmentId: string | null },
  c: Who,
): Promise<void> {
  await sql`update deployments.deliverable set state = ${o.state}, settled_on = ${o.on}, settled_by_name = ${c.actor.name}, note = ${o.note},
      attachment_id = ${o.attachmentId}, version = version + 1, recorded_at = ${c.now}, recorded_by = ${c.actor.accountId}
    where id = ${id}`.execute(tx)
}
