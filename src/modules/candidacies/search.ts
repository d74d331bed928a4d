import { type RawBuilder, sql } from 'kysely'
import { defineSearch } from '#platform/desk-parts.ts'
import { candidacyHref } from './words-of-addresses.ts'
import { searchWords } from './words-of-parts.ts'

// Found once, and said of both sides of the join: under row security PostgreSQL would read every person rather than look these few up.
const named = (folded: string) =>
  sql`with named as materialized (select array(select people.found(${folded}, false)) as ids)`
const people = sql`any ((select ids from named)::uuid[])`

const found = (folded: string, where: RawBuilder<unknown>) => sql`
  select k.id, p.given_names || ' ' || p.family_name || ' · ' || k.code as title, b.title as detail,
    case when sec.fold(k.code) = ${folded} then 1 else 0.5 end as weight
  from candidacies.candidacy k join people.person p on p.id = k.person_id join postings.posting b on b.id = k.posting_id
  where (k.state <> 'withdrawn' or k.person_id = (select sec.person()))
    and (coalesce((select sec.duty()), '') <> 'host-liaison' or exists (select from candidacies.nomination n where n.candidacy_id = k.id))
    and ${where}`

export const search = [
  defineSearch({
    name: 'candidacies.candidacy',
    duties: [
      'candidate',
      'service-coordinator',
      'service-chief',
      'rcmp-adviser',
      'irss-officer',
      'host-liaison',
      'readiness-officer',
      'mission-desk',
    ],
    // Whose it is, by index, and its code: either in one condition would be asked of every row.
    sql: (folded) => sql`${named(folded)}
      ${found(folded, sql`k.person_id = ${people} and p.id = ${people}`)}
      union ${found(folded, sql`k.id = any (array(select candidacies.coded(${folded})))`)}`,
    href: candidacyHref,
    words: searchWords,
  }),
]
