import { createHash } from 'node:crypto'

/** A row of `audit.entry` as text: instants as `audit.instant` writes them, `detail` as PostgreSQL writes jsonb. */
export interface AuditRow {
  shard: number
  seq: number
  at: string
  account_id: string | null
  duty: string | null
  act: string
  outcome: string
  code: string | null
  object_kind: string | null
  object_id: string | null
  person_id: string | null
  compartment: string | null
  request_id: string | null
  detail: string | null
  prev: Buffer
  hash: Buffer
}

/** The head of a chain that has no entry yet. */
export const genesisOf = (shard: number): Buffer => sha256(`contingent audit chain ${shard}`)

/** The fields as one text, each with its length in bytes before it; the same as `audit.canonical` in SQL. */
export function canonical(fields: readonly (string | null)[]): string {
  return fields.map((field) => (field === null ? '-' : `${Buffer.byteLength(field)}:${field}`)).join(',')
}

/** What the hash of the row has to be at that place, after that hash. */
export function hashOf(row: AuditRow, place = { shard: row.shard, seq: row.seq, prev: row.prev }): Buffer {
  const text = canonical([
    String(place.shard),
    String(place.seq),
    row.at,
    row.account_id,
    row.duty,
    row.act,
    row.outcome,
    row.code,
    row.object_kind,
    row.object_id,
    row.person_id,
    row.compartment,
    row.request_id,
    row.detail,
  ])
  return createHash('sha256').update(place.prev).update(text).digest()
}

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()
