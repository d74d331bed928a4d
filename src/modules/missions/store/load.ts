import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'

/** Rows of the pack, as they stand in the tables; periods as range text. */
export interface PackRows {
  groups: object[]
  missions: object[]
  predecessors: { mission: string; predecessor: string }[]
  members: object[]
  leads: object[]
  kinds: object[]
  phases: object[]
  listings: object[]
  facts: object[]
  strengths: object[]
  positions: object[]
  roles: object[]
  themes: object[]
  at: string
  by: string
}

/** Writes the missions' part of the pack, a statement a table. */
export async function insertPackRows(tx: Tx, rows: PackRows): Promise<void> {
  const json = (list: readonly object[]) => sql`${JSON.stringify(list)}::jsonb`
  await sql`insert into missions.mission_group (id, code, name)
    select * from jsonb_to_recordset(${json(rows.groups)}) as r(id uuid, code text, name jsonb)`.execute(tx)
  await sql`insert into missions.mission (id, code, kind, host_country, host_countries, block, sort_order, source)
    select id, code, kind, host_countries[1], host_countries, block, sort_order, source
    from jsonb_to_recordset(${json(rows.missions)})
      as r(id uuid, code text, kind text, host_countries text[], block text, sort_order int, source jsonb)`.execute(tx)
  await sql`update missions.mission m set successor_of = p.id
    from jsonb_to_recordset(${json(rows.predecessors)}) as r(mission text, predecessor text)
      join missions.mission p on p.code = r.predecessor where m.code = r.mission`.execute(tx)
  await sql`insert into missions.group_member (group_id, mission_id, valid)
    select g.id, m.id, r.valid::daterange from jsonb_to_recordset(${json(rows.members)}) as r("group" text, mission text, valid text)
      join missions.mission_group g on g.code = r."group" join missions.mission m on m.code = r.mission`.execute(tx)
  await sql`update missions.mission m set group_id = (select g.group_id from missions.group_member g where g.mission_id = m.id
      order by lower(g.valid) desc limit 1)`.execute(tx)
  await sql`insert into missions.rotation_lead (kind, months, valid, source, verified)
    select kind, months, valid::daterange, source, verified from jsonb_to_recordset(${json(rows.leads)})
      as r(kind text, months int, valid text, source jsonb, verified boolean)`.execute(tx)
  await sql`insert into missions.kind_rule (id, kind, nomination_form, selecting_body, legal_status, pays_salary, pays_allowance, handover_days,
      handover_counted, valid, source, verified)
    select id, kind, nomination_form, selecting_body, legal_status, pays_salary, pays_allowance, handover_days, handover_counted, valid::daterange,
      source, verified
    from jsonb_to_recordset(${json(rows.kinds)}) as r(id uuid, kind text, nomination_form text, selecting_body jsonb, legal_status text,
      pays_salary jsonb, pays_allowance jsonb, handover_days int, handover_counted boolean, valid text, source jsonb, verified boolean)`.execute(
    tx,
  )
  await sql`insert into missions.phase (id, mission_id, kind, name, since, tour_months, criteria, costs, valid, source, verified, recorded_at, recorded_by)
    select id, mission_id, kind, name, since, tour_months, criteria, costs, valid::daterange, source, verified, ${rows.at}, ${rows.by}
    from jsonb_to_recordset(${json(rows.phases)}) as r(id uuid, mission_id uuid, kind text, name jsonb, since text, tour_months int,
      criteria jsonb, costs jsonb, valid text, source jsonb, verified boolean)`.execute(tx)
  await sql`insert into missions.listing (id, mission_id, list, section, block, place, number, letter, named_in, heading, valid, source, verified)
    select id, mission_id, list, section, block, place, number, letter, named_in, heading, valid::daterange, source, verified
    from jsonb_to_recordset(${json(rows.listings)}) as r(id uuid, mission_id uuid, list text, section text, block int, place int,
      number int, letter text, named_in text, heading jsonb, valid text, source jsonb, verified boolean)`.execute(tx)
  await sql`insert into missions.mission_fact (id, mission_id, attribute, value, valid, source, verified, recorded_at, recorded_by)
    select id, mission_id, attribute, value, valid::daterange, source, verified, ${rows.at}, ${rows.by}
    from jsonb_to_recordset(${json(rows.facts)}) as r(id uuid, mission_id uuid, attribute text, value jsonb, valid text, source jsonb,
      verified boolean)`.execute(tx)
  await sql`insert into missions.authorized_strength (id, scope, scope_id, measure, number, valid, as_printed, source, verified, recorded_at, recorded_by)
    select id, scope, scope_id, measure, number, valid::daterange, as_printed, source, verified, ${rows.at}, ${rows.by}
    from jsonb_to_recordset(${json(rows.strengths)}) as r(id uuid, scope text, scope_id uuid, measure text, number int, valid text,
      as_printed jsonb, source jsonb, verified boolean)`.execute(tx)
  await sql`insert into missions.position (id, code, mission_id, title, language, armed, rank_from, rank_to, tour_months, leadership,
      valid, since, source, verified, stream, roles, recorded_at, recorded_by)
    select id, code, mission_id, title, language, armed, rank_from, rank_to, tour_months, leadership, valid::daterange, since, source,
      verified, stream, roles, ${rows.at}, ${rows.by}
    from jsonb_to_recordset(${json(rows.positions)}) as r(id uuid, code text, mission_id uuid, title jsonb, language text, armed boolean,
      rank_from int, rank_to int, tour_months int, leadership boolean, valid text, since text, source jsonb, verified boolean, stream text,
      roles text[])`.execute(tx)
  await sql`insert into missions.role (code, name, objective, stream, sensitive, restricted, valid, source, verified)
    select code, name, objective, stream, sensitive, restricted, valid::daterange, source, verified from jsonb_to_recordset(${json(rows.roles)})
      as r(code text, name jsonb, objective jsonb, stream text, sensitive boolean, restricted boolean, valid text, source jsonb,
        verified boolean)`.execute(tx)
  await sql`insert into missions.team_theme (code, name, requires, valid, source, verified)
    select code, name, requires, valid::daterange, source, verified from jsonb_to_recordset(${json(rows.themes)})
      as r(code text, name jsonb, requires text[], valid text, source jsonb, verified boolean)`.execute(tx)
}
