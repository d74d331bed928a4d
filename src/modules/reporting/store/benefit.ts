import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'

export interface BenefitOfService {
  returned: number
  broughtHome: number
  usedAtHome: number
  answered: number
  skills: { code: string; family: 'personal' | 'professional'; name: Localized; officers: number; used: number }[]
  answers: { kind: string; officers: number }[]
  years: { year: number; returned: number; broughtHome: number; usedAtHome: number }[]
}

/** What the officers of the reader's own services brought home, whoever they served with when they left: row policies say whose they are. */
export async function benefitOf(tx: Tx, services: readonly string[], day: string): Promise<BenefitOfService> {
  const mine = sql`select m.person_id from people.service_membership m where m.service_id = any(${services}::uuid[]) and m.valid @> ${day}::date`
  const home = sql`select d.id, d.person_id, d.returned_on from deployments.deployment d
    where d.state <> 'cancelled' and d.returned_on is not null and d.returned_on <= ${day} and d.person_id in (${mine})`
  const gained = sql`select g.id, g.person_id, g.competency_code as code, h.returned_on from people.competency_gained g
    join (${home}) h on h.id = g.deployment_id where g.state = 'validated'`
  const { rows: years } = await sql<BenefitOfService['years'][number]>`
    select extract(year from h.returned_on)::int as year, count(distinct h.person_id)::int as returned,
      count(distinct g.person_id)::int as "broughtHome", count(distinct g.person_id) filter (where r.id is not null)::int as "usedAtHome"
    from (${home}) h left join people.competency_gained g on g.deployment_id = h.id and g.state = 'validated'
    left join people.competency_reused r on r.gained_id = g.id group by 1 order by 1 desc`.execute(tx)
  const { rows: skills } = await sql<BenefitOfService['skills'][number]>`
    select g.code, c.family, c.name, count(distinct g.person_id)::int as officers, count(distinct r.person_id)::int as used
    from (${gained}) g
    join lateral (select family, name from people.competency k where k.code = g.code order by k.valid @> ${day}::date desc limit 1) c on true
    left join people.competency_reused r on r.gained_id = g.id
    group by g.code, c.family, c.name order by officers desc, g.code`.execute(tx)
  const { rows: answers } = await sql<{
    kind: string | null
    officers: number
    returned: number
    broughtHome: number
    usedAtHome: number
  }>`
    select k as kind, count(distinct a.person_id)::int as officers,
      (select count(distinct person_id)::int from (${home}) h) as returned,
      (select count(distinct person_id)::int from (${gained}) g) as "broughtHome",
      (select count(distinct r.person_id)::int from (${gained}) g join people.competency_reused r on r.gained_id = g.id) as "usedAtHome"
    from (values (1)) one(n) left join (select h.person_id, a.kinds from (${home}) h
      join reintegration.home_answer a on a.deployment_id = h.id and a.superseded_at is null) a on true
    left join lateral unnest(a.kinds) k on true
    group by grouping sets ((), (k)) order by officers desc, k`.execute(tx)
  // The grouping without a kind stands for all who answered.
  const all = answers.filter(({ kind }) => kind === null).sort((a, b) => b.officers - a.officers)[0]
  return {
    returned: all?.returned ?? 0,
    broughtHome: all?.broughtHome ?? 0,
    usedAtHome: all?.usedAtHome ?? 0,
    answered: all?.officers ?? 0,
    years,
    skills,
    answers: answers.flatMap(({ kind, officers }) => (kind === null ? [] : [{ kind, officers }])),
  }
}
