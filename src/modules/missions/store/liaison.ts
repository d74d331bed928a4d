import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { LiaisonEntry, LiaisonKind } from '../vocabulary/liaison.ts'

interface By {
  at: string
  account: string
}

const missionName = (
  day: string,
) => sql`(select coalesce((select f.value from missions.mission_fact f where f.mission_id = m.id
    and f.attribute = 'name' and f.superseded_at is null order by f.valid @> ${day}::date desc, lower(f.valid) desc limit 1),
  jsonb_build_object('en', m.code, 'fr', m.code)))`

export async function findEntry(tx: Tx, id: string, today: string): Promise<LiaisonEntry | null> {
  const { rows } = await sql<LiaisonEntry>`
    select e.id, e.code, e.mission_id as "missionId", ${missionName(today)} as "missionName",
      case when p.id is null then null else jsonb_build_object('id', p.id, 'title', p.title) end as position,
      e.kind, e.on_day as "on", e.counterpart, e.subject, e.text, e.note_reference as "noteReference", e.note_dated as "noteDated",
      e.attachment_id as "attachmentId", e.corrects_id as "correctsId",
      (select o.code from missions.liaison_entry o where o.id = e.corrects_id) as "correctsCode",
      n.id as "correctedById", n.code as "correctedByCode", e.author_duty as "authorDuty", access.name_of(e.recorded_by) as by,
      case when f.entry_id is null then null
        else jsonb_build_object('requestId', f.request_id, 'code', f.request_code, 'on', f.forwarded_on) end as forwarded
    from missions.liaison_entry e join missions.mission m on m.id = e.mission_id
      left join missions.position p on p.id = e.position_id
      left join missions.liaison_entry n on n.corrects_id = e.id
      left join missions.liaison_forward f on f.entry_id = e.id
    where e.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

export type NewEntry = Pick<
  LiaisonEntry,
  | 'id'
  | 'code'
  | 'missionId'
  | 'kind'
  | 'on'
  | 'counterpart'
  | 'subject'
  | 'text'
  | 'noteReference'
  | 'noteDated'
  | 'correctsId'
  | 'authorDuty'
> & { positionId: string | null; attachmentId: string | null }

export async function insertEntry(tx: Tx, e: NewEntry, by: By): Promise<void> {
  await sql`insert into missions.liaison_entry (id, code, mission_id, position_id, kind, on_day, counterpart, subject, text, note_reference,
      note_dated, attachment_id, corrects_id, author_duty, recorded_at, recorded_by)
    values (${e.id}, ${e.code}, ${e.missionId}, ${e.positionId}, ${e.kind}, ${e.on}, ${e.counterpart}, ${e.subject}, ${e.text},
      ${e.noteReference}, ${e.noteDated}, ${e.attachmentId}, ${e.correctsId}, ${e.authorDuty}, ${by.at}, ${by.account})`.execute(
    tx,
  )
}

export async function insertForward(
  tx: Tx,
  f: { entryId: string; missionId: string; requestId: string; requestCode: string; on: string },
  by: By,
): Promise<void> {
  await sql`insert into missions.liaison_forward (entry_id, mission_id, request_id, request_code, forwarded_on, recorded_at, recorded_by)
    values (${f.entryId}, ${f.missionId}, ${f.requestId}, ${f.requestCode}, ${f.on}, ${by.at}, ${by.account})`.execute(
    tx,
  )
}

/** Posts of a mission that exist on a day: in whose name an entry is written. */
export async function postsOf(
  tx: Tx,
  missionId: string,
  day: string,
): Promise<{ id: string; title: Localized; code: string }[]> {
  const { rows } = await sql<{ id: string; title: Localized; code: string }>`
    select id, title, code from missions.position where mission_id = ${missionId} and valid @> ${day}::date
    order by leadership desc, code limit 100`.execute(tx)
  return rows
}

export interface LiaisonLine {
  id: string
  code: string
  kind: LiaisonKind
  on_day: string
  counterpart: string
  subject: string
  note_reference: string | null
  note_dated: string | null
  request_code: string | null
  corrected: boolean
}

export type LiaisonFilters = ListQuery & {
  id: string
  kind: LiaisonKind | null
  forwarded: 'forwarded' | 'not-forwarded' | null
}

/** The log of one mission; a corrected entry stays in it, marked. */
export async function listLiaison(tx: Tx, query: LiaisonFilters): Promise<ListData<LiaisonLine>> {
  const select = sql`
    select e.id, e.code, e.kind, e.on_day, e.counterpart, e.subject, e.note_reference, e.note_dated, f.request_code,
      exists (select from missions.liaison_entry n where n.corrects_id = e.id) as corrected
    from missions.liaison_entry e left join missions.liaison_forward f on f.entry_id = e.id
    where e.mission_id = ${query.id}
      and (${query.kind}::text is null or e.kind = ${query.kind})
      and (${query.forwarded}::text is null or (f.entry_id is not null) = (${query.forwarded} = 'forwarded'))
      and (${query.q}::text is null or strpos(sec.fold(concat_ws(' ', e.code, e.counterpart, e.subject, e.note_reference, f.request_code)), sec.fold(${query.q})) > 0)`
  const list = listOf<LiaisonLine>(
    select,
    query,
    {
      on: sql`on_day`,
      code: sql`code`,
      counterpart: sql`sec.fold(counterpart)`,
      subject: sql`sec.fold(subject)`,
      kind: sql`kind`,
    },
    { sort: 'on', dir: 'desc' },
  )
  return list.read((await list.query.execute(tx)).rows)
}
