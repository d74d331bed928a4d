import { sql } from 'kysely'
import type { PublicSearchPart, SitemapPart } from '#platform/web/public-pages.ts'
import { courseWords } from '../words-of-courses.ts'
import { opportunityWords } from '../words-of-opportunities.ts'
import { courseHref, opportunityHref } from '../words-of-serving-addresses.ts'

/** What visitors find of bulletins that are open, and of courses. */
export const serveSearch: readonly PublicSearchPart[] = [
  {
    name: 'public-site.bulletins',
    sql: (folded, { today }) => sql`
      select b.code as id, b.title, coalesce(o.facts -> 'values' -> 'name', jsonb_build_object('en', b.operation, 'fr', b.operation)) as detail,
        (case when sec.fold(b.title ->> 'en') like '%' || ${folded} || '%' or sec.fold(b.title ->> 'fr') like '%' || ${folded} || '%' then 0.9
          else 0.5 end)::real as weight
      from published.bulletin b left join published.operation o on o.code = b.operation and o.valid @> ${today}::date
      where b.opens_on <= ${today}::date and b.closes_on >= ${today}::date and (b.ended_on is null or b.ended_on > ${today}::date)
        and (sec.fold(b.code) = ${folded} or sec.fold(concat_ws(' ', b.title ->> 'en', b.title ->> 'fr', b.text ->> 'en', b.text ->> 'fr', b.operation,
          o.facts -> 'values' -> 'name' ->> 'en', o.facts -> 'values' -> 'name' ->> 'fr')) like '%' || ${folded} || '%')`,
    href: opportunityHref,
    words: { kind: opportunityWords.found },
  },
  {
    name: 'public-site.courses',
    sql: (folded, { today }) => sql`
      select k.code as id, k.name as title, k.audience as detail, 0.6::real as weight from published.course k
      where k.valid @> ${today}::date and sec.fold(concat_ws(' ', k.code, k.name ->> 'en', k.name ->> 'fr', k.short ->> 'en', k.short ->> 'fr',
        k.summary ->> 'en', k.summary ->> 'fr')) like '%' || ${folded} || '%'`,
    href: courseHref,
    words: { kind: courseWords.found },
  },
]

/** Open bulletins and the courses of the day, for the sitemap. */
export const serveSitemap: readonly SitemapPart[] = [
  {
    view: 'public-site.opportunity',
    sql: ({ today }) => sql`
      select jsonb_build_object('code', lower(code)) as params, date_modified as modified from published.bulletin
      where opens_on <= ${today}::date and closes_on >= ${today}::date and (ended_on is null or ended_on > ${today}::date)`,
  },
  {
    view: 'public-site.course',
    sql: ({ today }) => sql`
      select jsonb_build_object('code', lower(code)) as params, null::date as modified from published.course where valid @> ${today}::date`,
  },
]
