import { sql } from 'kysely'
import type { PublicSearchPart } from '#platform/web/public-pages.ts'
import { guidePath } from '../vocabulary/guide.ts'
import { guideWords } from '../words-of-guide.ts'

/** A topic of the guide, found by what it is about. */
export const guideFound: PublicSearchPart = {
  name: 'public-site.guide-topic',
  sql: (folded, { today, lang }) => sql`
    select code as id, content -> 'title' as title, content -> 'subject' as detail,
      (case when position(${folded} in folded ->> ${lang}) < 60 then 0.8 else 0.5 end)::real as weight
    from published.guide_part where kind = 'topic' and valid @> ${today}::date and position(${folded} in folded ->> ${lang}) > 0`,
  href: (id, lang) => `/${lang}${guidePath[lang]}#topic-${id}`,
  words: { kind: guideWords.found },
}
