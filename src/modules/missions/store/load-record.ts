import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'

/** Rows of the pack as they stand in the tables; periods as range text. */
export interface RecordRows {
  organisations: object[]
  catalogue: object[]
  partners: object[]
  tags: object[]
  links: object[]
  scales: object[]
}

/** Writes what the pack tells of missions beside their facts, a statement a table. */
export async function insertRecordRows(tx: Tx, rows: RecordRows, by: { at: string; by: string }): Promise<void> {
  const json = (list: readonly object[]) => sql`${JSON.stringify(list)}::jsonb`
  await sql`insert into missions.organisation_name (code, name, short, valid, source, verified)
    select code, name, short, valid::daterange, source, verified from jsonb_to_recordset(${json(rows.organisations)})
      as r(code text, name jsonb, short jsonb, valid text, source jsonb, verified boolean)`.execute(tx)
  await sql`insert into missions.catalogue_item (family, code, name, sort_order, valid, source, verified)
    select family, code, name, sort_order, valid::daterange, source, verified from jsonb_to_recordset(${json(rows.catalogue)})
      as r(family text, code text, name jsonb, sort_order int, valid text, source jsonb, verified boolean)`.execute(tx)
  await sql`insert into missions.partner (id, mission_id, role, organisation, country, valid, source, verified, recorded_at, recorded_by)
    select id, mission_id, role, organisation, country, valid::daterange, source, verified, ${by.at}, ${by.by}
    from jsonb_to_recordset(${json(rows.partners)}) as r(id uuid, mission_id uuid, role text, organisation text, country text, valid text,
      source jsonb, verified boolean)`.execute(tx)
  await sql`insert into missions.mission_tag (id, mission_id, family, code, level, valid, source, verified, recorded_at, recorded_by)
    select id, mission_id, family, code, level, valid::daterange, source, verified, ${by.at}, ${by.by}
    from jsonb_to_recordset(${json(rows.tags)}) as r(id uuid, mission_id uuid, family text, code text, level text, valid text, source jsonb,
      verified boolean)`.execute(tx)
  await sql`insert into missions.department_link (id, mission_id, organisation, title, address, valid, source, recorded_at, recorded_by)
    select id, mission_id, organisation, title, address, valid::daterange, source, ${by.at}, ${by.by}
    from jsonb_to_recordset(${json(rows.links)}) as r(id uuid, mission_id uuid, organisation text, title jsonb, address jsonb, valid text,
      source jsonb)`.execute(tx)
  await sql`insert into missions.risk_scale (code, likelihoods, impacts, levels, valid, source, verified)
    select code, likelihoods, impacts, levels, valid::daterange, source, verified from jsonb_to_recordset(${json(rows.scales)})
      as r(code text, likelihoods jsonb, impacts jsonb, levels jsonb, valid text, source jsonb, verified boolean)`.execute(
    tx,
  )
}
