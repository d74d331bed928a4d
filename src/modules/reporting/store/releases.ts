import { sql } from 'kysely'
import { addDays, type Day } from '#kernel/calendar.ts'
import { latest } from '#kernel/partial-date.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type CountRow, nextYears, protectedYear, upToOf, type YearToRelease } from '../rules/release-tables.ts'
import type { Baseline, Release, ReleaseTables, YearCounted } from '../vocabulary.ts'

const columns = sql`r.id, r.number, r.as_at as "asAt", r.state, r.note, r.tables, r.proposed_by as "proposedBy",
  r.proposed_by_name as "proposedByName", r.proposed_on as "proposedOn", r.released_by_name as "releasedByName", r.released_on as "releasedOn", r.version`

export async function releasesOf(tx: Tx): Promise<Release[]> {
  const { rows } = await sql<Release>`select ${columns} from reporting.release r order by r.number desc`.execute(tx)
  return rows
}

export async function findRelease(tx: Tx, id: string, forUpdate = false): Promise<Release | null> {
  const { rows } =
    await sql<Release>`select ${columns} from reporting.release r where r.id = ${id} ${forUpdate ? sql`for update` : sql``}`.execute(
      tx,
    )
  return rows[0] ?? null
}

/** The years as the newest release has them: what an attacker holds. */
export async function releasedYears(tx: Tx): Promise<{ number: number; asAt: Day; years: YearCounted[] } | null> {
  const { rows } = await sql<{
    number: number
    asAt: Day
    years: YearCounted[]
  }>`select number, as_at as "asAt", tables -> 'years' as years
    from published.statistics_release order by number desc limit 1`.execute(tx)
  return rows[0] ?? null
}

export interface Prepared {
  tables: ReleaseTables
  years: YearToRelease[]
  /** The newest number that was given to a release, proposed ones included. */
  lastNumber: number
}

/** What the next release would say up to the end of a year, or null where the records begin later. */
export async function prepareRelease(tx: Tx, lastYear: number): Promise<Prepared | null> {
  const { rows: first } = await sql<{ year: number | null; number: number }>`select reporting.first_year() as year,
    (select coalesce(max(number), 0)::int from reporting.release) as number`.execute(tx)
  const firstYear = first[0]?.year ?? null
  if (firstYear === null || firstYear > lastYear) return null
  const asAt = `${lastYear}-12-31`
  const { rows: counts } = await sql<CountRow>`select year, dimension, value, name, n
    from reporting.deployments_by_year(${firstYear}::int, ${lastYear}::int)`.execute(tx)
  const baseline = await baselineOn(tx, asAt)
  const after = baseline ? latest(baseline.observed) : addDays(`${firstYear}-01-01`, -1)
  const { rows: measures } = await sql<{ measure: string; n: number }>`select measure, n
    from reporting.officers_until(${asAt}::date, ${after}::date)`.execute(tx)
  const before = await releasedYears(tx)
  const counted = Array.from({ length: lastYear - firstYear + 1 }, (_, n) => protectedYear(firstYear + n, counts))
  const years = nextYears(before?.years ?? [], counted)
  return {
    years,
    lastNumber: first[0]?.number ?? 0,
    tables: {
      ...{ asAt, firstYear, baseline },
      years: years.map((one) => one.counted),
      upTo: upToOf(new Map(measures.map(({ measure, n }) => [measure, n]))),
    },
  }
}

/** What the programme had said of all its officers by a day. */
async function baselineOn(tx: Tx, day: Day): Promise<Baseline | null> {
  const { rows } = await sql<Baseline>`select code, number::float8 as number, qualifier, observed, source
    from published.programme_statement where measure = 'officers-since-1989' order by observed desc`.execute(tx)
  return rows.find(({ observed }) => latest(observed) <= day) ?? null
}

export async function insertRelease(
  tx: Tx,
  row: { id: string; number: number; asAt: Day; note: unknown; tables: ReleaseTables },
  by: { account: string; name: string; today: Day; now: string },
): Promise<void> {
  await sql`insert into reporting.release (id, number, as_at, state, note, tables, proposed_by, proposed_by_name, proposed_on, recorded_at, recorded_by)
    values (${row.id}, ${row.number}, ${row.asAt}, 'proposed', ${JSON.stringify(row.note)}::jsonb, ${JSON.stringify(row.tables)}::jsonb,
      ${by.account}, ${by.name}, ${by.today}, ${by.now}, ${by.account})`.execute(tx)
}

/** Freezes it, and lets the public read it, in one transaction. */
export async function publishRelease(
  tx: Tx,
  release: Release,
  by: { account: string; name: string; today: Day },
): Promise<void> {
  await sql`update reporting.release set state = 'released', released_by = ${by.account}, released_by_name = ${by.name},
    released_on = ${by.today}, version = version + 1 where id = ${release.id}`.execute(tx)
  await sql`insert into published.statistics_release (number, as_at, released_on, note, tables)
    select number, as_at, released_on, note, tables from reporting.release where id = ${release.id}`.execute(tx)
}

export async function giveUpRelease(tx: Tx, id: string): Promise<void> {
  await sql`update reporting.release set state = 'given-up', version = version + 1 where id = ${id}`.execute(tx)
}
