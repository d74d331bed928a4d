import { type RawBuilder, sql } from 'kysely'
import type { Language, Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { LatestPart, PublicSearchPart } from '#platform/web/public-pages.ts'

/** Something that was found, with the kind of its part; `id` is what the part makes an address of. */
export interface Hit {
  kind: string
  id: string
  title: Localized
  detail: Localized | null
  weight: number
}

/** So much of a kind is looked at for one word. */
const LOOKED_AT = 500

/** Words as the database folds them: what names are compared with. */
async function foldedBy(tx: Tx, words: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select sec.fold(w.word) as word from unnest(${words}::text[]) with ordinality w(word, n) order by w.n`.execute(tx)
  return rows.map(({ word }) => word)
}

/**
 * What has every one of the words, of all parts and of the pages that were found already, in one query: those asked for by the whole
 * wording first, then by weight; how many there are of each kind.
 */
export async function findAll(
  tx: Tx,
  parts: readonly PublicSearchPart[],
  pages: readonly Hit[],
  words: readonly string[],
  on: { today: string; lang: Language },
  o: { kind: string | null; limit: number; offset: number },
): Promise<{ rows: Hit[]; counts: { kind: string; count: number }[] }> {
  const folded = await foldedBy(tx, words)
  const hits = parts.flatMap((part) =>
    folded.map(
      (
        word,
        n,
      ) => sql`(select ${part.name}::text as kind, ${sql.lit(n)} as word, s.id::text as id, s.title, s.detail, s.weight::real as weight
        from (${part.sql(word, on)}) s order by s.weight desc, s.id limit ${sql.lit(LOOKED_AT)})`,
    ),
  )
  const given = sql`select kind, id, title, detail, weight from jsonb_to_recordset(${JSON.stringify(pages)}::jsonb)
    as p(kind text, id text, title jsonb, detail jsonb, weight real)`
  const found =
    hits.length === 0
      ? given
      : sql`${given} union all
        select kind, id, (array_agg(title order by word))[1], (array_agg(detail order by word))[1], avg(weight)::real
        from (${sql.join(hits, sql` union all `)}) hits group by kind, id having count(distinct word) = ${sql.lit(folded.length)}`
  const { rows } = await sql<{ rows: Hit[] | null; counts: { kind: string; count: number }[] | null }>`
    with found as materialized (${found})
    select
      (select jsonb_agg(to_jsonb(x)) from (
        select * from found where ${o.kind}::text is null or kind = ${o.kind}
        order by (strpos(sec.fold(title ->> ${on.lang}), ${folded.join(' ')}) > 0) desc nulls last, weight desc, title ->> ${on.lang}, kind, id
        limit ${sql.lit(o.limit)} offset ${sql.lit(o.offset)}) x) as rows,
      (select jsonb_agg(to_jsonb(k)) from (select kind, count(*)::int as count from found group by kind) k) as counts`.execute(
    tx,
  )
  return { rows: rows[0]?.rows ?? [], counts: rows[0]?.counts ?? [] }
}

/** Whether a word of a text begins with what was asked; it holds letters and digits only. */
const begins = (text: RawBuilder<unknown>, folded: string) => sql`sec.fold(${text}) ~ ${`\\m${folded}`}`

/** Operations of any day, by code, names, headings, what they do, and the countries where they are. */
export const operationsFound = (folded: string, on: { today: string }): RawBuilder<unknown> => sql`
  select o.code as id, o.title, o.detail,
    (case when ${begins(sql`o.code || ' ' || o.names`, folded)} then 0.9 when ${begins(sql`o.countries`, folded)} then 0.8 else 0.5 end)::real as weight
  from (
    select distinct on (p.code) p.code, coalesce(p.facts #> '{listings,0,heading}', p.facts #> '{values,name}') as title,
      p.facts #> '{values,summary}' as detail,
      concat_ws(' ', p.facts #> '{values,name}', p.facts #> '{values,aliases}', (select string_agg(l ->> 'heading', ' ') from jsonb_array_elements(p.facts -> 'listings') l)) as names,
      coalesce((select string_agg(c.name::text, ' ') from published.country c where p.facts -> 'hostCountries' ? c.code), '') as countries,
      coalesce(p.facts #>> '{values,summary}', '') as summary
    from published.operation p order by p.code, (p.valid @> ${on.today}::date) desc, lower(p.valid) desc) o
  where o.title is not null and ${begins(sql`concat_ws(' ', o.code, o.names, o.countries, o.summary)`, folded)}`

/** Police services that take part, or did. */
export const servicesFound = (folded: string): RawBuilder<unknown> => sql`
  select s.code as id, s.name as title, null::jsonb as detail, 0.7::real as weight
  from (select distinct on (p.code) p.code, p.name, p.province from published.participation p order by p.code, lower(p.valid) desc) s
  where ${begins(sql`concat_ws(' ', s.code, s.name, s.province)`, folded)}`

/** What the front page tells as the latest of all parts, the newest first. */
export async function latestOf(
  tx: Tx,
  parts: readonly LatestPart[],
  on: { today: string; lang: Language },
  limit: number,
): Promise<{ kind: string; id: string; title: Localized; onDay: string }[]> {
  if (parts.length === 0) return []
  const union = sql.join(
    parts.map(
      (part) => sql`select ${part.name}::text as kind, n.id::text as id, n.title, n.on_day from (${part.sql(on)}) n`,
    ),
    sql` union all `,
  )
  const { rows } = await sql<{ kind: string; id: string; title: Localized; onDay: string }>`
    select kind, id, title, on_day as "onDay" from (${union}) latest order by on_day desc, kind, id limit ${sql.lit(limit)}`.execute(
    tx,
  )
  return rows
}
