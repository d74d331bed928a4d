import { sql } from 'kysely'
import type { SitemapPart } from '#platform/web/public-pages.ts'

/** Every operation of which something is public. */
export const operationSitemap: SitemapPart[] = [
  {
    view: 'public-site.operation',
    sql: () => sql`select jsonb_build_object('code', lower(code)) as params, max(date_modified) as modified
      from published.operation group by code`,
  },
]
