import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { giveUp, proposeRelease, releaseStatistics, releaseSubjectOf } from '../actions/releases.ts'
import { lastClosedYear, type YearToRelease } from '../rules/release-tables.ts'
import {
  findImport,
  importsOf,
  type RefusedLine,
  refusedOf,
  type StandingSeries,
  standingSeries,
} from '../store/imports.ts'
import { findRelease, prepareRelease, releasedYears, releasesOf } from '../store/releases.ts'
import type { ImportReport, Release, ReleaseTables } from '../vocabulary.ts'
import { deskWords } from '../words-of-imports.ts'
import { releaseWords } from '../words-of-releases.ts'

const readers = {
  'evaluation-officer': 'programme',
  'communications-officer': 'programme',
  'rcmp-planner': 'programme',
  auditor: 'programme',
} as const
/** Exact counts are protected before anybody sees them; only those who release see what comes next. */
const counters: readonly string[] = ['evaluation-officer', 'communications-officer']

export interface StatisticsDesk {
  imports: ImportReport[]
  series: StandingSeries[]
  releases: Release[]
  /** What the next release would say, and how each year stands to what was released; null for whoever does not release. */
  next: { tables: ReleaseTables; years: YearToRelease[] } | null
}

export const desk = defineView({
  name: 'reporting.desk',
  seenBy: readers,
  query: {},
  async load(tx, _query, c): Promise<StatisticsDesk> {
    const prepared = counters.includes(c.actor.duty) ? await prepareRelease(tx, lastClosedYear(c.today)) : null
    return {
      imports: await importsOf(tx, 20),
      series: await standingSeries(tx),
      releases: await releasesOf(tx),
      next: prepared ? { tables: prepared.tables, years: prepared.years } : null,
    }
  },
  offers: ({ next, releases }) =>
    releases.some(({ state }) => state === 'proposed')
      ? []
      : [
          on(proposeRelease, {
            id: 'next',
            scope: {},
            prepared: next ? { ...next, lastNumber: releases[0]?.number ?? 0 } : null,
          }),
        ],
  hiddenFrom: { 'rcmp-planner': ['next'], auditor: ['next'] },
  words: { title: deskWords.title, intro: deskWords.intro },
})

export interface OneImport extends ListData<RefusedLine> {
  report: ImportReport
}

/** One import with every row that was not taken and why; the list is also a file. */
export const importView = defineView({
  name: 'reporting.import',
  seenBy: readers,
  query: { id: field.id(), ...listFields },
  async load(tx, query): Promise<OneImport | null> {
    const report = await findImport(tx, query.id)
    return report ? { report, ...(await refusedOf(tx, query.id, query)) } : null
  },
  about: ({ report }) => ({ kind: 'un-import', id: report.id }),
  words: { title: deskWords.importTitle },
})

export interface OneRelease {
  id: string
  release: Release
  newest: number
}

export const releaseView = defineView({
  name: 'reporting.release',
  seenBy: readers,
  query: { id: field.id() },
  async load(tx, query): Promise<OneRelease | null> {
    const release = await findRelease(tx, query.id)
    return release ? { id: release.id, release, newest: (await releasedYears(tx))?.number ?? 0 } : null
  },
  about: ({ id }) => ({ kind: 'release', id }),
  offers({ release, newest }) {
    const subject = releaseSubjectOf(release, newest)
    return [on(releaseStatistics, subject), on(giveUp, subject)]
  },
  words: { title: releaseWords.one },
})
