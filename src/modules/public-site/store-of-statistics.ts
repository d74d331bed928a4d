import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { ReleaseTables } from '#modules/reporting/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { MonthRow } from './rules/un-series.ts'
import type { Break, ReleaseNamed, Statement, Target, UnVersion } from './vocabulary/statistics.ts'

/** Versions of the series that were public on a day, newest first. */
export async function unVersionsOn(tx: Tx, day: Day): Promise<UnVersion[]> {
  const { rows } =
    await sql<UnVersion>`select number, published_on as "publishedOn", months_new as "monthsNew", months_corrected as "monthsCorrected",
    to_char(last_month, 'YYYY-MM') as "lastMonth" from published.un_version where published_on <= ${day} order by number desc`.execute(
      tx,
    )
  return rows
}

/** The months of a version. Missions that are hidden now are not among them: row policies see to it. */
export async function unMonths(tx: Tx, version: number): Promise<MonthRow[]> {
  const { rows } =
    await sql<MonthRow>`select to_char(m.month, 'YYYY-MM') as month, m.kind, m.total, m.female, m.all_total as "allTotal",
      m.all_female as "allFemale", m.source, coalesce(f.missions, '[]') as missions
    from published.un_month m left join (select month_id, jsonb_agg(jsonb_build_object('mission', mission, 'male', male, 'female', female,
      'total', total) order by mission) as missions from published.un_mission group by month_id) f on f.month_id = m.id
    where int4range(m.from_version, m.to_version) @> ${version}::int order by m.month`.execute(tx)
  return rows
}

export async function breaksAndTargets(tx: Tx): Promise<{ breaks: Break[]; targets: Target[] }> {
  const breaks =
    await sql<Break>`select to_char(month, 'YYYY-MM') as month, text, source from published.un_break order by month`.execute(
      tx,
    )
  const targets =
    await sql<Target>`select year, percent, name, source, verified from published.women_target order by year`.execute(
      tx,
    )
  return { breaks: breaks.rows, targets: targets.rows }
}

export async function releasesOn(tx: Tx, day: Day): Promise<ReleaseNamed[]> {
  const { rows } = await sql<ReleaseNamed>`select number, as_at as "asAt", released_on as "releasedOn", note
    from published.statistics_release where released_on <= ${day} order by number desc`.execute(tx)
  return rows
}

export async function releasedTables(
  tx: Tx,
  number: number,
): Promise<{ tables: ReleaseTables; hidden: string[] } | null> {
  const { rows } = await sql<{
    tables: ReleaseTables
    hidden: string[]
  }>`select tables, published.protected_codes() as hidden
    from published.statistics_release where number = ${number}`.execute(tx)
  return rows[0] ?? null
}

export async function statementsOf(tx: Tx): Promise<Statement[]> {
  const { rows } =
    await sql<Statement>`select code, measure, number::float8 as number, qualifier, observed, source, verified
    from published.programme_statement order by measure, observed desc, code`.execute(tx)
  return rows
}

/** How many operations, of how many countries, stand in the published record up to a day. */
export async function recordedOn(tx: Tx, day: Day): Promise<{ operations: number; countries: number }> {
  const { rows } = await sql<{
    operations: number
    countries: number
  }>`select count(distinct o.code)::int as operations,
      count(distinct h.country)::int as countries from published.operation o
    left join lateral jsonb_array_elements_text(o.facts -> 'hostCountries') h(country) on true where lower(o.valid) <= ${day}`.execute(
    tx,
  )
  return rows[0] ?? { operations: 0, countries: 0 }
}

export async function licence(tx: Tx): Promise<{ name: Localized; address: Localized; verified: boolean } | null> {
  const { rows } = await sql<{
    name: Localized
    address: Localized
    verified: boolean
  }>`select name, address, verified from published.data_licence limit 1`.execute(tx)
  return rows[0] ?? null
}
