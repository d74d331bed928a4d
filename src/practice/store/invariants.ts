import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'

/** Each finds what must not be there; a row says which. */
const invariants: Record<string, RawBuilder<{ what: string }>> = {
  'no day over the strength of a mission, a group or the programme': sql`
    with days as (select distinct lower(period) as d from missions.occupancy where state <> 'released'),
    counted as (
      select s.scope, s.scope_id, s.number, d.d, (select count(*) from missions.occupancy o
        where o.state <> 'released' and o.period @> d.d and (s.scope = 'programme' or (s.scope = 'mission' and o.mission_id = s.scope_id)
          or (s.scope = 'group' and o.mission_id in (select m.mission_id from missions.group_member m where m.group_id = s.scope_id and m.valid @> d.d)))) as there
      from days d join missions.authorized_strength s on s.superseded_at is null and s.valid @> d.d)
    select scope || ' ' || coalesce(scope_id::text, '') || ' on ' || d || ': ' || there || ' of ' || number as what
    from counted where there > number`,
  'a number stands for every day on which somebody is there': sql`
    select o.id::text as what from missions.occupancy o where o.state <> 'released' and not exists (
      select from missions.authorized_strength s where s.superseded_at is null and s.scope <> 'programme' and s.valid @> lower(o.period)
        and (s.scope_id = o.mission_id or s.scope_id in (select m.group_id from missions.group_member m where m.mission_id = o.mission_id and m.valid @> lower(o.period))))`,
  'one officer on a position at a time': sql`
    select a.id::text as what from missions.occupancy a join missions.occupancy b on a.position_id = b.position_id and a.id < b.id
      and a.period && b.period where a.state <> 'released' and b.state <> 'released'`,
  'no position is held before or after it exists': sql`
    select o.id::text as what from missions.occupancy o join missions.position p on p.id = o.position_id
    where o.state <> 'released' and not p.valid @> o.period`,
  'one deployment of a person at a time': sql`
    select a.code as what from deployments.deployment a join deployments.deployment b on a.person_id = b.person_id and a.id < b.id
      and a.period && b.period where a.state <> 'cancelled' and b.state <> 'cancelled'`,
  'one service, one rank, one kind of employment at a time': sql`
    select 'service ' || a.person_id as what from people.service_membership a join people.service_membership b
      on a.person_id = b.person_id and a.id < b.id and a.valid && b.valid
    union all select 'rank ' || a.person_id from people.rank_held a join people.rank_held b
      on a.person_id = b.person_id and a.id < b.id and a.valid && b.valid
    union all select 'employment ' || a.person_id from people.employment_period a join people.employment_period b
      on a.person_id = b.person_id and a.id < b.id and a.valid && b.valid`,
  'every officer belongs to a service, holds a rank and is marked as invented': sql`
    select p.code as what from people.person p where not p.practice
      or not exists (select from people.service_membership m where m.person_id = p.id and upper_inf(m.valid))
      or not exists (select from people.rank_held r where r.person_id = p.id and upper_inf(r.valid))`,
  'no more seats than a session has': sql`
    select s.code as what from training.pdt_session s where (select count(*) from training.pdt_seat t
      where t.session_id = s.id and t.state <> 'lost') > s.capacity`,
  'whoever left had a release, a recommendation, an accepted offer and the latest instructions': sql`
    select k.code as what from deployments.deployment d join candidacies.candidacy k on k.id = d.candidacy_id
    where d.departed_on is not null and (k.state <> 'deployed'
      or not exists (select from candidacies.endorsement e where e.candidacy_id = k.id and e.decision = 'endorsed' and e.ended_on is null
        and e.release_from <= d.departed_on and e.release_to >= d.planned_end)
      or not exists (select from candidacies.recommendation r where r.candidacy_id = k.id and r.decision = 'recommended')
      or not exists (select from candidacies.offer o where o.candidacy_id = k.id and o.answer = 'accepted')
      or not exists (select from readiness.instruction_package i where i.candidacy_id = k.id and i.kind = 'joining'
        and (i.superseded_at is null or i.superseded_at >= d.departed_on) and i.acknowledged_on <= d.departed_on)
      or exists (select from readiness.instruction_item i join readiness.instruction_package p on p.id = i.package_id
        where p.candidacy_id = k.id and p.kind = 'preliminary' and i.done_on is null))`,
  'whoever left was fit, clear and trained on the day': sql`
    select k.code as what from deployments.deployment d join candidacies.candidacy k on k.id = d.candidacy_id
    where d.departed_on is not null and (2 > (select count(*) from health.outcome o where o.candidacy_id = k.id
        and o.purpose = 'pre-deployment' and o.outcome = 'recommended' and (o.superseded_at is null or o.superseded_at >= d.departed_on) and o.valid_to >= d.departed_on)
      or not exists (select from conduct.clearance c where c.person_id = k.person_id
        and c.clear and (c.superseded_at is null or c.superseded_at >= d.departed_on) and c.declared_on <= d.departed_on and c.until >= d.departed_on)
      or not exists (select from training.pdt_seat t where t.candidacy_id = k.id and t.state = 'completed' and t.concluded_on <= d.departed_on))`,
  'a place is held for exactly the days of its deployment': sql`
    select d.code as what from deployments.deployment d left join lateral (
      select range_agg(o.period) as held, (array_agg(o.position_id order by lower(o.period) desc))[1] as last from missions.occupancy o
      where o.reference = d.candidacy_id and o.state <> 'released') o on true
    where d.state <> 'cancelled' and (o.held, o.last) is distinct from (multirange(d.period), d.position_id)`,
  'nothing has happened after the anchor day': sql`
    select d.code as what from deployments.deployment d, platform.installation i
    where greatest(d.departed_on, d.arrived_on, d.on_duty_on, d.ended_on, d.returned_on, d.closed_on) > i.anchor_day
    union all select k.code from candidacies.candidacy k, platform.installation i
    where greatest(k.applied_on, k.screened_on, k.withdrawn_on) > i.anchor_day
    union all select c.id::text from people.certificate c, platform.installation i
    where greatest(c.issued_on, c.verified_on) > i.anchor_day`,
}

/** What breaks an invariant, in words; every localized text among it that lacks a language. */
export async function brokenInvariants(tx: Tx): Promise<string[]> {
  const broken: string[] = []
  for (const [name, query] of Object.entries(invariants))
    broken.push(...(await query.execute(tx)).rows.map(({ what }) => `${name}: ${what}`))
  return [...broken, ...(await textsInOneLanguage(tx))]
}

/** Columns that hold texts in both languages, by their table. */
const localizedColumns: readonly (readonly [table: string, columns: readonly string[], but?: RawBuilder<boolean>])[] = [
  ['missions.position', ['title']],
  // A draft may wait for its translation; published it has none to wait for.
  ['postings.posting', ['title', 'text'], sql`t.state = 'draft'`],
  ['postings.criterion', ['message']],
  ['readiness.instruction_item', ['title', 'text']],
  ['training.pdt_session', ['place']],
  ['training.online_module', ['title']],
  ['deployments.task', ['title']],
  ['reintegration.follow_up', ['title']],
  ['letters.letter', ['subject', 'body']],
]

async function textsInOneLanguage(tx: Tx): Promise<string[]> {
  const found: string[] = []
  for (const [table, columns, but = sql`false`] of localizedColumns)
    for (const column of columns) {
      const { rows } = await sql<{ what: string }>`select t.id::text as what from ${sql.table(table)} t
        where not (${but}) and (coalesce(btrim(${sql.ref(`t.${column}`)} ->> 'en'), '') = ''
          or coalesce(btrim(${sql.ref(`t.${column}`)} ->> 'fr'), '') = '')`.execute(tx)
      found.push(...rows.map(({ what }) => `both languages: ${table}.${column} ${what}`))
    }
  return found
}
