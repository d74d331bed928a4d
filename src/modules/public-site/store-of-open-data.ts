import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'

/** A row of a dataset: a value for each column, in the order of its dictionary. */
export type DataRow = (string | number | boolean | null)[]

const period = sql`lower(valid) as valid_from, upper(valid) - 1 as valid_to`

export async function operationRows(tx: Tx): Promise<DataRow[]> {
  const { rows } = await sql<{
    row: DataRow
  }>`select jsonb_build_array(code, facts -> 'values' -> 'name' ->> 'en', facts -> 'values' -> 'name' ->> 'fr', facts ->> 'kind',
      (select string_agg(c, ' ') from jsonb_array_elements_text(facts -> 'hostCountries') c), facts -> 'values' ->> 'status',
      facts -> 'values' ->> 'language', facts -> 'values' -> 'armed', facts -> 'since' -> 0 ->> 'date', valid_from, valid_to) as row
    from (select *, ${period} from published.operation) o order by sort_order, code, valid_from`.execute(tx)
  return rows.map(({ row }) => row)
}

export async function strengthRows(tx: Tx): Promise<DataRow[]> {
  const { rows } = await sql<{
    row: DataRow
  }>`select jsonb_build_array(code, scope, number, as_printed ->> 'en', as_printed ->> 'fr', valid_from, valid_to, verified,
      source ->> 'id') as row from (select *, ${period} from published.strength) s order by code, valid_from`.execute(
    tx,
  )
  return rows.map(({ row }) => row)
}

export async function participationRows(tx: Tx): Promise<DataRow[]> {
  const { rows } = await sql<{
    row: DataRow
  }>`select jsonb_build_array(code, name ->> 'en', name ->> 'fr', kind, province, valid_from, valid_to, verified) as row
    from (select *, ${period} from published.participation) p order by code, valid_from`.execute(tx)
  return rows.map(({ row }) => row)
}

/** When the facts behind a dataset of the register were last changed, as far as they say. */
export async function operationsModified(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select max(date_modified) as day from published.operation`.execute(
    tx,
  )
  return rows[0]?.day ?? null
}
