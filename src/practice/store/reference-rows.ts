import { sql } from 'kysely'
import { type Period, parseRangeText } from '#kernel/period.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Reference } from '../reference.ts'

/** Reads what the pack has put into the tables. Order is by code, so that the same pack is read the same way. */
export async function readReference(tx: Tx): Promise<Reference> {
  const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> => (await query.execute(tx)).rows
  type Dated = { valid: string }
  const dated = async <T extends Dated>(query: ReturnType<typeof sql<T>>) =>
    (await rows(query)).map((row) => ({ ...row, valid: periodOf(row.valid) })) as unknown as never[]

  const facts = await dated(sql<Dated>`select mission_id as "missionId", attribute, value, valid::text as valid
    from missions.mission_fact where superseded_at is null order by mission_id, attribute, lower(valid)`)
  const missions = await rows(sql<{ id: string; code: string; kind: string; hostCountries: string[] }>`
    select id, code, kind, host_countries as "hostCountries" from missions.mission order by code`)
  return {
    services: (await rows(sql`select id, code, short, kind, province, name, rank_scale as "rankScale", partnership
      from people.service order by code`)) as never[],
    ranks: (await rows(
      sql`select id, code, scale, level, place, name from people.rank order by scale, place`,
    )) as never[],
    certificateTypes: await dated(sql<Dated>`select code, name, validity, validity_months as "validityMonths",
      counts_after_days as "countsAfterDays", valid::text as valid from people.certificate_type order by code, lower(valid)`),
    protocols:
      (await rows(sql`select code, measure, lower_is_better as "lowerIsBetter", name from people.fitness_protocol
      order by code`)) as never[],
    partners: await dated(sql<Dated>`select organisation, role, valid::text as valid from requests.partner
      order by organisation, role, lower(valid)`),
    missions: missions.map((mission) => ({
      ...mission,
      facts: (facts as { missionId: string; attribute: string; value: unknown; valid: Period }[]).filter(
        (fact) => fact.missionId === mission.id,
      ),
    })),
    groupMembers:
      await dated(sql<Dated>`select m.group_id as "groupId", g.code as "groupCode", m.mission_id as "missionId",
      m.valid::text as valid from missions.group_member m join missions.mission_group g on g.id = m.group_id
      order by g.code, m.mission_id, lower(m.valid)`),
    strengths: await dated(sql<Dated>`select id, scope, scope_id as "scopeId", measure, number, valid::text as valid
      from missions.authorized_strength where superseded_at is null order by scope, scope_id, lower(valid)`),
    positions:
      await dated(sql<Dated>`select id, code, mission_id as "missionId", title, language, armed, rank_from as "rankFrom",
      rank_to as "rankTo", tour_months as "tourMonths", leadership, roles, stream, duty_location as "dutyLocation", valid::text as valid
      from missions.position order by code`),
    standardCriteria: await dated(sql<Dated>`select id, code, layer, service_id as "serviceId", step, settings, anchor,
      margin_days as "marginDays", phase, effect, applies, message, sort_order as "sortOrder", valid::text as valid, source, verified
      from postings.standard_criterion order by sort_order, code`),
    modules: await dated(sql<Dated>`select id, code, title, pass_mark as "passMark", kinds, valid::text as valid
      from training.online_module order by code`),
    templates: await dated(sql<Dated>`select kind, items, valid::text as valid from readiness.package_template
      order by kind, lower(valid)`),
    objectives: await rows(
      sql<{ id: string; code: string }>`select id, code from results.objective where mission_id is null order by code`,
    ),
    competencies: await rows(sql<{ code: string }>`select distinct code from people.competency order by code`),
    followUpRules: await dated(sql<Dated>`select code, kind, title, owner_duty as "ownerDuty",
      days_after_return as "daysAfterReturn", valid::text as valid from reintegration.follow_up_rule order by code`),
  }
}

function periodOf(text: string): Period {
  const period = parseRangeText(text)
  if (!period) throw new Error(`Not a period: ${text}`)
  return period
}
