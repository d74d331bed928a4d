import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Extension, Task } from '../vocabulary.ts'

type Who = Pick<Circumstances, 'actor' | 'now'>

/** Extensions asked for, newest first. */
export async function extensionsOf(tx: Tx, deploymentId: string): Promise<Extension[]> {
  const { rows } =
    await sql<Extension>`select e.id, e.deployment_id as "deploymentId", e.new_end as "newEnd", e.reason, e.state,
      e.requested_on as "requestedOn", e.answered_on as "answeredOn", e.answer_reason as "answerReason", e.version
    from deployments.extension e where e.deployment_id = ${deploymentId} order by e.requested_on desc, e.recorded_at desc`.execute(
      tx,
    )
  return rows
}

/** Writes that an extension is asked for. */
export async function insertExtension(
  tx: Tx,
  e: { id: string; deploymentId: string; personId: string; serviceId: string; missionId: string } & Pick<
    Extension,
    'newEnd' | 'reason' | 'requestedOn'
  >,
  c: Who,
): Promise<void> {
  await sql`insert into deployments.extension (id, deployment_id, person_id, service_id, mission_id, new_end, reason, state, requested_on,
      recorded_at, recorded_by)
    values (${e.id}, ${e.deploymentId}, ${e.personId}, ${e.serviceId}, ${e.missionId}, ${e.newEnd}, ${e.reason}, 'requested',
      ${e.requestedOn}, ${c.now}, ${c.actor.accountId})`.execute(tx)
}

/** The answer to an extension, with the name under it. */
export async function answerExtension(
  tx: Tx,
  id: string,
  answer: { state: 'granted' | 'refused'; reason: string | null; on: Day },
  c: Who,
): Promise<void> {
  await sql`update deployments.extension set state = ${answer.state}, answered_on = ${answer.on}, answer_reason = ${answer.reason},
      answered_by_name = ${c.actor.name}, version = version + 1 where id = ${id}`.execute(tx)
}

const taskColumns = sql`t.id, t.deployment_id as "deploymentId", t.kind, t.owner_duty as "ownerDuty", t.title, t.due_on as "dueOn",
  t.done_on as "doneOn", t.done_by_name as "doneByName", t.version`

/** What is to do for a deployment that ends, by due day. */
export async function tasksOf(tx: Tx, deploymentId: string): Promise<Task[]> {
  const { rows } = await sql<Task>`select ${taskColumns} from deployments.task t
    where t.deployment_id = ${deploymentId} order by t.due_on, t.kind`.execute(tx)
  return rows
}

/** One task, locked, or null. */
export async function lockTask(tx: Tx, id: string): Promise<Task | null> {
  const { rows } = await sql<Task>`select ${taskColumns} from deployments.task t where t.id = ${id} for update`.execute(
    tx,
  )
  return rows[0] ?? null
}

export type NewTask = Pick<Task, 'id' | 'kind' | 'ownerDuty' | 'dueOn'> & { title: Localized }

/** Writes tasks; a kind that the deployment has already stays as it is. */
export async function insertTasks(
  tx: Tx,
  of: { id: string; personId: string; serviceId: string; missionId: string },
  tasks: readonly NewTask[],
  c: Who,
): Promise<void> {
  await sql`insert into deployments.task (id, deployment_id, person_id, service_id, mission_id, kind, owner_duty, title, due_on,
      recorded_at, recorded_by)
    select r.id, ${of.id}, ${of.personId}, ${of.serviceId}, ${of.missionId}, r.kind, r."ownerDuty", r.title, r."dueOn",
      ${c.now}::timestamptz, ${c.actor.accountId}::uuid
    from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as r(id uuid, kind text, "ownerDuty" text, title jsonb, "dueOn" date)
    on conflict on constraint task_once do nothing`.execute(tx)
}

/** The task is done. */
export async function markTaskDone(tx: Tx, id: string, on: Day, c: Who): Promise<void> {
  await sql`update deployments.task set done_on = ${on}, done_by_name = ${c.actor.name}, version = version + 1
    where id = ${id}`.execute(tx)
}

/** Until when the home service releases the officer for this candidacy; null where no release stands or is seen. */
export async function releasedUntil(tx: Tx, candidacyId: string): Promise<Day | null> {
  const { rows } = await sql<{ to: Day | null }>`select e.release_to as to from candidacies.endorsement e
    where e.candidacy_id = ${candidacyId} and e.ended_on is null and e.decision = 'endorsed'`.execute(tx)
  return rows[0]?.to ?? null
}
