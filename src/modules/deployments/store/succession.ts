import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { SuccessionCandidate, SuccessionPlan } from '../vocabulary/posts.ts'

type Who = Pick<Circumstances, 'actor' | 'now' | 'fresh'>

const plan = sql`s.id, s.pools, s.review_on as "reviewOn", s.note, s.planned_on as "plannedOn", s.planned_by_name as "plannedByName"`

/** The plans of a post, the one that stands first. */
export async function plansOf(tx: Tx, positionId: string): Promise<SuccessionPlan[]> {
  const { rows } = await sql<SuccessionPlan>`select ${plan} from deployments.succession_plan s
    where s.position_id = ${positionId} order by s.superseded_at is not null, s.recorded_at desc`.execute(tx)
  return rows
}

export async function writePlan(
  tx: Tx,
  p: { positionId: string; missionId: string; pools: string; reviewOn: Day; note: string | null },
  on: Day,
  c: Who,
): Promise<void> {
  await sql`update deployments.succession_plan set superseded_at = ${c.now}
    where position_id = ${p.positionId} and superseded_at is null`.execute(tx)
  await sql`insert into deployments.succession_plan (id, position_id, mission_id, pools, review_on, note, planned_on, planned_by_name,
      recorded_at, recorded_by)
    values (${c.fresh()}, ${p.positionId}, ${p.missionId}, ${p.pools}, ${p.reviewOn}, ${p.note}, ${on}, ${c.actor.name}, ${c.now},
      ${c.actor.accountId})`.execute(tx)
}

const candidate = sql`n.id, n.position_id as "positionId", n.mission_id as "missionId", n.person_id as "personId",
  coalesce(p.given_names || ' ' || p.family_name, '') as name, coalesce(p.code, '') as code, coalesce(s.short, '') as service, n.readiness,
  n.reason, n.named_on as "namedOn", n.named_by_name as "namedByName", n.version
  from deployments.succession_candidate n left join people.person p on p.id = n.person_id left join people.service s on s.id = n.service_id`

/** The officers who are thought of for a post; row security gives them to the selection office alone. */
export async function candidatesFor(tx: Tx, positionId: string): Promise<SuccessionCandidate[]> {
  const { rows } =
    await sql<SuccessionCandidate>`select ${candidate} where n.position_id = ${positionId} and n.dropped_on is null
    order by n.readiness = 'later', n.readiness = 'within-a-year', p.sort_name, n.id`.execute(tx)
  return rows
}

export async function lockSuccessor(tx: Tx, id: string): Promise<SuccessionCandidate | null> {
  const { rows } =
    await sql<SuccessionCandidate>`select ${candidate} where n.id = ${id} and n.dropped_on is null for update of n`.execute(
      tx,
    )
  return rows[0] ?? null
}

export async function insertSuccessor(
  tx: Tx,
  n: Pick<SuccessionCandidate, 'positionId' | 'missionId' | 'personId' | 'readiness' | 'reason'> & {
    serviceId: string
  },
  on: Day,
  c: Who,
): Promise<void> {
  await sql`insert into deployments.succession_candidate (id, position_id, mission_id, person_id, service_id, readiness, reason, named_on,
      named_by_name, recorded_at, recorded_by)
    values (${c.fresh()}, ${n.positionId}, ${n.missionId}, ${n.personId}, ${n.serviceId}, ${n.readiness}, ${n.reason}, ${on}, ${c.actor.name},
      ${c.now}, ${c.actor.accountId})`.execute(tx)
}

export async function dropSuccessorOn(tx: Tx, id: string, on: Day, c: Who): Promise<void> {
  await sql`update deployments.succession_candidate set dropped_on = ${on}, version = version + 1, recorded_at = ${c.now},
      recorded_by = ${c.actor.accountId} where id = ${id}`.execute(tx)
}

export interface LeadershipLine {
  id: string
  code: string
  title: Localized
  missionCode: string
  /** Until when whoever holds it on the day will, and whether somebody is to follow. */
  heldUntil: Day | null
  followedFrom: Day | null
  /** The day on which a successor should have been looked for. */
  successorDue: Day | null
  reviewOn: Day | null
}

/** Leadership posts that are open on a day; one query. */
export async function leadershipOn(tx: Tx, day: Day): Promise<LeadershipLine[]> {
  const { rows } =
    await sql<LeadershipLine>`select p.id, p.code, p.title, m.code as "missionCode", upper(o.period) as "heldUntil",
      (select min(lower(f.period)) from missions.occupancy f where f.position_id = p.id and f.state <> 'released'
        and f.period && daterange(coalesce(upper(o.period), ${day}::date + 1), null)) as "followedFrom",
      case when o.id is not null then (upper(o.period) - make_interval(months => coalesce(l.months, 0)))::date end as "successorDue",
      s.review_on as "reviewOn"
    from missions.position p join missions.mission m on m.id = p.mission_id
      left join missions.occupancy o on o.position_id = p.id and o.state = 'filled' and o.period @> ${day}::date
      left join missions.rotation_lead l on l.kind = m.kind and l.valid @> ${day}::date
      left join deployments.succession_plan s on s.position_id = p.id and s.superseded_at is null
    where p.leadership and p.valid @> ${day}::date and not exists (select from missions.position_stage g
      where g.position_id = p.id and g.superseded_at is null and g.valid @> ${day}::date)
    order by upper(o.period) nulls first, m.code, p.code`.execute(tx)
  return rows
}

export interface LeadershipCount {
  /** The year in which the fiscal year begins; null: the day itself. */
  year: number | null
  women: number
  officers: number
}

/** Who served on a leadership post on the day, and in each fiscal year since, by count alone. */
export async function leadershipCounts(tx: Tx, day: Day, sinceYear: number): Promise<LeadershipCount[]> {
  const { rows } = await sql<LeadershipCount>`
    with served as (select d.person_id, pe.sex, daterange(d.departed_on, coalesce(d.ended_on, d.planned_end)) as days
      from deployments.deployment d join missions.position p on p.id = d.position_id join people.person pe on pe.id = d.person_id
      where p.leadership and d.departed_on is not null and d.state <> 'cancelled'
        and d.departed_on < coalesce(d.ended_on, d.planned_end))
    select null::int as year, count(distinct person_id) filter (where sex = 'female')::int as women, count(distinct person_id)::int as officers
      from served where days @> ${day}::date
    union all
    select y.year, count(distinct s.person_id) filter (where s.sex = 'female')::int, count(distinct s.person_id)::int
      from generate_series(${sinceYear}::int, extract(year from ${day}::date - interval '3 months')::int) as y(year)
        left join served s on s.days && daterange(make_date(y.year, 4, 1), least(make_date(y.year + 1, 4, 1), ${day}::date + 1))
      group by y.year order by year nulls first`.execute(tx)
  return rows
}
