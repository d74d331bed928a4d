import { sql } from 'kysely'
import { defineSearch } from '#platform/desk-parts.ts'
import { containing } from './store/containing.ts'
import { readers } from './views/readers.ts'
import { officerHref } from './vocabulary.ts'
import { searchWords } from './words.ts'

export const search = [
  defineSearch({
    name: 'people.officers',
    duties: Object.keys(readers) as (keyof typeof readers)[],
    sql: (folded, c) => sql`
      select p.id, p.given_names || ' ' || p.family_name as title,
        jsonb_build_object('en', concat_ws(' · ', p.code, s.name->>'en'), 'fr', concat_ws(' · ', p.code, s.name->>'fr')) as detail,
        (case when sec.fold(p.code) = ${folded} then 1 when p.search_name like ${containing(folded)} then 0.9
          else public.word_similarity(${folded}, p.search_name) * 0.8 end)::real as weight
      from people.person p
      left join people.service_membership m on m.person_id = p.id and m.valid @> ${c.today}::date
      left join people.service s on s.id = m.service_id
      where p.id = any (array(select people.found(${folded}, true)))`,
    href: officerHref,
    words: searchWords,
  }),
]
