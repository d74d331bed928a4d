import { sql } from 'kysely'
import { defineSearch } from '#platform/desk-parts.ts'
import { publicationHref } from './vocabulary.ts'
import { deskWords } from './words-of-pages.ts'

export const search = [
  defineSearch({
    name: 'publishing.publications',
    duties: ['communications-officer', 'rcmp-planner'],
    sql: (folded, c) => sql`
      select p.id, coalesce(nullif(v.title ->> ${c.language}, ''), p.code) as title, jsonb_build_object('en', p.code, 'fr', p.code) as detail,
        (case when p.code = ${folded} then 1 else 0.5 end)::real as weight
      from publishing.publication p join lateral (select x.title from publishing.version x where x.publication_id = p.id
        order by x.number desc limit 1) v on true
      where strpos(sec.fold(concat_ws(' ', p.code, v.title ->> 'en', v.title ->> 'fr')), ${folded}) > 0`,
    href: publicationHref,
    words: { kind: deskWords.publication },
  }),
]
