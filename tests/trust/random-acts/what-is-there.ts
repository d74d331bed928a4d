import type pg from 'pg'
import { lifeCycles } from './life-cycles.ts'
import { type Records, tablesByName } from './random-input.ts'

interface Row {
  table: string
  id: string
  state: string | null
}

/**
 * Every record with an id and its state, as it was before a run, and what the run made or changed since: PostgreSQL numbers its
 * writers, and what the run wrote has a number from that of its own transaction on.
 */
export class WhatIsThere {
  readonly #client: pg.ClientBase
  readonly #rows: string
  readonly #digest: string
  readonly #tables: ReadonlyMap<string, readonly string[]>
  readonly #ids: ReadonlyMap<string, readonly string[]>
  readonly #states: ReadonlyMap<string, string>

  private constructor(client: pg.ClientBase, rows: string, digest: string, before: readonly Row[]) {
    this.#client = client
    this.#rows = rows
    this.#digest = digest
    const ids = new Map<string, string[]>()
    for (const { table, id } of before) ids.set(table, [...(ids.get(table) ?? []), id])
    for (const list of ids.values()) list.sort()
    this.#ids = ids
    this.#tables = tablesByName(ids.keys())
    this.#states = statesIn(before)
  }

  static async on(client: pg.ClientBase): Promise<WhatIsThere> {
    const { rows: tables } = await client.query<{ name: string; id: boolean }>(`
      select format('%I.%I', n.nspname, c.relname) as name,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype) as id
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`)
    const rows = tables
      .filter(({ id }) => id)
      .map(
        ({ name }) =>
          `select '${name}' as "table", id::text, ${name in lifeCycles ? 'state' : 'null'} as state from ${name}`,
      )
    const changed = rows.map((one) => `${one} where xmin::text::bigint >= (select own from run)`).join(' union all ')
    const digest = tables.map(
      ({ name }) => `select '${name}' as "table", count(*) as rows, max(xmin::text::bigint) as writer from ${name}`,
    )
    const before = await client.query<Row>(rows.join(' union all '))
    return new WhatIsThere(
      client,
      `with run as materialized (select pg_current_xact_id()::text::bigint as own) ${changed}`,
      digest.join(' union all '),
      before.rows,
    )
  }

  /** Before a run has done anything. */
  atFirst(): { records: Records; states: ReadonlyMap<string, string> } {
    return { records: { ids: this.#ids, tables: this.#tables }, states: this.#states }
  }

  /** Now, in the middle of a run. */
  async now(): Promise<{ records: Records; states: ReadonlyMap<string, string> }> {
    const { rows } = await this.#client.query<Row>({ name: 'changed_rows', text: this.#rows })
    const ids = new Map(this.#ids)
    const fresh = new Map<string, string[]>()
    for (const { table, id } of rows) fresh.set(table, [...(fresh.get(table) ?? []), id])
    for (const [table, list] of fresh) ids.set(table, [...new Set([...(this.#ids.get(table) ?? []), ...list.sort()])])
    return { records: { ids, tables: this.#tables }, states: new Map([...this.#states, ...statesIn(rows)]) }
  }

  /** All that there is, as two numbers a table: how many rows, and who wrote last. Whatever stays of an act changes one of them. */
  async digest(): Promise<string> {
    return JSON.stringify((await this.#client.query({ name: 'digest', text: this.#digest })).rows)
  }
}

const statesIn = (rows: readonly Row[]): Map<string, string> =>
  new Map(rows.flatMap(({ table, id, state }) => (state === null ? [] : [[`${table} ${id}`, state] as const])))
