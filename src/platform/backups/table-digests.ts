import type pg from 'pg'
import type { TableDigest } from './manifest.ts'

/**
 * The number of rows and a SHA-256 over all rows of each table, whatever their order, as the client's transaction sees them.
 * Only a user whom row-level security does not bind sees them all.
 */
export async function tableDigests(client: pg.ClientBase): Promise<TableDigest[]> {
  await client.query("set local row_security = off; set local bytea_output = 'hex'; set local extra_float_digits = 1")
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname not in ('pg_catalog', 'information_schema')
     order by 1, 2`,
  )
  const digests: TableDigest[] = []
  for (const { schema, name } of rows) {
    const table = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`
    const found = await client.query<{ rows: string; sha256: string }>(digestOf(table))
    digests.push({ name: `${schema}.${name}`, rows: Number(found.rows[0]!.rows), sha256: found.rows[0]!.sha256 })
  }
  return digests
}

/** By way of 65,536 heaps, so that a large table is sorted on disk and never gathered in one value. */
const digestOf = (table: string): string => `
  with hashed as (select sha256(convert_to(t::text, 'UTF8')) as h from only ${table} t),
    heaps as (select substring(h for 2) as k, count(*) as n, sha256(string_agg(h, ''::bytea order by h)) as d
      from hashed group by 1)
  select coalesce(sum(n), 0) as rows, encode(sha256(coalesce(string_agg(d, ''::bytea order by k), ''::bytea)), 'hex') as sha256
  from heaps`

/** The tables in which two lists of digests differ, in words; none: the same rows stand in both. */
export function differences(expected: readonly TableDigest[], found: readonly TableDigest[]): string[] {
  const there = new Map(found.map((one) => [one.name, one]))
  const missing = expected.flatMap((one) => {
    const other = there.get(one.name)
    there.delete(one.name)
    if (!other) return [`${one.name} is missing`]
    if (other.rows !== one.rows) return [`${one.name} has ${other.rows} rows instead of ${one.rows}`]
    return other.sha256 === one.sha256 ? [] : [`${one.name} has other rows than it had`]
  })
  return [...missing, ...[...there.keys()].map((name) => `${name} was not there`)]
}
