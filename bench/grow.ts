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
 * them by foreign key: the catalogue says what that is. For a throw-away copy only: no trigger runs.
 */
export async function grow(superuser: pg.Client, o: { officers: number }): Promise<number> {
  const has = async () =>
    Number((await superuser.query<{ n: string }>('select count(*) as n from people.person')).rows[0]!.n)
  const there = await has()
  const copies = Math.ceil(o.officers / there) - 1
  if (copies < 1) return there
  const tables = await tablesOfAPerson(superuser)
  await superuser.query('begin')
  await superuser.query('set local session_replication_role = replica')
  await superuser.query("set local work_mem = '128MB'; set local maintenance_work_mem = '512MB'")
  for (const table of tables) await superuser.query(originalOf(table))
  await superuser.query(`create temp table stock on commit drop as
    select row_number() over (order by id) as place, count(*) over () as many, id, family_name from people.person`)
  const indexes = await indexesOf(superuser, tables)
  for (const { away } of indexes) await superuser.query(away)
  for (const table of tables) await superuser.query(copyOf(table, copies))
  for (const { back } of indexes) await superuser.query(back)
  await superuser.query('commit')
  await superuser.query('vacuum analyze')
  return has()
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

/** Filling a table first and its indexes after is several times as fast; primary keys stay, the foreign keys hang on them. */
async function indexesOf(client: pg.Client, tables: readonly Table[]): Promise<{ away: string; back: string }[]> {
  const names = tables.map((one) => one.name)
  const { rows } = await client.query<{ away: string; back: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
      from pg_constraint where contype in ('x', 'u') and conrelid = any($1::regclass[])
    union all
    select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
      from pg_index i where i.indrelid = any($1::regclass[])
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'x', 'u'))`,
    [names],
  )
  return rows
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

const temp = (name: string): string => `original_${name.replace('.', '_')}`

function originalOf({ name, refers }: Table): string {
  const parents = [...refers].map(([column, to]) => `(${column} is null or ${column} in (select id from ${temp(to)}))`)
  return `create temp table ${temp(name)} on commit drop as select * from ${name}
    where ${[`(${only[name] ?? 'true'})`, ...parents].join(' and ')}`
}

function copyOf({ name, columns, refers }: Table, copies: number): string {
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
      ? `join stock n on n.id = o.id join stock s on s.place = (n.place + g * 7) % n.many + 1`
      : ''
  return `insert into ${name} (${columns.join(', ')}) select ${columns.map(value).join(', ')}
    from generate_series(1, ${copies}) g cross join ${temp(name)} o ${stock}`
}
