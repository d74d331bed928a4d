import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { FamilyContact, FamilyPlan, FamilyRule, FamilySupport } from '../vocabulary/family.ts'
import type { By } from './record.ts'

/** The plan as it stands, as far as the reader sees it; null where there is none. */
export async function familyPlanOf(tx: Tx, personId: string, lock = false): Promise<FamilyPlan | null> {
  const { rows } = await sql<FamilyPlan>`
    select f.person_id as "personId", f.version, f.changed_on as "changedOn", f.confirmed_on as "confirmedOn",
      f.confirmed_version as "confirmedVersion", f.declined_on as "declinedOn", f.children, f.not_by_phone as "notByPhone",
      coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'personId', k.person_id, 'name', k.name, 'relation', k.relation, 'phone', k.phone,
        'email', k.email, 'language', k.language, 'place', k.place) order by k.place)
        from people.family_contact k where k.person_id = f.person_id and k.until is null), '[]') as contacts,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'situation', r.situation, 'contactId', r.contact_id, 'contactName', k.name,
        'thenContactId', r.then_contact_id, 'thenContactName', t.name, 'channel', r.channel, 'afterDays', r.after_days, 'how', r.how)
        order by array_position(array['illness', 'area-incident', 'return-delayed', 'no-contact', 'grave'], r.situation))
        from people.family_rule r join people.family_contact k on k.id = r.contact_id
          left join people.family_contact t on t.id = r.then_contact_id
        where r.person_id = f.person_id and r.until is null), '[]') as rules,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'area', s.area, 'who', s.who, 'agreed', s.agreed,
        'areaName', coalesce((select g.content -> 'text' from published.guide_part g where g.kind = 'help-area' and g.code = s.area
          order by g.valid desc limit 1), jsonb_build_object('en', s.area, 'fr', s.area))) order by s.recorded_at, s.id)
        from people.family_support s where s.person_id = f.person_id and s.until is null), '[]') as supports
    from people.family_plan f where f.person_id = ${personId} ${lock ? sql`for update` : sql``}`.execute(tx)
  return rows[0] ?? null
}

/** Counts a change and gives the version that it makes. A declined plan is one again. */
export async function changeFamilyPlan(tx: Tx, personId: string, on: Day, by: By): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    insert into people.family_plan as f (person_id, version, changed_on, recorded_at, recorded_by)
    values (${personId}, 1, ${on}, ${by.at}, ${by.account})
    on conflict (person_id) do update set version = f.version + 1, changed_on = excluded.changed_on, declined_on = null,
      recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
    returning version`.execute(tx)
  return rows[0]!.version
}

export async function writeWishes(
  tx: Tx,
  personId: string,
  one: { children: string | null; notByPhone: string | null },
): Promise<void> {
  await sql`update people.family_plan set children = ${one.children}, not_by_phone = ${one.notByPhone}
    where person_id = ${personId}`.execute(tx)
}

export async function insertFamilyContact(tx: Tx, one: FamilyContact, since: number, by: By): Promise<void> {
  await sql`insert into people.family_contact (id, person_id, name, relation, phone, email, language, place, since, recorded_at, recorded_by)
    values (${one.id}, ${one.personId}, ${one.name}, ${one.relation}, ${one.phone}, ${one.email}, ${one.language}, ${one.place}, ${since},
      ${by.at}, ${by.account})`.execute(tx)
}

export async function insertFamilyRule(
  tx: Tx,
  personId: string,
  one: Omit<FamilyRule, 'contactName' | 'thenContactName'>,
  since: number,
  by: By,
): Promise<void> {
  await sql`update people.family_rule set until = ${since}
    where person_id = ${personId} and situation = ${one.situation} and until is null`.execute(tx)
  await sql`insert into people.family_rule (id, person_id, situation, contact_id, then_contact_id, channel, after_days, how, since, recorded_at, recorded_by)
    values (${one.id}, ${personId}, ${one.situation}, ${one.contactId}, ${one.thenContactId}, ${one.channel}, ${one.afterDays}, ${one.how},
      ${since}, ${by.at}, ${by.account})`.execute(tx)
}

export async function insertFamilySupport(
  tx: Tx,
  personId: string,
  one: Pick<FamilySupport, 'id' | 'area' | 'who' | 'agreed'>,
  since: number,
  by: By,
): Promise<void> {
  await sql`update people.family_support set until = ${since}
    where person_id = ${personId} and area = ${one.area} and until is null`.execute(tx)
  await sql`insert into people.family_support (id, person_id, area, who, agreed, since, recorded_at, recorded_by)
    values (${one.id}, ${personId}, ${one.area}, ${one.who}, ${one.agreed}, ${since}, ${by.at}, ${by.account})`.execute(
    tx,
  )
}

const lineTables = { contact: 'family_contact', rule: 'family_rule', support: 'family_support' } as const
export type FamilyLineKind = keyof typeof lineTables

export async function endFamilyLine(tx: Tx, kind: FamilyLineKind, id: string, until: number): Promise<void> {
  await sql`update ${sql.table(`people.${lineTables[kind]}`)} set until = ${until} where id = ${id} and until is null`.execute(
    tx,
  )
}

/** Whose a standing line is; null where the reader has none like it. */
export async function findFamilyLine(
  tx: Tx,
  id: string,
): Promise<{ kind: FamilyLineKind; personId: string; label: string } | null> {
  const { rows } = await sql<{ kind: FamilyLineKind; personId: string; label: string }>`
    select 'contact' as kind, person_id as "personId", name as label from people.family_contact where id = ${id} and until is null
    union all select 'rule', person_id, situation from people.family_rule where id = ${id} and until is null
    union all select 'support', person_id, who from people.family_support where id = ${id} and until is null`.execute(
    tx,
  )
  return rows[0] ?? null
}

export async function confirmFamilyPlan(tx: Tx, personId: string, on: Day): Promise<void> {
  await sql`update people.family_plan set confirmed_on = ${on}, confirmed_version = version where person_id = ${personId}`.execute(
    tx,
  )
}

/** Gives the plan up, or says that none is wanted: nothing of it stays but the day on which that was said. */
export async function declineFamilyPlan(tx: Tx, personId: string, on: Day, by: By): Promise<void> {
  for (const table of ['family_rule', 'family_support', 'family_contact', 'family_plan'])
    await sql`delete from ${sql.table(`people.${table}`)} where person_id = ${personId}`.execute(tx)
  await sql`insert into people.family_plan (person_id, version, changed_on, declined_on, recorded_at, recorded_by)
    values (${personId}, 1, ${on}, ${on}, ${by.at}, ${by.account})`.execute(tx)
}

/** In what somebody may help, as the guide names it. */
export async function helpAreasOn(tx: Tx, day: Day): Promise<{ code: string; name: Localized }[]> {
  const { rows } = await sql<{
    code: string
    name: Localized
  }>`select code, content -> 'text' as name from published.guide_part
    where kind = 'help-area' and valid @> ${day}::date order by sort_order`.execute(tx)
  return rows
}
