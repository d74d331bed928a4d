import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { Completeness, PublicationKind, VersionState } from '../vocabulary.ts'
import { isoInstant } from './rows.ts'

export interface PublicationLine {
  id: string
  code: string
  kind: PublicationKind
  title: Localized
  /** Where the version stands that is worked on; null where none is. */
  working: VersionState | null
  /** Whether the public has it. */
  out: 'published' | 'withdrawn' | 'never'
  languages: Completeness
  publish_at: string | null
  published_on: Day | null
  changed_on: Day
}

const side = (
  lang: 'en' | 'fr',
) => sql`(btrim(v.title ->> ${sql.lit(lang)}) <> '' and btrim(v.summary ->> ${sql.lit(lang)}) <> ''
  and (btrim(v.body ->> ${sql.lit(lang)}) <> '' or btrim(v.organisation ->> ${sql.lit(lang)}) <> '' and btrim(v.link ->> ${sql.lit(lang)}) <> ''))`

export async function listPublications(
  tx: Tx,
  query: ListQuery & {
    kind: PublicationKind | null
    state: VersionState | null
    languages: Completeness | null
  },
): Promise<ListData<PublicationLine>> {
  const select = sql`
    select * from (
      select p.id, p.code, p.kind, v.title, w.state as working,
        case when o.id is not null then 'published' when exists (select from publishing.version x where x.publication_id = p.id and x.state = 'withdrawn')
          then 'withdrawn' else 'never' end as out,
        case when ${side('en')} and ${side('fr')} then 'both' when ${side('en')} then 'en-only' when ${side('fr')} then 'fr-only' else 'neither' end
          as languages,
        ${isoInstant('w.publish_at')} as publish_at, o.published_on,
        (v.recorded_at at time zone coalesce((select i.zone from platform.installation i), 'UTC'))::date as changed_on,
        v.summary, v.body, v.state as last_state
      from publishing.publication p
        left join publishing.version w on w.publication_id = p.id and w.state in ('draft', 'in-translation', 'in-review', 'reviewed', 'scheduled')
        left join publishing.version o on o.publication_id = p.id and o.state = 'published'
        join lateral (select x.* from publishing.version x where x.publication_id = p.id
          order by x.id = w.id desc nulls last, x.id = o.id desc nulls last, x.number desc limit 1) v on true) q
    where (${query.kind}::text is null or q.kind = ${query.kind})
      and (${query.state}::text is null or coalesce(q.working, q.last_state) = ${query.state} or q.out = ${query.state})
      and (${query.languages}::text is null or q.languages = ${query.languages})
      and (${query.q}::text is null or strpos(sec.fold(concat_ws(' ', q.code, q.title ->> 'en', q.title ->> 'fr', q.summary ->> 'en', q.summary ->> 'fr',
        q.body ->> 'en', q.body ->> 'fr')), sec.fold(${query.q})) > 0)`
  const list = listOf<PublicationLine & { summary?: unknown; body?: unknown; last_state?: unknown }>(
    select,
    query,
    {
      title: sql`sec.fold(title ->> 'en')`,
      kind: sql`kind`,
      working: sql`array_position(array['draft', 'in-translation', 'in-review', 'reviewed', 'scheduled'], working)`,
      published: sql`published_on`,
      changed: sql`changed_on`,
      languages: sql`languages`,
    },
    { sort: 'changed', dir: 'desc' },
  )
  const read = list.read((await list.query.execute(tx)).rows)
  return { ...read, rows: read.rows.map(({ summary: _s, body: _b, last_state: _l, ...line }) => line) }
}
