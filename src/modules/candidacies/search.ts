import { sql } from 'kysely'
import { coded } from '#modules/people/index.ts'
import { defineSearch } from '#platform/desk-parts.ts'
import { candidacyHref } from './words-of-addresses.ts'
import { searchWords } from './words-of-parts.ts'

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
    sql: (folded) => sql`
      select k.id, p.given_names || ' ' || p.family_name || ' · ' || k.code as title, b.title as detail,
        case when sec.fold(k.code) = ${folded} then 1 else 0.5 end as weight
      from candidacies.candidacy k join people.person p on p.id = k.person_id join postings.posting b on b.id = k.posting_id
      where (k.state <> 'withdrawn' or k.person_id = (select sec.person()))
        and (coalesce((select sec.duty()), '') <> 'host-liaison' or exists (select from candidacies.nomination n where n.candidacy_id = k.id))
        and (${coded(sql`k.code`, folded)} or k.person_id = any (array(select people.found(${folded}, false))))`,
    href: candidacyHref,
    words: searchWords,
  }),
]
