import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import { addDays, maxDay } from '#kernel/calendar.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Change, Touched, TouchedPart } from '#platform/consequences.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { ChangeKind, Consequence } from '../vocabulary.ts'

type Who = Pick<Circumstances, 'actor' | 'now' | 'fresh' | 'today'>

/** A task without a day of its own is due in so many days. */
const DUE_IN_DAYS = 14

/** Writes down a change that touches others, and the task of everybody of whom something is asked. */
export async function writeChange(
  tx: Tx,
  change: Change,
  of: { missionId: string | null; groupId?: string | null; authority: string },
  touched: readonly Touched[],
  c: Who,
): Promise<string> {
  const id = c.fresh()
  await sql`insert into missions.change (id, mission_id, group_id, kind, holds_from, about, authority, recorded_at, recorded_by)
    values (${id}, ${of.missionId}, ${of.groupId ?? null}, ${change.kind}, ${change.from}, ${JSON.stringify(change.about)}::jsonb,
      ${of.authority}, ${c.now}, ${c.actor.accountId})`.execute(tx)
  const tasks = touched
    .filter((one) => one.owner !== null)
    .map((one) => ({
      id: c.fresh(),
      part: one.part,
      reference: one.reference,
      ask: one.ask,
      owner: one.owner,
      due: maxDay(one.due ?? addDays(c.today, DUE_IN_DAYS), c.today),
    }))
  await sql`insert into missions.consequence (id, change_id, mission_id, part, reference, ask, owner_duty, due_on, recorded_at, recorded_by)
    select id, ${id}, ${of.missionId}::uuid, part, reference, ask, owner, due, ${c.now}, ${c.actor.accountId}
    from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as r(id uuid, part text, reference uuid, ask text, owner text, due date)
    on conflict on constraint consequence_once do nothing`.execute(tx)
  return id
}

/**
 * An act did what was asked: the open tasks of these references are closed by it, in its own transaction. Without `asks`: all of
 * them (a file that ends); with `kinds`: those that changes of these kinds asked.
 */
export async function fulfil(
  tx: Tx,
  what: { references: readonly string[]; asks?: readonly string[]; kinds?: readonly ChangeKind[]; by: string },
  c: Pick<Circumstances, 'today'>,
): Promise<void> {
  await sql`update missions.consequence t set done_on = ${c.today}, outcome = ${what.by}, version = version + 1
    where reference = any(${what.references}::uuid[]) and done_on is null
      and ${what.asks ? sql`ask = any(${what.asks}::text[])` : sql`true`}
      and ${what.kinds ? sql`exists (select 1 from missions.change k where k.id = t.change_id and k.kind = any(${what.kinds}::text[]))` : sql`true`}`.execute(
    tx,
  )
}

/** A change that is undone takes back what it still asked in the mission. */
export async function takeBack(
  tx: Tx,
  what: { missionId: string; kinds: readonly string[]; by: string },
  c: Pick<Circumstances, 'today'>,
): Promise<void> {
  await sql`update missions.consequence t set done_on = ${c.today}, outcome = ${what.by}, version = t.version + 1
    from missions.change k where k.id = t.change_id and k.mission_id = ${what.missionId} and k.kind = any(${what.kinds}::text[])
      and t.done_on is null`.execute(tx)
}

const columns = sql`t.id, t.change_id as "changeId", t.mission_id as "missionId", t.part, t.reference, t.ask, t.owner_duty as "ownerDuty",
  t.due_on as "dueOn", t.done_on as "doneOn", t.outcome, t.version`

export async function lockConsequence(tx: Tx, id: string): Promise<Consequence | null> {
  const { rows } =
    await sql<Consequence>`select ${columns} from missions.consequence t where t.id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}

export async function settleConsequence(tx: Tx, id: string, by: string, on: Day): Promise<void> {
  await sql`update missions.consequence set done_on = ${on}, outcome = ${by}, version = version + 1 where id = ${id}`.execute(
    tx,
  )
}

/** The open tasks of one reference, the earliest due first. */
export async function openConsequences(tx: Tx, reference: string): Promise<Consequence[]> {
  const { rows } = await sql<Consequence>`select ${columns} from missions.consequence t
    where t.reference = ${reference} and t.done_on is null order by t.due_on, t.ask`.execute(tx)
  return rows
}

/** The references of a change of which something of a kind is still asked. */
export async function stillAsked(tx: Tx, changeId: string, ask: string): Promise<string[]> {
  const { rows } = await sql<{ reference: string }>`select t.reference from missions.consequence t
    where t.change_id = ${changeId} and t.ask = ${ask} and t.done_on is null order by t.reference`.execute(tx)
  return rows.map((row) => row.reference)
}

export interface ChangeRow {
  id: string
  kind: string
  holdsFrom: Day
  about: Record<string, string | number | boolean | null>
  authority: string
  recordedAt: string
}

/** The changes of a mission that touched others, the newest first; those of its groups' numbers too. */
export async function changesOf(tx: Tx, missionId: string, limit = 50): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select k.id, k.kind, k.holds_from as "holdsFrom", k.about, k.authority, k.recorded_at as "recordedAt" from missions.change k
    where k.mission_id = ${missionId} or k.group_id in (select g.group_id from missions.group_member g where g.mission_id = ${missionId})
    order by k.recorded_at desc, k.id limit ${limit}`.execute(tx)
  return rows
}

export interface NamedConsequence extends Consequence {
  code: string | null
  name: string | null
}

/** The tasks of some changes, named by the rooms that hold the files, in one query. `open`: which parts' names the reader may have. */
export async function consequencesOf(
  tx: Tx,
  changeIds: readonly string[],
  parts: readonly { part: TouchedPart; named: boolean }[],
  c: Circumstances,
): Promise<NamedConsequence[]> {
  if (changeIds.length === 0) return []
  const names = parts.map(
    ({ part, named }) =>
      sql`select ${part.name}::text as part, n.reference, n.code, ${named ? sql`n.name` : sql`null::text`} as name
        from (${part.named(c)}) n where n.reference in (select reference from task where task.part = ${part.name})`,
  )
  const { rows } = await sql<NamedConsequence>`
    with task as (select ${columns} from missions.consequence t where t.change_id = any(${changeIds}::uuid[]))
    select task.*, n.code, n.name from task left join (${
      names.length === 0
        ? sql`select null::text as part, null::uuid as reference, null::text as code, null::text as name where false`
        : sql.join(names, sql` union all `)
    }) n on n.part = task.part and n.reference = task.reference
    order by task."doneOn" is not null, task."dueOn", n.name, n.code, task.id`.execute(tx)
  return rows
}
