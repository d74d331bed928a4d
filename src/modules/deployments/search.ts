import { type RawBuilder, sql } from 'kysely'
import { shownTitle } from '#modules/missions/index.ts'
import { defineSearch } from '#platform/desk-parts.ts'
import { deploymentHref } from './vocabulary.ts'
import { deskWords } from './words-pages.ts'

// Found once, and said of both sides of the join: under row security PostgreSQL would read every person rather than look these few up.
const named = (folded: string) =>
  sql`with named as materialized (select array(select people.found(${folded}, false)) as ids)`
const people = sql`any ((select ids from named)::uuid[])`

const found = (folded: string, where: RawBuilder<unknown>) => sql`
  select d.id, coalesce(p.given_names || ' ' || p.family_name || ' · ', '') || d.code as title, ${shownTitle(sql`x.title`)} as detail,
    case when sec.fold(d.code) = ${folded} then 1 else 0.45 end as weight
  from deployments.deployment d left join missions.position x on x.id = d.position_id left join people.person p on p.id = d.person_id
  where d.state <> 'cancelled' and ${where}`

/** Deployments by their code or by whose they are; row-level security narrows them to what the reader sees. */
export const search = [
  defineSearch({
    name: 'deployments.deployment',
    duties: [
      'candidate',
      'readiness-officer',
      'irss-officer',
      'mission-desk',
      'contingent-commander',
      'service-coordinator',
      'service-chief',
      'rcmp-adviser',
      'rcmp-planner',
    ],
    // Whose it is, by index, and its code: either in one condition would be asked of every row.
    sql: (folded) => sql`${named(folded)}
      ${found(folded, sql`d.person_id = ${people} and p.id = ${people}`)}
      union ${found(folded, sql`d.id = any (array(select deployments.coded(${folded})))`)}`,
    href: deploymentHref,
    words: { kind: deskWords.search },
  }),
]
