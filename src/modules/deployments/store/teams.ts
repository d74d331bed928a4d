import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { type Period, parseRangeText, toRangeText } from '#kernel/period.ts'
import type { Choice } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { TeamMember, TeamReport } from '../vocabulary/posts.ts'

type Who = Pick<Circumstances, 'actor' | 'now'>

const periodOf = (text: string): Period => {
  const period = parseRangeText(text)
  if (!period) throw new Error(`Not a period: ${text}`)
  return period
}

/** Who is or was in a team, the lead first; a tour that ended earlier ends the membership. Names that may not be seen are codes. */
export async function membersOf(tx: Tx, teamId: string): Promise<TeamMember[]> {
  const { rows } = await sql<
    Omit<TeamMember, 'valid'> & { valid: string }
  >`select m.id, m.team_id as "teamId", m.deployment_id as "deploymentId",
      m.person_id as "personId", coalesce(p.given_names || ' ' || p.family_name, d.code, '') as name, coalesce(s.short, '') as service, m.lead,
      daterange(lower(m.valid), least(upper(m.valid), d.ended_on))::text as valid, m.certificate_id is not null as certified, m.basis,
      m.named_by_name as "namedByName", m.version
    from deployments.team_member m left join deployments.deployment d on d.id = m.deployment_id
      left join people.person p on p.id = m.person_id left join people.service s on s.id = m.service_id
    where m.team_id = ${teamId} and (d.ended_on is null or d.ended_on > lower(m.valid))
    order by m.lead desc, lower(m.valid), m.id`.execute(tx)
  return rows.map((row) => ({ ...row, valid: periodOf(row.valid) }))
}

export async function lockMember(
  tx: Tx,
  id: string,
): Promise<{ id: string; teamId: string; valid: Period; version: number } | null> {
  const { rows } = await sql<{
    id: string
    teamId: string
    valid: string
    version: number
  }>`select id, team_id as "teamId",
    valid::text as valid, version from deployments.team_member where id = ${id} for update`.execute(tx)
  return rows[0] ? { ...rows[0], valid: periodOf(rows[0].valid) } : null
}

/** Whether the person leads the team on the day. */
export async function leadsTeam(tx: Tx, teamId: string, personId: string, day: Day): Promise<boolean> {
  const { rows } =
    await sql`select from deployments.team_member m join deployments.deployment d on d.id = m.deployment_id
    where m.team_id = ${teamId} and m.person_id = ${personId} and m.lead and m.valid @> ${day}::date
      and (d.ended_on is null or d.ended_on > ${day}::date)`.execute(tx)
  return rows.length > 0
}

/** Whether the person is or was in the team. */
export async function isOfTeam(tx: Tx, teamId: string, personId: string): Promise<boolean> {
  const { rows } =
    await sql`select from deployments.team_member where team_id = ${teamId} and person_id = ${personId} limit 1`.execute(
      tx,
    )
  return rows.length > 0
}

/** Deployments of a mission that go on, to choose members from. */
export async function deployedIn(tx: Tx, missionId: string): Promise<Choice[]> {
  const { rows } = await sql<{ id: string; name: string; title: Localized | null }>`select d.id,
      coalesce(p.given_names || ' ' || p.family_name || ' · ', '') || d.code as name, x.title
    from deployments.deployment d left join people.person p on p.id = d.person_id left join missions.position x on x.id = d.position_id
    where d.mission_id = ${missionId} and d.state in ('preparing', 'departed', 'arrived', 'on-duty') order by name`.execute(
    tx,
  )
  return rows.map(({ id, name, title }) => ({
    value: id,
    label: { en: title ? `${name} (${title.en})` : name, fr: title ? `${name} (${title.fr})` : name },
  }))
}

/** A certificate of one of these types that holds on the day, or null. */
export async function proofFor(
  tx: Tx,
  deploymentId: string,
  types: readonly string[],
  day: Day,
): Promise<string | null> {
  if (types.length === 0) return null
  const { rows } = await sql<{ id: string | null }>`
    select deployments.proof_for(${deploymentId}, ${types}::text[], ${day}::date) as id`.execute(tx)
  return rows[0]?.id ?? null
}

export async function insertMember(
  tx: Tx,
  m: {
    id: string
    teamId: string
    deploymentId: string
    personId: string
    serviceId: string
    missionId: string
    lead: boolean
    valid: Period
    certificateId: string | null
    basis: string | null
  },
  c: Who,
): Promise<void> {
  await sql`insert into deployments.team_member (id, team_id, deployment_id, person_id, service_id, mission_id, lead, valid, certificate_id,
      basis, named_by_name, recorded_at, recorded_by)
    values (${m.id}, ${m.teamId}, ${m.deploymentId}, ${m.personId}, ${m.serviceId}, ${m.missionId}, ${m.lead}, ${toRangeText(m.valid)}::daterange,
      ${m.certificateId}, ${m.basis}, ${c.actor.name}, ${c.now}, ${c.actor.accountId})`.execute(tx)
}

export async function endMembership(tx: Tx, id: string, from: Day, c: Who): Promise<void> {
  await sql`update deployments.team_member set valid = daterange(lower(valid), ${from}::date), version = version + 1,
      recorded_at = ${c.now}, recorded_by = ${c.actor.accountId} where id = ${id}`.execute(tx)
}

const reportColumns = sql`r.id, r.team_id as "teamId", r.mission_id as "missionId", r.person_id as "personId", r.role,
  r.objective_id as "objectiveId", r.covers::text as covers, r.text, r.sensitive, r.written_on as "writtenOn",
  r.written_by_name as "writtenByName"`

type ReportRow = Omit<TeamReport, 'covers'> & { covers: string }

/** The latest reports of a team that the reader may read: a sensitive one is for its author and the desk of the mission. */
export async function reportsOf(tx: Tx, teamId: string, limit: number): Promise<TeamReport[]> {
  const { rows } = await sql<ReportRow>`select ${reportColumns} from deployments.team_report r
    where r.team_id = ${teamId} order by r.written_on desc, r.recorded_at desc limit ${sql.lit(limit)}`.execute(tx)
  return rows.map((row) => ({ ...row, covers: periodOf(row.covers) }))
}

export async function findReport(tx: Tx, id: string): Promise<TeamReport | null> {
  const { rows } =
    await sql<ReportRow>`select ${reportColumns} from deployments.team_report r where r.id = ${id}`.execute(tx)
  return rows[0] ? { ...rows[0], covers: periodOf(rows[0].covers) } : null
}

export async function insertReport(tx: Tx, r: Omit<TeamReport, 'writtenByName'>, c: Who): Promise<void> {
  await sql`insert into deployments.team_report (id, team_id, mission_id, person_id, role, objective_id, covers, text, sensitive, written_on,
      written_by_name, recorded_at, recorded_by)
    values (${r.id}, ${r.teamId}, ${r.missionId}, ${r.personId}, ${r.role}, ${r.objectiveId}, ${toRangeText(r.covers)}::daterange, ${r.text},
      ${r.sensitive}, ${r.writtenOn}, ${c.actor.name}, ${c.now}, ${c.actor.accountId})`.execute(tx)
}

export interface TeamLine {
  id: string
  code: string
  theme: Localized
  name: Localized
  leadNation: string
  seats: number
  /** How many are in it on the day, and whether one of them leads. */
  members: number
  led: boolean
  openObjectives: number
  valid: Period
}

/** The teams of a mission on a day, those that go on first; one query. */
export async function teamLines(tx: Tx, missionId: string, day: Day): Promise<TeamLine[]> {
  const { rows } = await sql<
    Omit<TeamLine, 'valid'> & { valid: string }
  >`select t.id, t.code, t.name, t.lead_nation as "leadNation", t.seats,
      coalesce((select h.name from missions.team_theme h where h.code = t.theme order by h.valid @> ${day}::date desc limit 1),
        jsonb_build_object('en', t.theme, 'fr', t.theme)) as theme,
      coalesce(m.members, 0)::int as members, coalesce(m.led, false) as led, t.valid::text as valid,
      (select count(*) from missions.team_objective o where o.team_id = t.id and o.state = 'open')::int as "openObjectives"
    from missions.team t left join (select m.team_id, count(*) as members, bool_or(m.lead) as led from deployments.team_member m
      where m.valid @> ${day}::date group by m.team_id) m on m.team_id = t.id
    where t.mission_id = ${missionId} order by t.valid @> ${day}::date desc, lower(t.valid) desc, t.code`.execute(tx)
  return rows.map((row) => ({ ...row, valid: periodOf(row.valid) }))
}

/** The teams of all missions that work on a day. */
export async function teamsOn(
  tx: Tx,
  day: Day,
): Promise<{ id: string; name: Localized; missionCode: string; led: boolean }[]> {
  const { rows } = await sql<{ id: string; name: Localized; missionCode: string; led: boolean }>`select t.id, t.name,
      m.code as "missionCode", exists (select from deployments.team_member e where e.team_id = t.id and e.lead and e.valid @> ${day}::date) as led
    from missions.team t join missions.mission m on m.id = t.mission_id where t.valid @> ${day}::date order by m.code, t.code`.execute(
    tx,
  )
  return rows
}
