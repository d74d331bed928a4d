import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { Consent, Release } from '../vocabulary.ts'

const consents = (where: RawBuilder<unknown>, more = sql``) => sql<Consent>`
  select c.id, c.publication_id as "publicationId", c.given_name as "givenName", c.family_name as "familyName", c.shows, c.described, c.covers,
    c.purpose, c.given_on as "givenOn", c.until, c.attachment_id as "attachmentId", c.withdrawn_on as "withdrawnOn", c.version
  from publishing.consent c where ${where} order by c.given_on, c.id ${more}`

export const consentsOf = async (tx: Tx, publicationId: string): Promise<Consent[]> =>
  (await consents(sql`c.publication_id = ${publicationId}`).execute(tx)).rows
export async function findConsent(tx: Tx, id: string): Promise<Consent | null> {
  return (await consents(sql`c.id = ${id}`).execute(tx)).rows[0] ?? null
}
export async function lockConsent(tx: Tx, id: string): Promise<Consent | null> {
  return (await consents(sql`c.id = ${id}`, sql`for update of c`).execute(tx)).rows[0] ?? null
}

type ReleaseRow = Release & { publicationId: string }
const releases = (where: RawBuilder<unknown>, more = sql``) => sql<ReleaseRow>`
  select r.id, r.publication_id as "publicationId", r.service, coalesce(s.name, jsonb_build_object('en', r.service, 'fr', r.service)) as "serviceName",
    r.released_by as "releasedBy", r.released_on as "releasedOn", r.attachment_id as "attachmentId", r.ended_on as "endedOn", r.version
  from publishing.release r left join people.service s on s.code = r.service where ${where} order by r.released_on, r.id ${more}`

export const releasesOf = async (tx: Tx, publicationId: string): Promise<Release[]> =>
  (await releases(sql`r.publication_id = ${publicationId}`).execute(tx)).rows
export async function lockRelease(tx: Tx, id: string): Promise<ReleaseRow | null> {
  return (await releases(sql`r.id = ${id}`, sql`for update of r`).execute(tx)).rows[0] ?? null
}
