import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { Rewriting } from '../rules/supersede.ts'
import type { Attribute, Fact, Mission } from '../vocabulary.ts'

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
  m: Pick<Mission, 'id' | 'code' | 'kind' | 'hostCountries' | 'decisionId'>,
): Promise<void> {
  await sql`insert into missions.mission (id, code, kind, host_country, host_countries, sort_order, decision_id)
    values (${m.id}, ${m.code}, ${m.kind}, ${m.hostCountries[0]}, ${m.hostCountries}::text[],
      (select coalesce(max(sort_order), 0) + 1000 from missions.mission), ${m.decisionId})`.execute(tx)
}

/** Names of missions and groups to choose among, as they stand on a day; groups first. */
export async function scopesOn(
  tx: Tx,
  day: string,
): Promise<{ scope: 'mission' | 'group'; id: string; code: string; name: { en: string; fr: string } }[]> {
  const rows = await sql<{ scope: 'mission' | 'group'; id: string; code: string; name: { en: string; fr: string } }>`
    select 'group' as scope, id, code, name, 0 as ord, 0 as place from missions.mission_group
    union all
    select 'mission', m.id, m.code, coalesce((select f.value from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'name'
        and f.superseded_at is null order by f.valid @> ${day}::date desc, lower(f.valid) desc limit 1),
        jsonb_build_object('en', m.code, 'fr', m.code)), 1, m.sort_order
    from missions.mission m order by ord, place, code`.execute(tx)
  return rows.rows.map(({ scope, id, code, name }) => ({ scope, id, code, name }))
}
