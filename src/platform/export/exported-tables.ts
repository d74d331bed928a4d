import type pg from 'pg'
import type { DeclaredColumn, Register } from '#platform/register/register.ts'

export interface ExportedColumn {
  name: string
  /** As PostgreSQL calls it. */
  type: string
  declared: DeclaredColumn
  /** False: it proves who somebody is, and stays where it is. */
  exported: boolean
}

export interface ExportedTable {
  /** `schema.table` */
  name: string
  columns: ExportedColumn[]
  /** What its rows are sorted by. */
  key: string[]
}

/** The tables of the register as they stand in the database, with their types. Throws where the two do not agree. */
export async function exportedTables(client: pg.ClientBase, register: Register): Promise<ExportedTable[]> {
  const { rows } = await client.query<{ table: string; column: string; type: string; key: number | null }>(
    `select n.nspname || '.' || c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
       array_position(i.indkey::int2[], a.attnum)::integer as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       left join pg_index i on i.indrelid = c.oid and i.indisprimary
     where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
     order by n.nspname, c.relname, a.attnum`,
  )
  const undeclared = rows.find(({ table }) => !register.tables.some(({ name }) => name === table))
  if (undeclared) throw new Error(`${undeclared.table} is not in the register: what it holds is not known.`)
  return register.tables.map((declared) => {
    const there = rows.filter((row) => row.table === declared.name)
    const schema = declared.name.split('.')[0]
    const columns = there.map(({ column, type }) => {
      const known = declared.columns.find((one) => one.name === column)
      if (!known) throw new Error(`${declared.name}.${column} is not in the register: bring the database up to date.`)
      return {
        name: column,
        type,
        declared: known,
        exported: !(schema === 'access' && known.compartment === 'SECURITY'),
      }
    })
    if (columns.length === 0) throw new Error(`${declared.name} is not in the database: bring it up to date.`)
    const key = there.filter((row) => row.key !== null).sort((a, b) => a.key! - b.key!)
    return { name: declared.name, columns, key: key.map((row) => row.column) }
  })
}

const page = 500

/** All rows of a table, as JSON text and as the text of each value, from the client's snapshot. */
export async function* rowsOf(
  client: pg.ClientBase,
  table: ExportedTable,
): AsyncGenerator<{ json: string; cells: (string | null)[] }> {
  const quoted = (name: string) => client.escapeIdentifier(name)
  const columns = table.columns.filter(({ exported }) => exported).map(({ name }) => quoted(name))
  const order = table.key.length > 0 ? ` order by ${table.key.map(quoted).join(', ')}` : ''
  const from = table.name.split('.').map(quoted).join('.')
  await client.query(
    `declare exported no scroll cursor for
     select row_to_json(t)::text as json, array[${columns.map((column) => `${column}::text`).join(', ')}]::text[] as cells
     from (select ${columns.join(', ')} from ${from}${order}) t`,
  )
  for (;;) {
    const { rows } = await client.query<{ json: string; cells: (string | null)[] }>(`fetch ${page} from exported`)
    yield* rows
    if (rows.length < page) break
  }
  await client.query('close exported')
}
