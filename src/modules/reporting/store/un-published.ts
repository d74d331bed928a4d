import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Month } from '../vocabulary.ts'

interface Whose {
  today: Day
  fresh(): string
  /** How the public page names where each series was read. */
  sources?: { byMission: unknown; totals: unknown }
}

/** A file with fewer contributors is a part: that a country is not in it says nothing. */
const WHOLE = 30

/**
 * Writes what the public reads of these months, as a new version; months whose public figures are the same as before are left alone.
 * A month with missions counts before one with totals. Returns the version, or null where the public reads nothing new.
 */
export async function publishMonths(tx: Tx, months: readonly Month[], whose: Whose): Promise<number | null> {
  if (months.length === 0) return null
  const days = months.map((one) => `${one}-01`)
  const { rows } = await sql<PublishedMonth>`
    with own as (select iso3 from reporting.un_contributor where own),
    standing as (
      select m.*, (select coalesce(jsonb_agg(jsonb_build_object('mission', f.mission, 'male', f.male, 'female', f.female, 'total', f.total)
          order by f.mission), '[]') from (
            select f.mission, sum(f.male)::int as male, sum(f.female)::int as female, sum(f.total)::int as total
            from reporting.un_figure f where f.month_id = m.id and f.contributor = (select iso3 from own) group by f.mission) f) as rows_own
      from reporting.un_month m where m.superseded_at is null and m.month = any(${days}::date[])
    )
    select month::text as month, series, rows_own as "own", contributors, all_total as "allTotal", all_female as "allFemale"
    from standing order by month, series`.execute(tx)
  const fresh = byMonth(rows).map((one) => ({ ...one, id: whose.fresh() }))
  const before = await sql<{
    month: string
    said: string
  }>`select m.month::text as month, ${said} as said from published.un_month m
    where m.to_version is null and m.month = any(${days}::date[])`.execute(tx)
  const was = new Map(before.rows.map(({ month, said }) => [month, said]))
  const changed = fresh.filter((one) => was.get(one.month) !== saidIn(one))
  if (changed.length === 0) return null
  const sources = whose.sources ?? (await sourcesBefore(tx))
  const { rows: last } = await sql<{
    number: number
  }>`select coalesce(max(number), 0)::int as number from published.un_version`.execute(tx)
  const number = (last[0]?.number ?? 0) + 1
  await sql`insert into published.un_version (number, published_on, months_new, months_corrected, last_month)
    select ${number}, ${whose.today}, ${changed.filter(({ month }) => !was.has(month)).length},
      ${changed.filter(({ month }) => was.has(month)).length},
      greatest(${changed.at(-1)!.month}::date, (select max(month) from published.un_month where to_version is null))`.execute(
    tx,
  )
  await sql`update published.un_month set to_version = ${number}
    where to_version is null and month = any(${changed.map(({ month }) => month)}::date[])`.execute(tx)
  await sql`insert into published.un_month (id, month, kind, total, female, all_total, all_female, source, from_version)
    select id, month, kind, total, female, all_total, all_female, source, ${number}
    from jsonb_to_recordset(${JSON.stringify(
      changed.map((one) => ({
        ...{ id: one.id, month: one.month, kind: one.kind, total: one.total, female: one.female },
        ...{ all_total: one.allTotal, all_female: one.allFemale },
        source: one.kind === 'total' ? sources.totals : sources.byMission,
      })),
    )}::jsonb) as r(id uuid, month date, kind text, total int, female int, all_total int, all_female int, source jsonb)`.execute(
    tx,
  )
  const missions = changed.flatMap(({ id, missions }) => missions.map((one) => ({ ...one, month_id: id })))
  await sql`insert into published.un_mission (month_id, mission, male, female, total)
    select month_id, mission, male, female, total
    from jsonb_to_recordset(${JSON.stringify(missions)}::jsonb) as r(month_id uuid, mission text, male int, female int, total int)`.execute(
    tx,
  )
  return number
}

interface OwnFigure {
  mission: string
  male: number | null
  female: number | null
  total: number | null
}

interface PublishedMonth {
  month: string
  series: 'by-mission' | 'totals'
  own: OwnFigure[]
  contributors: number
  allTotal: number | null
  allFemale: number | null
}

interface ToPublish {
  month: string
  kind: 'by-mission' | 'no-mission' | 'total'
  total: number | null
  female: number | null
  allTotal: number | null
  allFemale: number | null
  missions: (OwnFigure & { total: number })[]
}

const sum = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), 0)

function byMonth(rows: readonly PublishedMonth[]): ToPublish[] {
  const months = [...new Set(rows.map(({ month }) => month))]
  return months.flatMap((month): ToPublish[] => {
    const missions = rows.find((one) => one.month === month && one.series === 'by-mission')
    if (missions && (missions.own.length > 0 || missions.contributors >= WHOLE)) {
      const { own, allTotal, allFemale } = missions
      const named = own.filter((one): one is OwnFigure & { total: number } => one.mission !== '' && one.total !== null)
      const kind = own.some(({ mission }) => mission === '') ? 'no-mission' : 'by-mission'
      // A part of a file says nothing about all contributors.
      const all = missions.contributors >= WHOLE ? { allTotal, allFemale } : { allTotal: null, allFemale: null }
      return [
        {
          month,
          kind,
          total: sum(own.map(({ total }) => total)),
          female: sum(own.map(({ female }) => female)),
          ...all,
          missions: named,
        },
      ]
    }
    const totals = rows.find((one) => one.month === month && one.series === 'totals')
    if (!totals || totals.own.length === 0) return []
    return [
      {
        month,
        kind: 'total',
        total: totals.own[0]!.total,
        female: null,
        allTotal: null,
        allFemale: null,
        missions: [],
      },
    ]
  })
}

const saidIn = (one: ToPublish): string =>
  [
    ...[one.kind, one.total, one.female, one.allTotal, one.allFemale].map((value) => value ?? ''),
    ...[...one.missions]
      .sort((a, b) => (a.mission < b.mission ? -1 : 1))
      .map((row) => `${row.mission}:${row.male ?? ''}:${row.female ?? ''}:${row.total}`),
  ].join('|')

const said = sql`concat_ws('|', m.kind, coalesce(m.total::text, ''), coalesce(m.female::text, ''), coalesce(m.all_total::text, ''),
  coalesce(m.all_female::text, ''), (select string_agg(concat(f.mission, ':', f.male, ':', f.female, ':', f.total), '|' order by f.mission collate "C")
    from published.un_mission f where f.month_id = m.id))`

async function sourcesBefore(tx: Tx): Promise<{ byMission: unknown; totals: unknown }> {
  const { rows } = await sql<{
    kind: string
    source: unknown
  }>`select distinct on (kind) kind, source from published.un_month
    order by kind, month desc`.execute(tx)
  const of = (kind: string) => rows.find((one) => one.kind === kind)?.source ?? {}
  return { byMission: of('by-mission'), totals: of('total') }
}
