import type pg from 'pg'

/** Rooms whose rows follow a person; letters, accounts and the audit belong to those who work here, whose number stays. */
const rooms = ['people', 'candidacies', 'deployments']

/** The number of files that are open stays: what grows is the pool of officers, and what lies behind them. */
const only: Readonly<Record<string, string>> = {
  'candidacies.candidacy': `state in ('not-released', 'not-selected', 'not-recommended', 'not-accepted', 'declined')
    or id in (select candidacy_id from deployments.deployment where state = 'closed')`,
}

interface Table {
  name: string
  columns: string[]
  /** Columns that name a row which is copied too, and of which table. */
  refers: Map<string, string>
}

/**
 * Fills an installation up to so many officers by copying the invented ones within PostgreSQL, with all that follows from
 * them by foreign key: the catalogue says what that is. For a throw-away copy only: no trigger runs, and what kept periods
 * apart is an ordinary index afterwards. Every connection takes its share of the work.
 */
export async function grow(superusers: readonly pg.Client[], o: { officers: number }): Promise<number> {
  const [first] = superusers as [pg.Client]
  const has = async () =>
    Number((await first.query<{ n: string }>('select count(*) as n from people.person')).rows[0]!.n)
  const there = await has()
  const copies = Math.ceil(o.officers / there) - 1
  if (copies < 1) return there
  const tables = await tablesOfAPerson(first)
  for (const client of superusers)
    await client.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '128MB';
      set maintenance_work_mem = '512MB'`)
  await first.query(`drop schema if exists ${originals} cascade; create schema ${originals}`)
  for (const table of tables) await first.query(originalOf(table))
  await first.query(`create unlogged table ${originals}.stock as
    select row_number() over (order by id) as place, count(*) over () as many, id, family_name from people.person`)
  const { foreignKeys, indexes } = await aroundTables(first, tables)
  for (const { away } of [...foreignKeys, ...indexes]) await first.query(away)
  const numbers = { from: there + 1, to: there + copies }
  await shared(superusers, await largestFirst(first, tables), (table) => copyOf(table, numbers))
  await shared(superusers, indexes, ({ back }) => back)
  for (const { back } of foreignKeys) await first.query(back)
  await first.query(`drop schema ${originals} cascade`)
  await shared(superusers, tables, ({ name }) => `vacuum analyze ${name}`)
  return has()
}

/** Work for several connections: each takes the next piece as soon as it is free. */
async function shared<Piece>(
  clients: readonly pg.Client[],
  pieces: readonly Piece[],
  textOf: (piece: Piece) => string,
): Promise<void> {
  const waiting = [...pieces]
  await Promise.all(
    clients.map(async (client) => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await client.query(textOf(next))
    }),
  )
}

async function largestFirst(client: pg.Client, tables: readonly Table[]): Promise<Table[]> {
  const { rows } = await client.query<{ name: string }>(
    'select name from unnest($1::text[]) as name order by pg_table_size(name::regclass) desc',
    [tables.map(({ name }) => name)],
  )
  return rows.map((row) => tables.find(({ name }) => name === row.name)!)
}

async function tablesOfAPerson(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; keys: string[]; refs: [string, string][] }>(
    `select c.oid::regclass::text as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select array_agg(a.attname::text) from pg_constraint k join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey)
        where k.conrelid = c.oid and k.contype = 'p'), '{}') as keys,
      coalesce((select jsonb_agg(jsonb_build_array(a.attname, k.confrelid::regclass::text)) from pg_constraint k
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
        where k.conrelid = c.oid and k.contype = 'f' and array_length(k.conkey, 1) = 1), '[]') as refs
    from pg_class c where c.relkind = 'r' and c.relnamespace::regnamespace::text = any($1)`,
    [rooms],
  )
  const found = new Map<string, Table>([['people.person', { name: 'people.person', columns: [], refers: new Map() }]])
  for (let before = 0; before !== found.size; ) {
    before = found.size
    for (const row of rows) {
      const refers = new Map(row.refs.filter(([, to]) => found.has(to) && to !== row.name))
      if (row.columns.includes('person_id')) refers.set('person_id', 'people.person')
      if (row.name !== 'people.person' && refers.size === 0) continue
      found.set(row.name, { name: row.name, columns: row.columns, refers })
    }
  }
  return inOrder([...found.values()])
}

interface Taken {
  away: string
  back: string
}

/**
 * Filling a table first and its indexes after is several times as fast. Comes back unchecked: copies of what fits do fit,
 * and looking whether no two periods overlap takes longer than all the rest.
 */
async function aroundTables(
  client: pg.Client,
  tables: readonly Table[],
): Promise<{ foreignKeys: Taken[]; indexes: Taken[] }> {
  const names = [tables.map((one) => one.name)]
  const foreignKeys = await client.query<Taken>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
        format('alter table %s add constraint %I %s not valid', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
      from pg_constraint where contype = 'f' and conparentid = 0 and confrelid = any($1::regclass[])`,
    names,
  )
  const indexes = await client.query<Taken>(
    `select case when k.oid is null then format('drop index %s', i.indexrelid::regclass)
          else format('alter table %s drop constraint %I', i.indrelid::regclass, k.conname) end as away,
        case when k.contype in ('p', 'u')
          then format('alter table %s add constraint %I %s', i.indrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
          else pg_get_indexdef(i.indexrelid) end as back
      from pg_index i left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'x', 'u')
      where i.indrelid = any($1::regclass[]) order by pg_table_size(i.indrelid) desc`,
    names,
  )
  return { foreignKeys: foreignKeys.rows, indexes: indexes.rows }
}

/** A table after those that it refers to. */
function inOrder(tables: readonly Table[]): Table[] {
  const placed: Table[] = []
  const waiting = [...tables]
  while (waiting.length > 0) {
    const next = waiting.findIndex((one) => [...one.refers.values()].every((to) => placed.some((is) => is.name === to)))
    if (next < 0) throw new Error(`In a circle: ${waiting.map((one) => one.name)}`)
    placed.push(...waiting.splice(next, 1))
  }
  return placed
}

const originals = 'bench_originals'

const original = (name: string): string => `${originals}.${name.replace('.', '_')}`

function originalOf({ name, refers }: Table): string {
  const parents = [...refers].map(
    ([column, to]) => `(${column} is null or ${column} in (select id from ${original(to)}))`,
  )
  return `create unlogged table ${original(name)} as select * from ${name}
    where ${[`(${only[name] ?? 'true'})`, ...parents].join(' and ')}`
}

/** Numbers begin after how many there are: none is given twice, however often an installation grows. */
function copyOf({ name, columns, refers }: Table, { from, to }: { from: number; to: number }): string {
  const fresh = (column: string) => `md5(o.${column}::text || g)::uuid`
  const value = (column: string) => {
    if (column === 'id' || refers.has(column)) return fresh(column)
    if (column === 'code') return `o.code || '-' || g`
    if (name !== 'people.person') return `o.${column}`
    if (column === 'email') return `'copy' || g || '.' || o.email`
    if (column === 'given_names')
      return `o.given_names || ' ' || chr(65 + g % 26) || chr(97 + g / 26 % 26) || chr(97 + g / 676 % 26)`
    if (column === 'family_name') return 's.family_name'
    return `o.${column}`
  }
  // The given names of one with the family name of another, and a second given name that tells the copies apart.
  const stock =
    name === 'people.person'
      ? `join ${originals}.stock n on n.id = o.id join ${originals}.stock s on s.place = (n.place + g * 7) % n.many + 1`
      : ''
  return `insert into ${name} (${columns.join(', ')}) select ${columns.map(value).join(', ')}
    from generate_series(${from}, ${to}) g cross join ${original(name)} o ${stock}`
}
