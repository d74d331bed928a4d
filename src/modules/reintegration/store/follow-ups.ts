import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { FollowUp, FollowUpKind, FollowUpRule, FollowUpState } from '../vocabulary.ts'

type Who = Pick<Circumstances, 'actor' | 'now'>

const columns = sql`f.id, f.deployment_id as "deploymentId", f.person_id as "personId", f.service_id as "serviceId", f.kind, f.code, f.title,
  f.owner_duty as "ownerDuty", f.due_on as "dueOn", f.done_on as "doneOn", f.done_by_name as "doneByName", f.version`

/** The rules that hold on a day. */
export async function rulesOn(tx: Tx, day: Day): Promise<FollowUpRule[]> {
  const { rows } =
    await sql<FollowUpRule>`select code, kind, title, owner_duty as "ownerDuty", days_after_return as "daysAfterReturn"
    from reintegration.follow_up_rule where valid @> ${day}::date order by days_after_return, code`.execute(tx)
  return rows
}

/** Writes the rules of a pack. */
export async function insertRules(
  tx: Tx,
  rules: readonly (FollowUpRule & { id: string; valid: string; source: object; verified: boolean })[],
): Promise<void> {
  await sql`insert into reintegration.follow_up_rule (id, code, kind, title, owner_duty, days_after_return, valid, source, verified)
    select id, code, kind, title, "ownerDuty", "daysAfterReturn", valid::daterange, source, verified
    from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) as r(id uuid, code text, kind text, title jsonb, "ownerDuty" text,
      "daysAfterReturn" int, valid text, source jsonb, verified boolean)`.execute(tx)
}

/** The follow-ups of a deployment by due day. */
export async function followUpsOf(tx: Tx, deploymentId: string): Promise<FollowUp[]> {
  const { rows } = await sql<FollowUp>`select ${columns} from reintegration.follow_up f
    where f.deployment_id = ${deploymentId} order by f.due_on, f.code`.execute(tx)
  return rows
}

/** One follow-up, locked, or null. */
export async function lockFollowUp(tx: Tx, id: string): Promise<FollowUp | null> {
  const { rows } =
    await sql<FollowUp>`select ${columns} from reintegration.follow_up f where f.id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}

/** Writes what follows a return. */
export async function insertFollowUps(
  tx: Tx,
  of: { id: string; personId: string; serviceId: string; missionId: string },
  all: readonly (FollowUpRule & { id: string; dueOn: Day })[],
  c: Who,
): Promise<void> {
  await sql`insert into reintegration.follow_up (id, deployment_id, person_id, service_id, mission_id, kind, code, title, owner_duty, due_on,
      recorded_at, recorded_by)
    select r.id, ${of.id}, ${of.personId}, ${of.serviceId}, ${of.missionId}, r.kind, r.code, r.title, r."ownerDuty", r."dueOn",
      ${c.now}::timestamptz, ${c.actor.accountId}::uuid
    from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as r(id uuid, kind text, code text, title jsonb, "ownerDuty" text, "dueOn" date)`.execute(
    tx,
  )
}

/** It took place on that day; whose name stands under it. */
export async function markDone(tx: Tx, id: string, on: Day, c: Who): Promise<void> {
  await sql`update reintegration.follow_up set done_on = ${on}, done_by_name = ${c.actor.name}, version = version + 1
    where id = ${id}`.execute(tx)
}

export interface FollowUpLine {
  id: string
  deployment_id: string
  deployment: string
  name: string
  sort_name: string
  service: string
  kind: FollowUpKind
  title: Localized
  owner_duty: string
  due_on: Day
  done_on: Day | null
  state: FollowUpState
}

export type FollowUpFilters = ListQuery & {
  kind: FollowUpKind | null
  state: FollowUpState | null
}

/** One page of follow-ups of the kinds that the reader's duty sees; one query. */
export async function listFollowUps(
  tx: Tx,
  query: FollowUpFilters,
  o: { today: Day; kinds: readonly FollowUpKind[] },
): Promise<ListData<FollowUpLine>> {
  const select = sql`
    select f.id, f.deployment_id, d.code as deployment, coalesce(p.given_names || ' ' || p.family_name, d.code) as name,
      coalesce(p.sort_name, d.code) as sort_name, s.short as service, f.kind, f.title, f.owner_duty, f.due_on, f.done_on, x.state
    from reintegration.follow_up f
    join deployments.deployment d on d.id = f.deployment_id
    join people.service s on s.id = f.service_id
    left join people.person p on p.id = f.person_id
    cross join lateral (select case when f.done_on is not null then 'done' when f.due_on < ${o.today} then 'overdue' else 'open' end as state) x
    where f.kind = any(${[...o.kinds]}::text[])
      and (${query.q}::text is null or sec.fold(d.code || ' ' || coalesce(p.given_names || ' ' || p.family_name, '')) like '%' || sec.fold(${query.q}) || '%')
      and (${query.kind}::text is null or f.kind = ${query.kind})
      and (${query.state}::text is null or x.state = ${query.state})`
  const sorts = { name: sql`sort_name`, kind: sql`kind`, due: sql`due_on`, done: sql`done_on`, state: sql`state` }
  const list = listOf<FollowUpLine>(select, query, sorts, { sort: 'due' })
  return list.read((await list.query.execute(tx)).rows)
}
