import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Publication } from '../vocabulary.ts'

/** Takes a publication from the public: page, list, feeds, search and picture at once. */
export async function unpublish(tx: Tx, { kind, code }: Pick<Publication, 'kind' | 'code'>): Promise<void> {
  await sql`delete from ${sql.table(`published.${kind}`)} where code = ${code}`.execute(tx)
}

/** What of a person goes out with a story: what was agreed to. */
export interface Agreed {
  name: string | null
  described: Localized
  until: Day | null
}

/** A picture with its bytes: the public role reads no files. */
export interface PictureToPublish {
  mediaType: string
  width: number
  height: number
  alt: Localized
  credit: string | null
  content: Buffer
}

/** Writes what the public reads of the version that stands now. */
export async function publish(
  tx: Tx,
  publication: Pick<Publication, 'id' | 'kind' | 'code'>,
  o: { at: string; today: Day; agreed?: Agreed; picture?: PictureToPublish | null },
): Promise<void> {
  await unpublish(tx, publication)
  const standing = sql`publishing.version v join publishing.publication p on p.id = v.publication_id
    where v.publication_id = ${publication.id} and v.state = 'published'`
  const first = sql`(select min(o.published_at) from publishing.version o where o.publication_id = v.publication_id)`
  const firstDay = sql`(select min(o.published_on) from publishing.version o where o.publication_id = v.publication_id)`
  const orNull = (column: string) =>
    sql`case when btrim(${sql.ref(column)} ->> 'en') = '' then null else ${sql.ref(column)} end`
  if (publication.kind === 'page')
    await sql`insert into published.page (code, missions, title, summary, body, phase, place, source, fr_verified, published_on, date_modified)
      select p.code, p.missions, v.title, v.summary, v.body, v.phase, v.place, v.source, v.fr_verified, v.published_on, v.published_on from ${standing}`.execute(
      tx,
    )
  if (publication.kind === 'news')
    await sql`insert into published.news (code, missions, title, summary, body, organisation, link, fr_verified, dated, published_at, updated_at,
        date_modified)
      select p.code, p.missions, v.title, v.summary, v.body, ${orNull('v.organisation')}, ${orNull('v.link')}, v.fr_verified, coalesce(v.dated, ${firstDay}),
        ${first}, v.published_at, v.published_on from ${standing}`.execute(tx)
  if (publication.kind !== 'story') return
  const { agreed, picture } = o
  await sql`insert into published.story (code, missions, title, summary, body, quote, shown_name, described, shown_until, dated, published_at, updated_at,
      date_modified)
    select p.code, p.missions, v.title, v.summary, v.body, ${orNull('v.quote')}, ${agreed?.name ?? null},
      ${agreed && agreed.described.en !== '' ? JSON.stringify(agreed.described) : null}::jsonb, ${agreed?.until ?? null}::date,
      coalesce(v.dated, ${firstDay}), ${first}, v.published_at, v.published_on from ${standing}`.execute(tx)
  if (picture)
    await sql`insert into published.picture (code, missions, media_type, width, height, alt, credit, content)
      select p.code, p.missions, ${picture.mediaType}, ${picture.width}, ${picture.height}, ${JSON.stringify(picture.alt)}::jsonb, ${picture.credit},
        ${picture.content} from ${standing}`.execute(tx)
}

/** A mission was named or left out while the publication stands: it is hidden with its missions from the commit on. */
export async function publishMissions(tx: Tx, { kind, code, missions }: Publication): Promise<void> {
  for (const table of kind === 'story' ? (['story', 'picture'] as const) : ([kind] as const))
    await sql`update ${sql.table(`published.${table}`)} set missions = ${missions} where code = ${code}`.execute(tx)
}
