import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Pack } from '#platform/pack/pack.ts'
import type { SourceRef } from '#platform/pack/value-types.ts'
import { monthsOf } from './rules/un-months.ts'
import { insertLicence, insertStatements, insertUnReference } from './store/reference.ts'
import { insertContributors, insertImport, writeMonths } from './store/un-figures.ts'
import { publishMonths } from './store/un-published.ts'
import type { Figure } from './vocabulary.ts'

/** The own country's figures as the pack has them, what the United Nations wants, and what the programme said of itself. */
export async function loadPack(tx: Tx, pack: Pack, c: Circumstances): Promise<void> {
  const un = pack.unContributions
  const sources = new Map(pack.pack.sources.map((one) => [one.id, one]))
  const sourceOf = (source: SourceRef) => {
    const { title, url } = sources.get(source.id) ?? {}
    return { ...source, ...(title ? { title } : {}), ...(url ? { url } : {}) }
  }
  await insertContributors(
    tx,
    un.contributors.map(({ code, name, also }) => ({ iso3: code, name, also, own: code === un.contributor })),
  )
  await insertUnReference(tx, {
    breaks: un.breaks.map(({ month, text, source }) => ({ month: `${month}-01`, text, source: sourceOf(source) })),
    targets: un.targets.map(({ year, percent, name, source, verified }) => ({
      ...{ year, percent, name, verified },
      source: sourceOf(source),
    })),
  })
  await insertStatements(
    tx,
    pack.programmeNumbers.numbers.map(({ code, measure, number, qualifier, observed, source, verified }) => ({
      ...{ code, measure, number, qualifier, observed, verified },
      source: sourceOf(source),
    })),
  )
  await insertLicence(tx, un.licence)

  const figure = (
    month: string,
    mission: string,
    numbers: Pick<Figure, 'kind' | 'male' | 'female' | 'total'>,
  ): Figure => ({
    ...{ line: 0, month, contributor: un.contributor, mission, source: '' },
    ...numbers,
  })
  const told = new Map(un.months.map((one) => [one.month, one]))
  const byMission = monthsOf(
    un.months.flatMap(({ month, missions }) =>
      Object.entries(missions).map(([mission, [male, female]]) =>
        figure(month, mission, { kind: 'IPO', male, female, total: male + female }),
      ),
    ),
    un.contributor,
  ).months.map((one) => {
    const { all, contributors, read } = told.get(one.month)!
    return { ...one, contributors, allTotal: all[0], allFemale: all[1], sources: [read] }
  })
  const totals = monthsOf(
    Object.entries(un.totals).map(([month, total]) =>
      figure(month, '', { kind: 'police', male: null, female: null, total }),
    ),
    un.contributor,
  ).months
  const id = c.fresh()
  const months = [...totals, ...byMission]
  await insertImport(tx, {
    ...{ id, file_name: 'un-contributions.yaml', sha256: '', layout: 'pack' },
    ...{ rows_read: months.reduce((all, { figures }) => all + figures.length, 0), rows_aside: 0, rows_refused: 0 },
    rows_taken: months.reduce((all, { figures }) => all + figures.length, 0),
    ...{ months_new: months.length, months_corrected: 0, months_same: 0, notices: [] },
    ...{ imported_on: c.today, recorded_at: c.now, recorded_by: c.actor.accountId },
  })
  const stamp = { importId: id, now: c.now, fresh: c.fresh }
  await writeMonths(tx, 'totals', totals, stamp)
  await writeMonths(tx, 'by-mission', byMission, stamp)
  await publishMonths(tx, [...new Set(months.map(({ month }) => month))], {
    today: c.today,
    fresh: c.fresh,
    sources: { byMission: sourceOf(un.sources.by_mission), totals: sourceOf(un.sources.totals) },
  })
}
