import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { DepartmentalPosition, Partner } from '../vocabulary.ts'

/** What an organisation was called on a day; where no dated name is known, as the arrangement names it. */
const calledOn = (code: ReturnType<typeof sql>, day: ReturnType<typeof sql>) => sql`
  (select n.name from people.organisation_name n join people.organisation o on o.id = n.organisation_id
    where o.code = ${code} and n.valid @> ${day} limit 1)`

/** The departments that decide together on the day, each with its roles and the name of that day; in the order of the arrangement. */
export async function partnersOn(tx: Tx, day: Day): Promise<Partner[]> {
  const rows = await sql<Partner>`
    select p.organisation, coalesce(${calledOn(sql`p.organisation`, sql`${day}::date`)}, min(p.name::text)::jsonb) as name,
      array_agg(p.role order by p.role) as roles
    from requests.partner p where p.valid @> ${day}::date group by p.organisation
    order by min(array_position(array['foreign-affairs', 'development', 'public-safety', 'police'], p.role)), p.organisation`.execute(
    tx,
  )
  return rows.rows
}

interface PositionRow {
  id: string
  department: string
  name: Localized
  stance: DepartmentalPosition['stance']
  considerations: string
  suggested_conditions: string | null
  policy_fit: DepartmentalPosition['policyFit']
  policy_fit_reasons: string | null
  skill_fit: DepartmentalPosition['skillFit']
  skill_fit_reasons: string | null
  domestic_security: string | null
  risk_level: DepartmentalPosition['riskLevel']
  risk: string | null
  cost_covers: string | null
  cost_currency: string | null
  cost_lines: DepartmentalPosition['costLines']
  stated_on: string
  superseded_by: string | null
}

/** Every position that departments stated on a request, standing ones first, each under the name that the department had that day. */
export async function positionsOnRequest(tx: Tx, requestId: string): Promise<DepartmentalPosition[]> {
  const { rows } = await sql<PositionRow>`
    select d.*, coalesce(${calledOn(sql`d.department`, sql`d.stated_on`)},
      (select p.name from requests.partner p where p.organisation = d.department and p.valid @> d.stated_on limit 1),
      jsonb_build_object('en', d.department, 'fr', d.department)) as name
    from requests.departmental_position d where d.request_id = ${requestId}
    order by d.superseded_by is not null, d.department, d.stated_on desc, d.recorded_at desc`.execute(tx)
  return rows.map((row) => ({
    id: row.id,
    department: row.department,
    name: row.name,
    stance: row.stance,
    considerations: row.considerations,
    suggestedConditions: row.suggested_conditions,
    policyFit: row.policy_fit,
    policyFitReasons: row.policy_fit_reasons,
    skillFit: row.skill_fit,
    skillFitReasons: row.skill_fit_reasons,
    domesticSecurity: row.domestic_security,
    riskLevel: row.risk_level,
    risk: row.risk,
    costCovers: row.cost_covers,
    costCurrency: row.cost_currency,
    costLines: row.cost_lines,
    statedOn: row.stated_on,
    superseded: row.superseded_by !== null,
  }))
}

/** Writes a department's position; the one it stated before is superseded, not changed. */
export async function statePosition(
  tx: Tx,
  requestId: string,
  p: Omit<DepartmentalPosition, 'superseded' | 'name'>,
  by: { at: string; account: string },
): Promise<void> {
  const before = await sql<{ id: string }>`
    update requests.departmental_position set superseded_by = id
    where request_id = ${requestId} and department = ${p.department} and superseded_by is null returning id`.execute(tx)
  await sql`insert into requests.departmental_position
      (id, request_id, department, stance, considerations, suggested_conditions, policy_fit, policy_fit_reasons, skill_fit,
        skill_fit_reasons, domestic_security, risk_level, risk, cost_covers, cost_currency, cost_lines, stated_on, recorded_at, recorded_by)
    values (${p.id}, ${requestId}, ${p.department}, ${p.stance}, ${p.considerations}, ${p.suggestedConditions}, ${p.policyFit},
      ${p.policyFitReasons}, ${p.skillFit}, ${p.skillFitReasons}, ${p.domesticSecurity}, ${p.riskLevel}, ${p.risk}, ${p.costCovers},
      ${p.costCurrency}, ${JSON.stringify(p.costLines)}::jsonb, ${p.statedOn}, ${by.at}, ${by.account})`.execute(tx)
  const previous = before.rows[0]
  if (previous)
    await sql`update requests.departmental_position set superseded_by = ${p.id} where id = ${previous.id}`.execute(tx)
}
