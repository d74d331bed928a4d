import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'

export interface PackRows {
  organisations: object[]
  organisationNames: object[]
  services: object[]
  ranks: object[]
  certificateTypes: object[]
  protocols: object[]
  contacts: object[]
  participations: object[]
  warnings: object[]
  competencies: object[]
}

/** Writes the people's part of the pack, a statement a table; contacts also where the public reads them. */
export async function insertPackRows(tx: Tx, rows: PackRows): Promise<void> {
  const json = (list: readonly object[]) => sql`${JSON.stringify(list)}::jsonb`
  await sql`insert into people.organisation (id, code, kind, source)
    select * from jsonb_to_recordset(${json(rows.organisations)}) as r(id uuid, code text, kind text, source jsonb)`.execute(
    tx,
  )
  await sql`insert into people.organisation_name (organisation_id, name, short_name, valid, source, verified)
    select organisation_id, name, short_name, valid::daterange, source, verified from jsonb_to_recordset(${json(rows.organisationNames)})
      as r(organisation_id uuid, name jsonb, short_name jsonb, valid text, source jsonb, verified boolean)`.execute(tx)
  await sql`insert into people.service (id, code, short, kind, province, name, rank_scale, partnership, source, verified)
    select * from jsonb_to_recordset(${json(rows.services)}) as r(id uuid, code text, short text, kind text, province text, name jsonb,
      rank_scale text, partnership text, source jsonb, verified boolean)`.execute(tx)
  await sql`insert into people.service_participation (service_id, valid, source, verified)
    select service_id, valid::daterange, source, verified from jsonb_to_recordset(${json(rows.participations)})
      as r(service_id uuid, valid text, source jsonb, verified boolean)`.execute(tx)
  await sql`insert into people.warning_window (days, valid, source, verified)
    select days, valid::daterange, source, verified from jsonb_to_recordset(${json(rows.warnings)})
      as r(days int, valid text, source jsonb, verified boolean)`.execute(tx)
  await sql`insert into people.competency (id, code, family, name, valid, source, verified)
    select id, code, family, name, valid::daterange, source, verified from jsonb_to_recordset(${json(rows.competencies)})
      as r(id uuid, code text, family text, name jsonb, valid text, source jsonb, verified boolean)`.execute(tx)
  await sql`insert into people.rank (id, code, scale, level, place, name, source, verified)
    select * from jsonb_to_recordset(${json(rows.ranks)}) as r(id uuid, code text, scale text, level int, place int, name jsonb,
      source jsonb, verified boolean)`.execute(tx)
  await sql`insert into people.certificate_type (code, name, kind, validity, validity_months, counts_after_days, for_armed_only, valid, source, verified)
    select code, name, kind, validity, validity_months, counts_after_days, for_armed_only, valid::daterange, source, verified
    from jsonb_to_recordset(${json(rows.certificateTypes)}) as r(code text, name jsonb, kind text, validity text, validity_months int,
      counts_after_days int, for_armed_only boolean, valid text, source jsonb, verified boolean)`.execute(tx)
  await sql`insert into people.fitness_protocol (code, name, short, decimals, measure, lower_is_better, valid, source, verified)
    select code, name, short, decimals, measure, lower_is_better, valid::daterange, source, verified
    from jsonb_to_recordset(${json(rows.protocols)}) as r(code text, name jsonb, short jsonb, decimals int, measure text,
      lower_is_better boolean, valid text, source jsonb, verified boolean)`.execute(tx)
  const contacts = sql`jsonb_to_recordset(${json(rows.contacts)}) as r(id uuid, code text, audience text, label jsonb, reaches text,
      organisation text, organisation_name jsonb, guidance jsonb, email text, phone text, valid text, source jsonb, verified boolean)`
  await sql`insert into people.contact_point (id, code, audience, label, reaches, organisation, guidance, email, phone, valid, source, verified)
    select id, code, audience, label, reaches, organisation, guidance, email, phone, valid::daterange, source, verified from ${contacts}`.execute(
    tx,
  )
  await sql`insert into published.contact (id, code, audience, label, reaches, organisation, guidance, email, phone, valid, source, verified)
    select id, code, audience, label, reaches, organisation_name, guidance, email, phone, valid::daterange, source - 'note', verified
    from ${contacts}`.execute(tx)
}
