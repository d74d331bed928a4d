import type pg from 'pg'

export interface Canaries {
  /** `schema.table.column` by the number in its canary. */
  columns: string[]
  /** Columns that take no free text: a check allows listed values only. */
  closed: string[]
  /** Every id that a table outside `published` has. */
  ids: ReadonlySet<string>
}

/** A text that nothing else contains and that no encoding changes. */
const canary = (n: number): string => `cnry7q${n}z`
const pattern = /cnry7q(\d+)z/g

/** What must go on working for the server to answer at all: which installation it is, and which migrations ran. */
const kept = ['platform.installation', 'platform.migration', 'audit.chain']

/**
 * Puts a text of its own into every column of every table that is not published, in every row, where the column takes text: alone, in
 * lists, in both languages of a wording. Rules of the tables that would stand in the way are off on this copy.
 */
export async function plantCanaries(admin: pg.Pool): Promise<Canaries> {
  const client = await admin.connect()
  const planted: Canaries = { columns: [], closed: [], ids: new Set() }
  try {
    await client.query('set session_replication_role = replica')
    const { rows } = await client.query<{ name: string; column: string; type: string }>(`
      select c.table_schema || '.' || c.table_name as name, c.column_name as column,
        -- a list of ids takes no text
        case when c.udt_name = '_uuid' then 'uuid[]' else c.data_type end as type
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER' and c.table_schema not in ('pg_catalog', 'information_schema', 'published')
      order by 1, c.ordinal_position`)
    const ids = new Set<string>()
    for (const { name, column, type } of rows) {
      if (type === 'uuid') for (const id of await idsIn(client, name, column)) ids.add(id)
      if (kept.includes(name) || !(type in sets)) continue
      const text = canary(planted.columns.length)
      const set = sets[type as keyof typeof sets](`"${column}"`, text)
      const done = await client.query(`update ${name} set "${column}" = ${set}`).catch((fault: { code?: string }) => {
        // What is left are lists of words, numbers and keys that text does not fit, or things that a rule of the table counts.
        if (['23514', '23505', '23P01', '22P02', '22023'].includes(fault.code ?? '')) return null
        throw fault
      })
      if (done) planted.columns.push(`${name}.${column}`)
      else planted.closed.push(`${name}.${column}`)
    }
    planted.ids = ids
    return planted
  } finally {
    await client.query('set session_replication_role = origin')
    client.release()
  }
}

const sets = {
  text: (column: string, text: string) => `'${text}' || left(md5(ctid::text || coalesce(${column}, '')), 12)`,
  ARRAY: (column: string, text: string) =>
    `case when pg_typeof(${column}) = 'text[]'::regtype then array['${text}'] else ${column} end`,
  jsonb: (column: string, text: string) =>
    `case when jsonb_typeof(${column}) = 'object' then ${column} || '{"en": "${text}", "fr": "${text}", "canary": "${text}"}' else '"${text}"' end`,
}

async function idsIn(client: pg.PoolClient, table: string, column: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select distinct "${column}"::text as id from ${table} where "${column}" is not null`,
  )
  return rows.map((row) => row.id)
}

/** What an answer tells that is not public: columns by their canaries, and ids of records. */
export function leaksIn(
  answer: { body: string; headers: Record<string, unknown> },
  planted: Canaries,
  own: string,
): string[] {
  const text = `${answer.body}\n${JSON.stringify(answer.headers)}`
  const columns = [...text.matchAll(pattern)].map(([, n]) => planted.columns[Number(n)] ?? 'a column')
  // The address that was asked for stands in links to sign in and to the other language: that is no news to who asked.
  const ids = (text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? []).filter(
    (id) => planted.ids.has(id) && !own.includes(id),
  )
  return [...new Set(columns), ...new Set(ids.map((id) => `the id ${id}`))]
}
