import type pg from 'pg'

/** Schemas of machinery, whose texts are codes and keys that nobody typed. */
const machinery = ['audit', 'jobs', 'platform', 'access', 'published', 'sec', 'files', 'public']

interface Column {
  table: string
  column: string
  type: string
}

/** Columns that hold what somebody wrote: somewhere in them stands a text with a blank, alone or in both languages. */
async function writtenColumns(admin: pg.Pool): Promise<Column[]> {
  const { rows } = await admin.query<Column>(
    `select format('%I.%I', table_schema, table_name) as table, format('%I', column_name) as column, data_type as type
     from information_schema.columns join information_schema.tables using (table_catalog, table_schema, table_name)
     where table_type = 'BASE TABLE' and data_type in ('text', 'jsonb') and not table_schema = any($1)
       and table_schema not in ('information_schema', 'pg_catalog') order by 1, 2`,
    [machinery],
  )
  const written: Column[] = []
  for (const one of rows) {
    const holds =
      one.type === 'text'
        ? `${one.column} like '% %'`
        : `${one.column} ->> 'en' like '% %' and ${one.column} ->> 'fr' <> ''`
    const { rowCount } = await admin.query(`select from ${one.table} where ${holds} limit 1`)
    if (rowCount) written.push(one)
  }
  return written
}

/**
 * Writes the texts past every check into all columns that hold what people wrote, each row another one, and says into
 * how many; columns whose constraints take no such text stay as they are.
 */
export async function plantTexts(
  admin: pg.Pool,
  texts: readonly string[],
): Promise<{ columns: string[]; kept: string[] }> {
  const columns: string[] = []
  const kept: string[] = []
  for (const [at, one] of (await writtenColumns(admin)).entries()) {
    const text = `($1::text[])[1 + (row_number() over () + ${at * 31}) % $2::int]`
    const value = one.type === 'text' ? text : `jsonb_build_object('en', ${text}, 'fr', ${text})`
    const holds = one.type === 'text' ? `${one.column} is not null` : `${one.column} ? 'en' and ${one.column} ? 'fr'`
    try {
      await admin.query(
        `with planted as (select ctid as at, ${value} as value from ${one.table} where ${holds})
         update ${one.table} t set ${one.column} = planted.value from planted where t.ctid = planted.at`,
        [texts, texts.length],
      )
      columns.push(`${one.table}.${one.column}`)
    } catch (refused) {
      kept.push(`${one.table}.${one.column}: ${(refused as Error).message}`)
    }
  }
  return { columns, kept }
}
