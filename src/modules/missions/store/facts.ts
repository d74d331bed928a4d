import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Rewriting } from '../rules/supersede.ts'
import type { Attribute, Fact, Mission, StrengthScope } from '../vocabulary.ts'

type By = { at: string; account: string; fresh(): string }

/** Writes one value of one attribute from a day on; the rows that give way stay on record as superseded. */
export async function writeFact(
  tx: Tx,
  what: { missionId: string; attribute: Attribute; value: unknown; source: object },
  rewriting: Rewriting<Fact>,
  by: By,
): Promise<void> {
  await sql`update missions.mission_fact set superseded_at = ${by.at}
    where id = any(${rewriting.superseded.map((row) => row.id)}::uuid[])`.execute(tx)
  const rows = [
    ...rewriting.kept.map(({ row, valid }) => ({ ...row, valid })),
    { ...what, valid: rewriting.valid, verified: true },
  ]
  await insertFacts(tx, rows, by)
  await sql`update missions.mission set version = version + 1 where id = ${what.missionId}`.execute(tx)
}

export async function insertFacts(
  tx: Tx,
  facts:
    | readonly Pick<Fact, 'missionId' | 'attribute' | 'value' | 'valid' | 'source' | 'verified'>[]
    | readonly object[],
  by: By,
): Promise<void> {
  const rows = (facts as readonly Fact[]).map((fact) => ({
    ...fact,
    id: by.fresh(),
    valid: `[${fact.valid.from},${fact.valid.to ?? ''})`,
  }))
  await sql`insert into missions.mission_fact (id, mission_id, attribute, value, valid, source, verified, recorded_at, recorded_by)
    select id, "missionId", attribute, value, valid::daterange, source, verified, ${by.at}, ${by.account}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, "missionId" uuid, attribute text, value jsonb, valid text, source jsonb, verified boolean)`.execute(
    tx,
  )
}

export async function insertMission(
  tx: Tx,
  m: Pick<Mission, 'id' | 'code' | 'kind' | 'hostCountries' | 'decisionId'> & { successorOf?: string | null },
): Promise<void> {
  await sql`insert into missions.mission (id, code, kind, host_country, host_countries, sort_order, decision_id, successor_of)
    values (${m.id}, ${m.code}, ${m.kind}, ${m.hostCountries[0]}, ${m.hostCountries}::text[],
      (select coalesce(max(sort_order), 0) + 1000 from missions.mission), ${m.decisionId}, ${m.successorOf ?? null})`.execute(
    tx,
  )
}

export interface NamedScope {
  scope: StrengthScope
  /** The programme's is `programme`: it has no id of its own. */
  id: string
  code: string
  name: Localized
  /** The group that a mission belongs to on the day, or the mission of a type of post. */
  within: string | null
}

/** What a number can be for, as it is called on a day: the programme, groups, missions, the types of post in them. */
export async function scopesOn(tx: Tx, day: string): Promise<NamedScope[]> {
  const rows = await sql<NamedScope>`
    with named as (select m.id, m.code, m.sort_order, coalesce((select f.value from missions.mission_fact f where f.mission_id = m.id
        and f.attribute = 'name' and f.superseded_at is null order by f.valid @> ${day}::date desc, lower(f.valid) desc limit 1),
        jsonb_build_object('en', m.code, 'fr', m.code)) as name
      from missions.mission m)
    select * from (
      select 'programme' as scope, 'programme' as id, '' as code, ${JSON.stringify(programmeName)}::jsonb as name, null as within, 0 as ord, 0 as place
      union all
      select 'group', id::text, code, name, null, 1, 0 from missions.mission_group
      union all
      select 'mission', n.id::text, n.code, n.name, (select g.group_id::text from missions.group_member g where g.mission_id = n.id and g.valid @> ${day}::date),
        2, n.sort_order from named n
      union all
      select distinct on (missions.post_type(p.mission_id, p.title)) 'post-type', missions.post_type(p.mission_id, p.title)::text, n.code, p.title,
        p.mission_id::text, 3, n.sort_order from missions.position p join named n on n.id = p.mission_id
        where upper(p.valid) is null or upper(p.valid) > ${day}::date) s
    order by ord, place, code, name ->> 'en'`.execute(tx)
  return rows.rows.map(({ scope, id, code, name, within }) => ({ scope, id, code, name, within }))
}

export const programmeName: Localized = { en: 'Whole program', fr: 'Ensemble du programme' }

/** The decision under which a mission was approved: it traces to it from then on. */
export async function setDecision(tx: Tx, missionId: string, decisionId: string): Promise<void> {
  await sql`update missions.mission set decision_id = ${decisionId}, version = version + 1 where id = ${missionId}`.execute(
    tx,
  )
}

/** The mission shares the strength of its group no longer from that day on; the group's numbers go on for those that are left. */
export async function endMembership(tx: Tx, missionId: string, from: string): Promise<void> {
  await sql`update missions.group_member set valid = daterange(lower(valid), ${from}::date)
    where mission_id = ${missionId} and valid @> ${from}::date and lower(valid) < ${from}::date`.execute(tx)
  await sql`update missions.mission set group_id = null, version = version + 1
    where id = ${missionId} and not exists (select from missions.group_member g where g.mission_id = ${missionId} and upper_inf(g.valid))`.execute(
    tx,
  )
}

export async function addMembership(tx: Tx, missionId: string, groupId: string, from: string): Promise<void> {
  await sql`insert into missions.group_member (group_id, mission_id, valid) values (${groupId}, ${missionId}, daterange(${from}::date, null))`.execute(
    tx,
  )
  await sql`update missions.mission set group_id = ${groupId}, version = version + 1 where id = ${missionId}`.execute(
    tx,
  )
}
