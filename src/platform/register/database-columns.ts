import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/connection.ts'
import { roleName, transactionRoles } from '#platform/database/roles.ts'

/** A column as it stands in the database. */
export interface DatabaseColumn {
  /** `schema.table` */
  table: string
  column: string
  /** Whether row-level security binds even the owner of the table. */
  forced: boolean
  /** The roles that may select it, without the prefix of the installation. */
  readers: string[]
}

/** Every column of every table and view that migrations made, with who may read it. */
export async function databaseColumns(db: Db['kysely'] | Tx, prefix: string): Promise<DatabaseColumn[]> {
  const roles = transactionRoles.map((role) => roleName(prefix, role))
  const { rows } = await sql<DatabaseColumn>`
    select n.nspname || '.' || c.relname as table, a.attname as column, c.relrowsecurity and c.relforcerowsecurity as forced,
      array(select substr(role, ${prefix.length + 2}) from unnest(${roles}::text[]) role
        where has_column_privilege(role, c.oid, a.attnum, 'select')) as readers
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    order by n.nspname, c.relname, a.attnum`.execute(db)
  return rows
}
