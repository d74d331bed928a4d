import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Entry, EntryAct, Picture, Publication, Version } from '../vocabulary.ts'
import { type By, isoInstant, record } from './rows.ts'

const publications = (where: RawBuilder<unknown>, more = sql``) =>
  sql<Publication>`select p.id, p.code, p.kind, p.missions, p.version from publishing.publication p where ${where} ${more}`

export async function findPublication(tx: Tx, id: string): Promise<Publication | null> {
  return (await publications(sql`p.id = ${id}`).execute(tx)).rows[0] ?? null
}
export async function lockPublication(tx: Tx, id: string): Promise<Publication | null> {
  return (await publications(sql`p.id = ${id}`, sql`for update`).execute(tx)).rows[0] ?? null
}

const versions = (where: RawBuilder<unknown>, more = sql``) => sql<Version>`
  select v.id, v.publication_id as "publicationId", v.number, v.state, v.title, v.summary, v.body, v.quote, v.organisation, v.link, v.phase, v.place,
    v.dated, v.picture_id as "pictureId", v.editors, v.written_by_name as "writtenByName", v.taken_from as "takenFrom",
    v.verified_by_name as "verifiedByName", v.reviewed_by_name as "reviewedByName", ${isoInstant('v.publish_at')} as "publishAt",
    v.published_on as "publishedOn", v.of_pack as "ofPack", v.source, v.fr_verified as "frVerified", v.version,
    (v.recorded_at at time zone coalesce((select i.zone from platform.installation i), 'UTC'))::date as "recordedOn"
  from publishing.version v where ${where} order by v.number desc ${more}`

export const versionsOf = async (tx: Tx, publicationId: string): Promise<Version[]> =>
  (await versions(sql`v.publication_id = ${publicationId}`).execute(tx)).rows
export async function findVersion(tx: Tx, id: string): Promise<Version | null> {
  return (await versions(sql`v.id = ${id}`).execute(tx)).rows[0] ?? null
}
export async function lockVersion(tx: Tx, id: string): Promise<Version | null> {
  return (await versions(sql`v.id = ${id}`, sql`for update of v`).execute(tx)).rows[0] ?? null
}

export async function findPicture(tx: Tx, id: string): Promise<Picture | null> {
  const { rows } = await sql<Picture>`select id, attachment_id as "attachmentId", width, height, alt, credit
    from publishing.picture where id = ${id}`.execute(tx)
  return rows[0] ?? null
}

export async function entriesOf(tx: Tx, publicationId: string): Promise<Entry[]> {
  const { rows } = await sql<Entry>`select id, number, act, note, ${isoInstant('at')} as at, by_name as "byName"
    from publishing.entry where publication_id = ${publicationId} order by at desc, id`.execute(tx)
  return rows
}

/** Says in the history who did what. */
export const tell = (
  tx: Tx,
  c: By,
  of: { publicationId: string; number?: number | null; act: EntryAct; note?: string | null },
): Promise<void> =>
  sql`insert into publishing.entry (id, publication_id, number, act, note, at, by_name, recorded_by)
    values (${c.fresh()}, ${of.publicationId}, ${of.number ?? null}, ${of.act}, ${of.note ?? null}, ${c.now}, ${c.actor.name}, ${c.actor.accountId})`
    .execute(tx)
    .then(() => undefined)

export const insertPublication = (
  tx: Tx,
  row: { id: string; code: string; kind: string; missions?: string[] },
  c: By,
): Promise<void> => record(tx, 'publication', { missions: [], version: 1, ...row }, c)

/** The zone in which days and hours are meant. */
export async function zoneOf(tx: Tx): Promise<string> {
  const { rows } = await sql<{ zone: string }>`select zone from platform.installation`.execute(tx)
  return rows[0]?.zone ?? 'UTC'
}

/** Versions whose moment has come. */
export async function dueVersions(tx: Tx, now: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from publishing.version
    where state = 'scheduled' and publish_at <= ${now} order by publish_at, id limit 500`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Stories that stand although the consent to a part of them has run out by itself. */
export async function storiesPastConsent(tx: Tx, today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select v.id from published.story s
    join publishing.publication p on p.code = s.code join publishing.version v on v.publication_id = p.id and v.state = 'published'
    where s.shown_until < ${today}::date limit 500`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Which of these codes are those of missions. */
export async function missionsAmong(tx: Tx, codes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{
    code: string
  }>`select code from missions.mission where code = any(${codes}::text[])`.execute(tx)
  return rows.map(({ code }) => code)
}

/** Which of these missions are under protection. */
export async function protectedAmong(tx: Tx, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return []
  const { rows } = await sql<{
    code: string
  }>`select code from unnest(${codes}::text[]) code where code = any (published.protected_codes())`.execute(tx)
  return rows.map(({ code }) => code)
}
