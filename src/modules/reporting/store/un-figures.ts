import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import { comparedTo, type MonthRead, type Standing } from '../rules/un-months.ts'
import type { Contributor, Month, Notice, RefusedRow } from '../vocabulary.ts'

export type Series = 'by-mission' | 'totals'

/** One import at a time: a second one waits and then finds what the first has written. */
export async function takeImportTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('reporting.un-import', 0))`.execute(tx)
}

export async function contributorsOf(tx: Tx): Promise<Contributor[]> {
  const { rows } =
    await sql<Contributor>`select iso3, name, also, own from reporting.un_contributor order by iso3`.execute(tx)
  return rows
}

export async function insertContributors(tx: Tx, contributors: readonly Contributor[]): Promise<void> {
  await sql`insert into reporting.un_contributor (iso3, name, also, own)
    select iso3, name, array(select jsonb_array_elements_text(also)), own
    from jsonb_to_recordset(${JSON.stringify(contributors)}::jsonb) as r(iso3 text, name text, also jsonb, own boolean)`.execute(
    tx,
  )
}

export const digestOf = (month: MonthRead): string => createHash('sha256').update(month.canonical).digest('hex')

export interface ComparedMonths {
  fresh: MonthRead[]
  corrected: MonthRead[]
  same: number
  refused: RefusedRow[]
}

/** How the months that were read stand to those that are there. */
export async function compareMonths(tx: Tx, series: Series, months: readonly MonthRead[]): Promise<ComparedMonths> {
  const { rows } = await sql<Standing & { month: string }>`select to_char(month, 'YYYY-MM') as month, digest, rows
    from reporting.un_month where series = ${series} and superseded_at is null`.execute(tx)
  const standing = new Map<Month, Standing>(rows.map((one) => [one.month, one]))
  const found: ComparedMonths = { fresh: [], corrected: [], same: 0, refused: [] }
  for (const month of months) {
    const there = standing.get(month.month)
    const how = comparedTo(there, digestOf(month), month.figures.length)
    if (how === 'new') found.fresh.push(month)
    else if (how === 'corrected') found.corrected.push(month)
    else if (how === 'same') found.same += 1
    else {
      const params = { month: month.month, rows: month.figures.length, standing: there!.rows }
      found.refused.push({ line: 0, code: 'month-thinner', params, printed: month.month })
    }
  }
  return found
}

interface Stamp {
  importId: string
  now: string
  fresh(): string
}

/** Writes months; those that were there stay, superseded. */
export async function writeMonths(tx: Tx, series: Series, months: readonly MonthRead[], stamp: Stamp): Promise<void> {
  if (months.length === 0) return
  const named = months.map((one) => ({ ...one, id: stamp.fresh() }))
  await sql`update reporting.un_month set superseded_at = ${stamp.now}
    where series = ${series} and superseded_at is null and month = any(${months.map(({ month }) => `${month}-01`)}::date[])`.execute(
    tx,
  )
  await sql`insert into reporting.un_month (id, series, month, import_id, digest, rows, contributors, all_total, all_female, sources, recorded_at)
    select id, ${series}, month, ${stamp.importId}, digest, rows, contributors, all_total, all_female,
      array(select jsonb_array_elements_text(sources)), ${stamp.now}
    from jsonb_to_recordset(${JSON.stringify(
      named.map((one) => ({
        ...{ id: one.id, month: `${one.month}-01`, digest: digestOf(one), rows: one.figures.length },
        ...{ contributors: one.contributors, all_total: one.allTotal, all_female: one.allFemale, sources: one.sources },
      })),
    )}::jsonb) as r(id uuid, month date, digest text, rows int, contributors int, all_total int, all_female int, sources jsonb)`.execute(
    tx,
  )
  const figures = named.flatMap(({ id, figures }) =>
    figures.map((one) => [id, one.contributor, one.mission, one.kind, one.male, one.female, one.total]),
  )
  for (let at = 0; at < figures.length; at += BATCH) {
    await sql`insert into reporting.un_figure (month_id, contributor, mission, kind, male, female, total)
      select (f ->> 0)::uuid, f ->> 1, f ->> 2, f ->> 3, (f ->> 4)::int, (f ->> 5)::int, (f ->> 6)::int
      from jsonb_array_elements(${JSON.stringify(figures.slice(at, at + BATCH))}::jsonb) f`.execute(tx)
  }
}

const BATCH = 10_000

export interface ImportRow {
  id: string
  file_name: string
  sha256: string
  layout: string
  rows_read: number
  rows_taken: number
  rows_aside: number
  rows_refused: number
  months_new: number
  months_corrected: number
  months_same: number
  notices: Notice[]
  imported_on: Day
  recorded_at: string
  recorded_by: string
}

export async function insertImport(tx: Tx, row: ImportRow): Promise<void> {
  const names = sql.join(Object.keys(row).map((name) => sql.ref(name)))
  await sql`insert into reporting.un_import (${names})
    select ${names} from jsonb_populate_record(null::reporting.un_import, ${JSON.stringify(row)}::jsonb)`.execute(tx)
}

/** What only showed once the months stood beside those of the other series. */
export async function writeNotices(tx: Tx, id: string, notices: readonly Notice[]): Promise<void> {
  await sql`update reporting.un_import set notices = ${JSON.stringify(notices)}::jsonb where id = ${id}`.execute(tx)
}

export async function insertRefused(
  tx: Tx,
  importId: string,
  refused: readonly RefusedRow[],
  fresh: () => string,
): Promise<void> {
  for (let at = 0; at < refused.length; at += BATCH) {
    const rows = refused.slice(at, at + BATCH).map((one) => ({ ...one, id: fresh() }))
    await sql`insert into reporting.un_refused (id, import_id, line, code, params, printed)
      select id, ${importId}, line, code, params, printed
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, line int, code text, params jsonb, printed text)`.execute(
      tx,
    )
  }
}

/** The same file, taken before. */
export async function importOf(tx: Tx, sha256: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from reporting.un_import where sha256 = ${sha256}
    order by recorded_at desc limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

/** Months in which the sum of the missions is not the total that the other series gives for the own country. */
export async function seriesThatDiffer(tx: Tx): Promise<{ month: Month; missions: number; total: number }[]> {
  const { rows } = await sql<{ month: Month; missions: number; total: number }>`
    select to_char(a.month, 'YYYY-MM') as month, a.n as missions, b.n as total from (
      select m.month, sum(f.total)::int as n from reporting.un_month m join reporting.un_figure f on f.month_id = m.id
      join reporting.un_contributor c on c.iso3 = f.contributor and c.own
      where m.series = 'by-mission' and m.superseded_at is null group by m.month) a
    join (select m.month, sum(f.total)::int as n from reporting.un_month m join reporting.un_figure f on f.month_id = m.id
      join reporting.un_contributor c on c.iso3 = f.contributor and c.own
      where m.series = 'totals' and m.superseded_at is null group by m.month) b on b.month = a.month
    where a.n <> b.n order by a.month`.execute(tx)
  return rows
}
