import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import { toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Body } from '../vocabulary/bodies.ts'

/** The departments of the arrangement and the units that do the work, for the public page of the programme. */
export async function publishBodies(tx: Tx, bodies: readonly Body[], c: Pick<Circumstances, 'fresh'>): Promise<void> {
  const rows = bodies.map((one) => ({ ...one, id: c.fresh(), valid: toRangeText(one.valid) }))
  await sql`insert into published.body (id, code, part, roles, name, short, does, valid, source, verified, fr_verified)
    select id, code, part, roles, name, short, does, valid::daterange, source, verified, fr_verified
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, code text, part text, roles text[], name jsonb, short jsonb,
      does jsonb, valid text, source jsonb, verified boolean, fr_verified boolean)`.execute(tx)
}

/** The documents that facts were read in, by the id under which facts name them. */
export async function publishSources(
  tx: Tx,
  sources: readonly { id: string; title: Localized; as_at: string; circa: boolean; url?: string | undefined }[],
): Promise<void> {
  const rows = sources.map(({ id, title, as_at, circa, url }) => ({ id, title, as_at, circa, address: url ?? null }))
  await sql`insert into published.source (id, title, as_at, circa, address)
    select id, title, as_at, circa, address
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, title jsonb, as_at text, circa boolean, address text)`.execute(
    tx,
  )
}
