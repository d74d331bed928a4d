import { sql } from 'kysely'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { FamilyNotice, FamilyOpening } from '../vocabulary/family.ts'
import type { Deployment } from '../vocabulary.ts'

type Who = Pick<Circumstances, 'actor' | 'now'>

const openingColumns = sql`o.id, o.situation, o.reason, o.opened_by as "openedBy", o.opened_by_name as "openedByName", o.opened_on as "openedOn",
  o.until_on as "untilOn"`

/** Who opened the plan, newest first. */
export async function openingsOf(tx: Tx, deploymentId: string): Promise<FamilyOpening[]> {
  const { rows } = await sql<FamilyOpening>`select ${openingColumns} from deployments.family_opening o
    where o.deployment_id = ${deploymentId} order by o.recorded_at desc, o.id`.execute(tx)
  return rows
}

export async function noticesOf(tx: Tx, deploymentId: string): Promise<FamilyNotice[]> {
  const { rows } =
    await sql<FamilyNotice>`select n.id, n.situation, n.told_on as "toldOn", n.told, n.channel, n.said, n.by_version as "byVersion",
      n.told_by_name as "toldByName" from deployments.family_notice n
    where n.deployment_id = ${deploymentId} order by n.told_on desc, n.recorded_at desc`.execute(tx)
  return rows
}

export async function insertOpening(
  tx: Tx,
  d: Deployment,
  one: Omit<FamilyOpening, 'openedBy' | 'openedByName'>,
  c: Who,
) {
  await sql`insert into deployments.family_opening (id, deployment_id, person_id, mission_id, situation, reason, opened_by, opened_by_name,
      opened_on, until_on, recorded_at, recorded_by)
    values (${one.id}, ${d.id}, ${d.personId}, ${d.missionId}, ${one.situation}, ${one.reason}, ${c.actor.accountId}, ${c.actor.name},
      ${one.openedOn}, ${one.untilOn}, ${c.now}, ${c.actor.accountId})`.execute(tx)
}

export async function insertNotice(tx: Tx, d: Deployment, one: Omit<FamilyNotice, 'toldByName'>, c: Who) {
  await sql`insert into deployments.family_notice (id, deployment_id, person_id, mission_id, situation, told_on, told, channel, said, by_version,
      told_by_name, recorded_at, recorded_by)
    values (${one.id}, ${d.id}, ${d.personId}, ${d.missionId}, ${one.situation}, ${one.toldOn}, ${one.told}, ${one.channel}, ${one.said},
      ${one.byVersion}, ${c.actor.name}, ${c.now}, ${c.actor.accountId})`.execute(tx)
}

/** What a letter says of an opening or a notice. */
export async function familyLetterFacts(
  tx: Tx,
  id: string,
): Promise<{ situation: FamilyOpening['situation']; who: string; on: string } | null> {
  const { rows } = await sql<{ situation: FamilyOpening['situation']; who: string; on: string }>`
    select situation, opened_by_name as who, opened_on as "on" from deployments.family_opening where id = ${id}
    union all select situation, told_by_name, told_on from deployments.family_notice where id = ${id}`.execute(tx)
  return rows[0] ?? null
}
