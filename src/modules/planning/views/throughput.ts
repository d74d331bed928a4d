import type { Duty } from '#kernel/duties.ts'
import type { Localized } from '#kernel/language.ts'
import { missionsOn } from '#modules/missions/index.ts'
import { declaredWords } from '#modules/people/index.ts'
import { fiscalYearText } from '#modules/results/index.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import {
  type Dimension,
  quarterOf,
  type Representation,
  representationOf,
  type Share,
} from '../rules/representation.ts'
import { withoutSmall } from '../rules/throughput.ts'
import { countedOn, skillNames, stageTimes } from '../store/stage-times.ts'
import type { StageTime } from '../vocabulary/throughput.ts'
import { throughputWords } from '../words-of-throughput.ts'

export interface Throughput {
  missions: { id: string; code: string; name: Localized }[]
  years: { year: number; label: Localized }[]
  /** What is looked at; null: all. */
  mission: string | null
  year: number | null
  times: StageTime[]
  /** Small counts are left out for this reader. */
  suppressed: boolean
}

/** Whoever works with the officers' files counts them anyway; everybody else gets no count that points at one. */
const seeNames: readonly Duty[] = ['irss-officer', 'training-officer', 'readiness-officer']

const readers = {
  'evaluation-officer': 'programme',
  'rcmp-planner': 'programme',
  'irss-officer': 'programme',
  'training-officer': 'programme',
  'readiness-officer': 'programme',
  'gac-assessor': 'programme',
  'ps-assessor': 'programme',
  'decision-body': 'programme',
  auditor: 'programme',
} as const

async function throughput(
  tx: Tx,
  query: { mission: string | null; year: number | null },
  c: Circumstances,
): Promise<Throughput> {
  const suppressed = !seeNames.includes(c.actor.duty)
  const all = await stageTimes(tx)
  const times = suppressed ? withoutSmall(all) : all
  const named = await missionsOn(tx, null, c.today)
  const present = new Set(all.flatMap(({ missionId }) => missionId ?? []))
  return {
    missions: [...named.values()].filter(({ id }) => present.has(id)).map(({ id, code, name }) => ({ id, code, name })),
    years: [...new Set(all.flatMap(({ ofYear, fiscalYear }) => (ofYear && fiscalYear !== null ? [fiscalYear] : [])))]
      .sort((a, b) => b - a)
      .map((year) => ({ year, label: { en: fiscalYearText(year, 'en'), fr: fiscalYearText(year, 'fr') } })),
    mission: query.mission && present.has(query.mission) ? query.mission : null,
    year: query.year,
    times,
    suppressed,
  }
}

/** S3-15 and S1-8: how long each stage takes, measured from dated facts. */
export const throughputView = defineView({
  name: 'planning.throughput',
  seenBy: readers,
  query: { mission: field.optionalText(40), year: field.optionalWhole(1989, 2100) },
  load: (tx, query, c) => throughput(tx, query, c),
  words: { title: throughputWords.title, intro: throughputWords.intro },
})

export const throughputFile = defineView({
  name: 'planning.throughput-file',
  seenBy: readers,
  query: {},
  load: (tx, _query, c) => throughput(tx, { mission: null, year: null }, c),
  words: { title: throughputWords.download },
})

export interface RepresentationOn extends Omit<Representation, 'dimensions'> {
  day: string
  dimensions: (Omit<Dimension, 'shares'> & { shares: (Share & { label: Localized | null })[] })[]
}

/** S1-9: "represent a variety of backgrounds", without a number that points at anybody. */
export const representationView = defineView({
  name: 'planning.representation',
  seenBy: {
    'evaluation-officer': 'programme',
    'rcmp-planner': 'programme',
    'irss-officer': 'programme',
    'communications-officer': 'programme',
    'gac-assessor': 'programme',
    'ps-assessor': 'programme',
    'decision-body': 'programme',
    auditor: 'programme',
  },
  query: { asAt: field.optionalDay() },
  async load(tx, query, c): Promise<RepresentationOn> {
    const asked = query.asAt && query.asAt < c.today ? query.asAt : c.today
    const day = quarterOf(asked)
    const { total, dimensions } = representationOf(await countedOn(tx, day))
    const skills = await skillNames(tx, day)
    const label = (dimension: string, value: string): Localized | null =>
      (dimension === 'skill'
        ? skills[value]
        : ['spoken', 'specialisation'].includes(dimension)
          ? declaredWords[value]
          : null) ?? null
    return {
      day,
      total,
      dimensions: dimensions.map((one) => ({
        ...one,
        shares: one.shares.map((share) => ({ ...share, label: label(one.dimension, share.value) })),
      })),
    }
  },
  words: { title: throughputWords.representation, intro: throughputWords.representationIntro },
})
