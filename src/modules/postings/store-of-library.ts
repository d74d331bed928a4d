import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Applies, NewCriterion } from './vocabulary.ts'

export type StandardCriterion = NewCriterion & { applies: Applies }

/** The standard criteria that stand in the library on a day, in the order of the process. */
export async function standardCriteria(tx: Tx, day: Day): Promise<StandardCriterion[]> {
  const { rows } =
    await sql<StandardCriterion>`select c.code, c.layer, c.service_id as "serviceId", c.step, c.settings, c.anchor,
      c.margin_days as "marginDays", c.phase, c.effect, c.applies, c.message, c.sort_order as "sortOrder", c.source, c.verified
    from postings.standard_criterion c where c.valid @> ${day}::date order by c.sort_order, c.code`.execute(tx)
  return rows
}

/** Whether this is a practice copy: only there may an unverified translation be published. */
export async function isPractice(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ kind: string }>`select kind from platform.installation`.execute(tx)
  return rows[0]?.kind === 'practice'
}

/**
 * How many more officers the authorized strength of a mission, or of the group that it shares, takes on a day.
 * Null where no number stands for that day: nothing is authorized.
 */
export async function placesLeft(tx: Tx, missionId: string, day: Day): Promise<number | null> {
  const { rows } = await sql<{ left: number | null }>`
    with mine as (select g.group_id from missions.group_member g where g.mission_id = ${missionId} and g.valid @> ${day}::date),
    scopes as (
      select 'mission' as scope, ${missionId}::uuid as id
      union all select 'group', group_id from mine),
    numbers as (
      select x.scope, x.id, s.number from scopes x join missions.authorized_strength s
        on s.scope = x.scope and s.scope_id = x.id and s.measure = 'authorized' and s.superseded_at is null and s.valid @> ${day}::date)
    select min(n.number - (select count(*) from missions.occupancy o where o.state <> 'released' and o.period @> ${day}::date
      and ((n.scope = 'mission' and o.mission_id = n.id) or (n.scope = 'group' and o.group_id = n.id))))::int as left
    from numbers n`.execute(tx)
  return rows[0]?.left ?? null
}

/** Places that other bulletins, published and not yet closed, ask for under the same decision. */
export async function placesUnderDecision(tx: Tx, decisionId: string, exceptPosting: string): Promise<number> {
  const { rows } = await sql<{
    places: number
  }>`select coalesce(sum(p.places), 0)::int as places from postings.posting p
    where p.decision_id = ${decisionId} and p.state = 'published' and p.id <> ${exceptPosting}`.execute(tx)
  return rows[0]?.places ?? 0
}

/** Those of the positions that somebody holds on the day. */
export async function heldOn(tx: Tx, positionIds: readonly string[], day: Day): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select distinct o.position_id as id from missions.occupancy o
    where o.position_id = any(${[...positionIds]}::uuid[]) and o.state <> 'released' and o.period @> ${day}::date`.execute(
    tx,
  )
  return new Set(rows.map(({ id }) => id))
}

/** The ids of police services by their codes. */
export async function serviceIds(tx: Tx): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; code: string }>`select id, code from people.service`.execute(tx)
  return new Map(rows.map(({ id, code }) => [code, id]))
}

/** Rows of the library, with the names of their columns. */
export async function insertStandardCriteria(tx: Tx, rows: readonly object[]): Promise<void> {
  await sql`insert into postings.standard_criterion (id, code, layer, service_id, step, settings, anchor, margin_days, phase, effect, applies, message,
      sort_order, valid, source, verified)
    select r.id, r.code, r.layer, r.service_id, r.step, r.settings, r.anchor, r.margin_days, r.phase, r.effect, r.applies, r.message, r.sort_order,
      r.valid, r.source, r.verified
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, code text, layer text, service_id uuid, step text, settings jsonb,
      anchor text, margin_days int, phase text, effect text, applies jsonb, message jsonb, sort_order int, valid daterange, source jsonb,
      verified boolean)`.execute(tx)
}
