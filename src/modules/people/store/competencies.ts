import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { type Period, toRangeText } from '#kernel/period.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type {
  Background,
  BackgroundKind,
  Competency,
  CompetencyGained,
  CompetencyLevel,
} from '../vocabulary/competencies.ts'
import { periodFrom } from './by-person.ts'
import type { By } from './record.ts'

/** The catalogue as it stands on a day. */
export async function competenciesOn(tx: Tx, day: Day): Promise<Competency[]> {
  const { rows } = await sql<Competency>`select code, family, name from people.competency where valid @> ${day}::date
    order by family desc, code`.execute(tx)
  return rows
}

const gained = (where: RawBuilder<unknown>, more = sql``) => sql<CompetencyGained & { served: string }>`
  select g.id, g.person_id as "personId", g.mission_id as "missionId", g.deployment_id as "deploymentId", g.competency_code as code,
    (select k.name from people.competency k where k.code = g.competency_code order by k.valid @> g.recorded_on desc limit 1) as name,
    g.level, g.role_title as "roleTitle", g.served::text as served, g.account, g.state, g.recorded_on as "recordedOn",
    g.recorded_by as "recordedBy", g.judged_by_name as "judgedByName", g.judged_on as "judgedOn", g.judged_note as "judgedNote", g.version,
    coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'since', r.since, 'usedIn', r.used_in, 'byName', r.by_name) order by r.since)
      from people.competency_reused r where r.gained_id = g.id), '[]') as reused
  from people.competency_gained g where ${where} order by lower(g.served) desc, g.competency_code ${more}`
const gainedFrom = (row: CompetencyGained & { served: string }): CompetencyGained => ({
  ...row,
  served: periodFrom(row.served as unknown as string),
})

export async function gainedBy(tx: Tx, personId: string): Promise<CompetencyGained[]> {
  return (await gained(sql`g.person_id = ${personId}`).execute(tx)).rows.map(gainedFrom)
}

export async function findGained(tx: Tx, id: string, lock = false): Promise<CompetencyGained | null> {
  const { rows } = await gained(sql`g.id = ${id}`, lock ? sql`for update` : sql``).execute(tx)
  return rows[0] ? gainedFrom(rows[0]) : null
}

export async function insertGained(
  tx: Tx,
  one: {
    id: string
    personId: string
    missionId: string
    deploymentId: string
    code: string
    level: CompetencyLevel
    roleTitle: Localized
    served: Period
    account: string
    recordedOn: Day
  },
  by: By,
): Promise<void> {
  await sql`insert into people.competency_gained (id, person_id, mission_id, deployment_id, competency_code, level, role_title, served, account,
      state, recorded_on, recorded_at, recorded_by)
    values (${one.id}, ${one.personId}, ${one.missionId}, ${one.deploymentId}, ${one.code}, ${one.level}, ${JSON.stringify(one.roleTitle)}::jsonb,
      ${toRangeText(one.served)}::daterange, ${one.account}, 'recorded', ${one.recordedOn}, ${by.at}, ${by.account})`.execute(
    tx,
  )
}

export async function judgeGained(
  tx: Tx,
  id: string,
  one: { state: 'validated' | 'not-validated'; on: Day; note: string | null; by: string; name: string },
): Promise<void> {
  await sql`update people.competency_gained set state = ${one.state}, judged_by = ${one.by}, judged_by_name = ${one.name},
    judged_on = ${one.on}, judged_note = ${one.note}, version = version + 1 where id = ${id}`.execute(tx)
}

export async function withdrawGained(tx: Tx, id: string): Promise<void> {
  await sql`update people.competency_gained set state = 'withdrawn', judged_by = null, judged_by_name = null, judged_on = null,
    judged_note = null, version = version + 1 where id = ${id}`.execute(tx)
}

export async function insertReuse(
  tx: Tx,
  one: { id: string; gainedId: string; personId: string; since: Day; usedIn: string; byName: string },
  by: By,
): Promise<void> {
  await sql`insert into people.competency_reused (id, gained_id, person_id, since, used_in, by_name, recorded_at, recorded_by)
    values (${one.id}, ${one.gainedId}, ${one.personId}, ${one.since}, ${one.usedIn}, ${one.byName}, ${by.at}, ${by.account})`.execute(
    tx,
  )
}

const background = (where: RawBuilder<unknown>) => sql<Background>`
  select id, person_id as "personId", kind, value, consented_on as "consentedOn" from people.background
  where removed_on is null and ${where} order by kind, value`

export async function backgroundsOf(tx: Tx, personId: string): Promise<Background[]> {
  return (await background(sql`person_id = ${personId}`).execute(tx)).rows
}

export async function findBackground(tx: Tx, id: string): Promise<Background | null> {
  return (await background(sql`id = ${id}`).execute(tx)).rows[0] ?? null
}

export async function declareBackground(
  tx: Tx,
  one: { id: string; personId: string; kind: BackgroundKind; value: string; on: Day },
  by: By,
): Promise<void> {
  await sql`insert into people.background (id, person_id, kind, value, consented_on, recorded_at, recorded_by)
    values (${one.id}, ${one.personId}, ${one.kind}, ${one.value}, ${one.on}, ${by.at}, ${by.account})`.execute(tx)
}

/** Removed at a word: the value goes, only that something was declared and taken back stays. */
export async function removeBackground(tx: Tx, id: string, on: Day): Promise<void> {
  await sql`update people.background set value = null, removed_on = ${on} where id = ${id}`.execute(tx)
}

export interface SkillLine {
  id: string
  code: string
  name: string
  service: string | null
  languages: { language: 'en' | 'fr'; level: string }[]
  skills: { code: string; name: Localized; level: CompetencyLevel }[]
  backgrounds: { kind: BackgroundKind; value: string }[]
  reused: number
}

export type SkillQuery = ListQuery & {
  skill: string | null
  level: CompetencyLevel | null
  language: string | null
  service: string | null
  specialisation: string | null
}

/** Officers with what was validated and what they declared, as far as the reader's duty reaches. */
export async function listSkills(tx: Tx, query: SkillQuery, today: Day): Promise<ListData<SkillLine>> {
  const atLeast = query.level ? { guided: 1, alone: 2, leading: 3 }[query.level] : 1
  const rank = sql`case g.level when 'guided' then 1 when 'alone' then 2 else 3 end`
  const skill =
    query.skill || query.level
      ? [
          sql`exists (select from people.competency_gained g where g.person_id = p.id and g.state = 'validated' and ${rank} >= ${atLeast}
            ${query.skill ? sql`and g.competency_code = ${query.skill}` : sql``})`,
        ]
      : []
  const declared = (kind: BackgroundKind, value: string) =>
    sql`exists (select from people.background b where b.person_id = p.id and b.kind = ${kind} and b.value = ${value})`
  const language = query.language
    ? [
        ['en', 'fr'].includes(query.language)
          ? sql`exists (select from people.language_level l where l.person_id = p.id and l.language = ${query.language} and l.level in ('B', 'C'))`
          : declared('language', query.language),
      ]
    : []
  const conditions = [
    sql`(exists (select from people.competency_gained g where g.person_id = p.id and g.state = 'validated')
      or exists (select from people.background b where b.person_id = p.id and b.removed_on is null))`,
    ...skill,
    ...language,
    ...(query.specialisation ? [declared('specialisation', query.specialisation)] : []),
    ...(query.q ? [sql`p.id = any (array(select people.found(sec.fold(${query.q}), false)))`] : []),
    ...(query.service
      ? [
          sql`strpos(sec.fold(s.short || ' ' || (s.name ->> 'en') || ' ' || (s.name ->> 'fr')), sec.fold(${query.service})) > 0`,
        ]
      : []),
  ]
  const select = sql`
    select p.id, p.code, p.given_names || ' ' || p.family_name as name, p.sort_name, s.short as service,
      coalesce((select jsonb_agg(distinct jsonb_build_object('language', l.language, 'level', l.level)) from people.language_level l
        where l.person_id = p.id), '[]') as languages,
      coalesce((select jsonb_agg(jsonb_build_object('code', g.competency_code, 'level', g.level, 'name',
          (select k.name from people.competency k where k.code = g.competency_code order by k.valid @> g.recorded_on desc limit 1))
          order by g.competency_code)
        from people.competency_gained g where g.person_id = p.id and g.state = 'validated'), '[]') as skills,
      coalesce((select jsonb_agg(jsonb_build_object('kind', b.kind, 'value', b.value) order by b.kind, b.value)
        from people.background b where b.person_id = p.id and b.removed_on is null), '[]') as backgrounds,
      (select count(*)::int from people.competency_reused r where r.person_id = p.id) as reused
    from people.person p
      left join lateral (select m.service_id from people.service_membership m where m.person_id = p.id and m.valid @> ${today}::date limit 1) m on true
      left join people.service s on s.id = m.service_id
    where ${sql.join(conditions, sql` and `)}`
  const list = listOf<SkillLine & { sort_name: string }>(
    select,
    query,
    { name: sql`sort_name`, service: sql`service`, skills: sql`jsonb_array_length(skills)`, reused: sql`reused` },
    { sort: 'name' },
  )
  const data = list.read((await list.query.execute(tx)).rows)
  return { ...data, rows: data.rows.map(({ sort_name: _, ...row }) => row) }
}
