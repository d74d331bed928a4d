import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Team, TeamObjective } from '../vocabulary/posts.ts'
import { periodFrom } from './rows.ts'

type Row = Omit<Team, 'valid'> & { valid: string }

const teams = sql`select t.id, t.code, t.mission_id as "missionId", t.theme, t.name, t.lead_nation as "leadNation", t.seats, t.roles,
  t.valid::text as valid, t.end_reason as "endReason", t.version from missions.team t`

const read = async (tx: Tx, where: RawBuilder<unknown>): Promise<Team[]> => {
  const { rows } = await sql<Row>`${teams} where ${where}`.execute(tx)
  return rows.map((row) => ({ ...row, valid: periodFrom(row.valid) }))
}

/** One team, or null where there is none or the reader may not see it. */
export const findTeam = async (tx: Tx, id: string): Promise<Team | null> =>
  (await read(tx, sql`t.id = ${id}`))[0] ?? null

export const lockTeam = async (tx: Tx, id: string): Promise<Team | null> =>
  (await read(tx, sql`t.id = ${id} for update`))[0] ?? null

/** The teams of a mission, those that go on first. */
export const teamsOf = (tx: Tx, missionId: string): Promise<Team[]> =>
  read(tx, sql`t.mission_id = ${missionId} order by upper_inf(t.valid) desc, lower(t.valid) desc, t.code`)

type Who = Pick<Circumstances, 'actor' | 'now'>

export async function insertTeam(
  tx: Tx,
  t: Omit<Team, 'version' | 'endReason'> & { source: object },
  c: Who,
): Promise<void> {
  await sql`insert into missions.team (id, code, mission_id, theme, name, lead_nation, seats, roles, valid, source, recorded_at, recorded_by)
    values (${t.id}, ${t.code}, ${t.missionId}, ${t.theme}, ${JSON.stringify(t.name)}::jsonb, ${t.leadNation}, ${t.seats}, ${t.roles}::text[],
      daterange(${t.valid.from}::date, ${t.valid.to}::date), ${JSON.stringify(t.source)}::jsonb, ${c.now}, ${c.actor.accountId})`.execute(
    tx,
  )
}

export async function endTeamOn(tx: Tx, id: string, from: Day, reason: string): Promise<void> {
  await sql`update missions.team set valid = daterange(lower(valid), ${from}::date), end_reason = ${reason}, version = version + 1
    where id = ${id}`.execute(tx)
}

const objectives = sql`select o.id, o.team_id as "teamId", o.mission_id as "missionId", o.role, o.text, o.due_on as "dueOn", o.state,
  o.settled_on as "settledOn", o.settled_how as "settledHow", o.set_by_name as "setByName", o.version from missions.team_objective o`

/** What a team is to reach: open ones first, the earliest due first. */
export async function objectivesOf(tx: Tx, teamId: string): Promise<TeamObjective[]> {
  const { rows } = await sql<TeamObjective>`${objectives}
    where o.team_id = ${teamId} order by o.state <> 'open', o.due_on nulls last, o.recorded_at, o.id`.execute(tx)
  return rows
}

export async function lockObjective(tx: Tx, id: string): Promise<TeamObjective | null> {
  const { rows } = await sql<TeamObjective>`${objectives} where o.id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}

export async function insertObjective(
  tx: Tx,
  o: Pick<TeamObjective, 'id' | 'teamId' | 'missionId' | 'role' | 'text' | 'dueOn'>,
  c: Who,
): Promise<void> {
  await sql`insert into missions.team_objective (id, team_id, mission_id, role, text, due_on, state, set_by_name, recorded_at, recorded_by)
    values (${o.id}, ${o.teamId}, ${o.missionId}, ${o.role}, ${o.text}, ${o.dueOn}, 'open', ${c.actor.name}, ${c.now}, ${c.actor.accountId})`.execute(
    tx,
  )
}

export async function settleObjectiveAs(
  tx: Tx,
  id: string,
  o: { state: 'met' | 'dropped'; on: Day; how: string },
  c: Who,
): Promise<void> {
  await sql`update missions.team_objective set state = ${o.state}, settled_on = ${o.on}, settled_how = ${o.how}, version = version + 1,
      recorded_at = ${c.now}, recorded_by = ${c.actor.accountId} where id = ${id}`.execute(tx)
}
