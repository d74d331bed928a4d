import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { parseRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Plan, PlanBudget, PlanLines, PlanMilestone, PlanRisk, PlanStrength, Spent } from '../vocabulary.ts'
import { periodFrom } from './rows.ts'

interface PlanRow extends Omit<Plan, 'valid'> {
  valid: string | null
}
const planFrom = (row: PlanRow): Plan => ({ ...row, valid: row.valid === null ? null : parseRangeText(row.valid) })
const columns = sql`id, mission_id as "missionId", number, state, starts_on as "startsOn", ends_on as "endsOn", summary, valid::text as valid,
  prepared_by as "preparedBy", prepared_by_name as "preparedByName", approved_on as "approvedOn", approved_by_name as "approvedByName",
  approval_note as "approvalNote", version`

/** Every version of a mission's plan, the newest first. */
export async function plansOf(tx: Tx, missionId: string): Promise<Plan[]> {
  const { rows } = await sql<PlanRow>`select ${columns} from results.plan where mission_id = ${missionId}
    order by number desc`.execute(tx)
  return rows.map(planFrom)
}

export async function lockPlan(tx: Tx, id: string): Promise<Plan | null> {
  const { rows } = await sql<PlanRow>`select ${columns} from results.plan where id = ${id} for update`.execute(tx)
  return rows[0] ? planFrom(rows[0]) : null
}

/** What a version says: strength, milestones with the day on which each was reached, money and risks. One query. */
export async function linesOf(tx: Tx, planId: string): Promise<PlanLines> {
  const { rows } = await sql<{
    strength: (Omit<PlanStrength, 'period'> & { period: string })[]
    milestones: PlanMilestone[]
    budget: PlanBudget[]
    risks: PlanRisk[]
  }>`select
    coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'period', s.period::text, 'number', s.number) order by lower(s.period))
      from results.plan_strength s where s.plan_id = ${planId} and s.dropped_at is null), '[]') as strength,
    coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'key', m.key, 'title', m.title, 'plannedOn', m.planned_on,
        'reachedOn', r.reached_on, 'reachedNote', r.note) order by m.planned_on, m.id)
      from results.plan_milestone m left join results.milestone_reached r on r.key = m.key and r.superseded_at is null
      where m.plan_id = ${planId} and m.dropped_at is null), '[]') as milestones,
    coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'fiscalYear', b.fiscal_year, 'category', b.category, 'cents', b.cents,
        'currency', b.currency) order by b.fiscal_year, b.category)
      from results.plan_budget b where b.plan_id = ${planId} and b.dropped_at is null), '[]') as budget,
    coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'value', k.value, 'likelihood', k.likelihood, 'impact', k.impact,
        'mitigation', k.mitigation, 'ownerDuty', k.owner_duty) order by k.likelihood * k.impact desc, k.id)
      from results.plan_risk k where k.plan_id = ${planId} and k.dropped_at is null), '[]') as risks`.execute(tx)
  const found = rows[0]!
  return { ...found, strength: found.strength.map((one) => ({ ...one, period: periodFrom(one.period) })) }
}

/** What was spent on a mission as it was known on a day. */
export async function spentOf(tx: Tx, missionId: string, day: Day): Promise<Spent[]> {
  const { rows } =
    await sql<Spent>`select distinct on (fiscal_year, category, currency) fiscal_year as "fiscalYear", category,
      cents::float8 as cents, currency, as_of as "asOf", source
    from results.budget_spent where mission_id = ${missionId} and as_of <= ${day}::date
    order by fiscal_year, category, currency, as_of desc, recorded_at desc`.execute(tx)
  return rows
}

const lineTables = ['plan_strength', 'plan_milestone', 'plan_budget', 'plan_risk'] as const
export type LineTable = (typeof lineTables)[number]

/** The line of a plan by its id, whatever it is of. */
export async function findLine(tx: Tx, id: string): Promise<{ table: LineTable; planId: string } | null> {
  const { rows } = await sql<{ table: LineTable; planId: string }>`${sql.join(
    lineTables.map(
      (table) =>
        sql`select ${sql.lit(table)} as "table", plan_id as "planId" from ${sql.table(`results.${table}`)} where id = ${id} and dropped_at is null`,
    ),
    sql` union all `,
  )}`.execute(tx)
  return rows[0] ?? null
}

export async function dropLine(tx: Tx, table: LineTable, id: string, at: string): Promise<void> {
  await sql`update ${sql.table(`results.${table}`)} set dropped_at = ${at} where id = ${id}`.execute(tx)
}

/** A new version begins with what the one before says. */
export async function copyLines(tx: Tx, from: string, to: string, by: { at: string; account: string }): Promise<void> {
  const own = sql`gen_random_uuid(), ${to}::uuid, mission_id`
  const kept = (table: LineTable) =>
    sql`from ${sql.table(`results.${table}`)} where plan_id = ${from} and dropped_at is null`
  const stamp = sql`${by.at}::timestamptz, ${by.account}::uuid`
  await sql`insert into results.plan_strength (id, plan_id, mission_id, period, number, recorded_at, recorded_by)
    select ${own}, period, number, ${stamp} ${kept('plan_strength')}`.execute(tx)
  await sql`insert into results.plan_milestone (id, plan_id, mission_id, key, title, planned_on, recorded_at, recorded_by)
    select ${own}, key, title, planned_on, ${stamp} ${kept('plan_milestone')}`.execute(tx)
  await sql`insert into results.plan_budget (id, plan_id, mission_id, fiscal_year, category, cents, currency, recorded_at, recorded_by)
    select ${own}, fiscal_year, category, cents, currency, ${stamp} ${kept('plan_budget')}`.execute(tx)
  await sql`insert into results.plan_risk (id, plan_id, mission_id, value, likelihood, impact, mitigation, owner_duty, recorded_at, recorded_by)
    select ${own}, value, likelihood, impact, mitigation, owner_duty, ${stamp} ${kept('plan_risk')}`.execute(tx)
}

/** The plan is the one in force from today; the one before held until then. One of the same day was never in force. */
export async function putInForce(
  tx: Tx,
  plan: Plan,
  o: { today: Day; account: string; name: string; note: string | null },
): Promise<void> {
  await sql`update results.plan set valid = case when lower(valid) >= ${o.today}::date then 'empty'::daterange
      else daterange(lower(valid), ${o.today}::date) end, version = version + 1
    where mission_id = ${plan.missionId} and state = 'approved' and valid @> ${o.today}::date`.execute(tx)
  await sql`update results.plan set state = 'approved', valid = daterange(${o.today}::date, null), approved_on = ${o.today},
      approved_by = ${o.account}, approved_by_name = ${o.name}, approval_note = ${o.note}, version = version + 1
    where id = ${plan.id}`.execute(tx)
}

export async function lockMilestone(
  tx: Tx,
  id: string,
): Promise<(PlanMilestone & { missionId: string; planState: string }) | null> {
  const { rows } = await sql<PlanMilestone & { missionId: string; planState: string }>`
    select m.id, m.key, m.title, m.planned_on as "plannedOn", r.reached_on as "reachedOn", r.note as "reachedNote",
      m.mission_id as "missionId", p.state as "planState"
    from results.plan_milestone m join results.plan p on p.id = m.plan_id
      left join results.milestone_reached r on r.key = m.key and r.superseded_at is null
    where m.id = ${id} and m.dropped_at is null for update of m`.execute(tx)
  return rows[0] ?? null
}

/** What the draft says as a whole. Whoever changes it has prepared it with whoever began it. */
export async function editFrame(
  tx: Tx,
  id: string,
  frame: { starts_on: Day; ends_on: Day; summary: Localized },
  { actor }: Pick<Circumstances, 'actor'>,
): Promise<void> {
  await sql`update results.plan set starts_on = ${frame.starts_on}, ends_on = ${frame.ends_on},
    summary = ${JSON.stringify(frame.summary)}::jsonb, prepared_by = ${actor.accountId}, prepared_by_name = ${actor.name} where id = ${id}`.execute(
    tx,
  )
}

export async function givenUp(tx: Tx, id: string): Promise<void> {
  await sql`update results.plan set state = 'given-up' where id = ${id}`.execute(tx)
}

export async function supersedeReached(tx: Tx, key: string, c: Pick<Circumstances, 'now'>): Promise<void> {
  await sql`update results.milestone_reached set superseded_at = ${c.now} where key = ${key} and superseded_at is null`.execute(
    tx,
  )
}

export async function supersedeSpent(
  tx: Tx,
  key: { mission_id: string; fiscal_year: number; category: string; currency: string },
  c: Pick<Circumstances, 'now'>,
): Promise<void> {
  await sql`update results.budget_spent set superseded_at = ${c.now} where mission_id = ${key.mission_id} and fiscal_year = ${key.fiscal_year}
    and category = ${key.category} and currency = ${key.currency} and superseded_at is null`.execute(tx)
}
