import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { NeedsAssessment, TrainingNeed } from '../vocabulary/record.ts'

const select = sql`select a.id, a.mission_id as "missionId", a.code, a.title, a.made_on as "madeOn", a.level, a.standards, a.findings,
  a.visible_to as "visibleTo", a.by_duty as "byDuty", a.by_account as "byAccount", a.attachment_id as "attachmentId", a.version,
  coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'topic', n.topic, 'people', n.people, 'priority', n.priority,
      'approach', n.approach) order by array_position(array['high', 'medium', 'low'], n.priority), n.topic)
    from missions.training_need n where n.assessment_id = a.id), '[]') as needs
  from missions.needs_assessment a`

/** Assessments of a mission that the reader may see, the newest first, with their needs; one query. */
export async function needsOf(tx: Tx, missionId: string): Promise<NeedsAssessment[]> {
  const { rows } = await sql<NeedsAssessment>`${select} where a.mission_id = ${missionId}
    order by a.made_on desc, a.code`.execute(tx)
  return rows
}

export async function lockNeeds(tx: Tx, id: string): Promise<NeedsAssessment | null> {
  const { rows } = await sql<NeedsAssessment>`${select} where a.id = ${id} for update of a`.execute(tx)
  return rows[0] ?? null
}

export async function insertNeeds(
  tx: Tx,
  a: Omit<NeedsAssessment, 'version' | 'needs' | 'attachmentId'>,
  at: string,
): Promise<void> {
  await sql`insert into missions.needs_assessment (id, mission_id, code, title, made_on, level, standards, findings, visible_to, by_duty,
      by_account, recorded_at)
    values (${a.id}, ${a.missionId}, ${a.code}, ${a.title}, ${a.madeOn}, ${a.level}, ${a.standards}, ${a.findings}, ${a.visibleTo},
      ${a.byDuty}, ${a.byAccount}, ${at})`.execute(tx)
}

export async function keepReport(tx: Tx, id: string, attachmentId: string): Promise<void> {
  await sql`update missions.needs_assessment set attachment_id = ${attachmentId} where id = ${id}`.execute(tx)
}

export async function insertNeed(
  tx: Tx,
  n: Omit<TrainingNeed, 'id'> & { assessmentId: string; missionId: string },
  by: { at: string; account: string; fresh(): string },
): Promise<void> {
  await sql`insert into missions.training_need (id, assessment_id, mission_id, topic, people, priority, approach, recorded_at, recorded_by)
    values (${by.fresh()}, ${n.assessmentId}, ${n.missionId}, ${n.topic}, ${n.people}, ${n.priority}, ${n.approach}, ${by.at},
      ${by.account})`.execute(tx)
  await sql`update missions.needs_assessment set version = version + 1 where id = ${n.assessmentId}`.execute(tx)
}
