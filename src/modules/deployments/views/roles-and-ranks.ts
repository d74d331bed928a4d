import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { streamWords } from '#modules/missions/index.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields, PAGE_SIZE } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { rankDifference } from '../rules/home-rank.ts'
import { type RoleCount, roleCounts, type Serving, servingOn } from '../store/serving.ts'
import { type Difference, differences, type ServiceKind, serviceKinds } from '../vocabulary/posts.ts'
import { rankPageWords, rolePageWords } from '../words-of-ranks.ts'

export interface Roles {
  asAt: Day
  roles: (RoleCount & { streamName: Localized; officers: Record<ServiceKind, number> })[]
}

/** S0-6, S1-10, S3-19..22: how many posts and officers of which type of service there are in each role on a day. */
export const rolesView = defineView({
  name: 'deployments.roles',
  seenBy: { 'rcmp-planner': 'programme', 'intake-officer': 'programme', 'irss-officer': 'programme' },
  query: { asAt: field.optionalDay() },
  async load(tx, query, c): Promise<Roles> {
    const asAt = query.asAt ?? c.today
    const serving = await servingOn(tx, asAt)
    const counted = (role: string) =>
      Object.fromEntries(
        serviceKinds.map((kind) => [
          kind,
          serving.filter((one) => one.serviceKind === kind && one.roles.includes(role)).length,
        ]),
      ) as Record<ServiceKind, number>
    return {
      asAt,
      roles: (await roleCounts(tx, asAt)).map((one) => ({
        ...one,
        streamName: streamWords[one.stream],
        officers: counted(one.code),
      })),
    }
  },
  words: { title: rolePageWords.title, intro: rolePageWords.intro },
})

const readers = {
  'rcmp-planner': 'programme',
  'irss-officer': 'programme',
  'mission-desk': 'own-mission',
  'service-coordinator': 'own-service',
  'service-chief': 'own-service',
  'rcmp-adviser': 'own-service',
} as const

export type RankedLine = Serving & { difference: Difference; steps: number }

const ranked = (serving: readonly Serving[]): RankedLine[] =>
  serving.map((one) => ({ ...one, ...rankDifference(one.homeRankLevel, one) }))

export interface Ranks {
  asAt: Day
  services: { service: string; counts: Record<Difference, number> }[]
}

/** S0-14: how many serve above, at and below their own rank, by service. */
export const ranksView = defineView({
  name: 'deployments.ranks',
  seenBy: readers,
  query: { asAt: field.optionalDay() },
  async load(tx, query, c): Promise<Ranks> {
    const asAt = query.asAt ?? c.today
    const lines = ranked(await servingOn(tx, asAt))
    const count = (own: readonly RankedLine[]) =>
      Object.fromEntries(
        differences.map((one) => [one, own.filter((line) => line.difference === one).length]),
      ) as Record<Difference, number>
    const services = [...new Set(lines.map((line) => line.service))]
    return {
      asAt,
      services: services.map((service) => ({ service, counts: count(lines.filter((one) => one.service === service)) })),
    }
  },
  words: { title: rankPageWords.title, intro: rankPageWords.intro },
})

const sorts: Record<string, (line: RankedLine) => string | number> = {
  name: (line) => line.sortName,
  service: (line) => line.service,
  mission: (line) => line.missionCode,
  home: (line) => line.homeRankLevel ?? 99,
  difference: (line) => differences.indexOf(line.difference) * 100 - line.steps,
}

/** The same, one officer a line. Whoever serves on one day is few: sorted and paged here, judged by the one rule. */
export const rankedList = defineView({
  name: 'deployments.ranked-officers',
  audited: true,
  seenBy: readers,
  query: {
    ...listFields,
    service: field.optionalText(40),
    mission: field.optionalText(40),
    difference: field.optionalChoice(differences),
    asAt: field.optionalDay(),
  },
  async load(tx, query, c): Promise<ListData<RankedLine>> {
    const wanted = (text: string | null, value: string) => !text || value.toLowerCase().includes(text.toLowerCase())
    const fits = ranked(await servingOn(tx, query.asAt ?? c.today)).filter(
      (line) =>
        wanted(query.service, line.service) &&
        wanted(query.mission, line.missionCode) &&
        (query.difference === null || line.difference === query.difference) &&
        (wanted(query.q, line.name) || wanted(query.q, line.code)),
    )
    const sort = query.sort && Object.hasOwn(sorts, query.sort) ? query.sort : 'difference'
    const dir = query.dir ?? 'asc'
    const by = sorts[sort]!
    const sign = dir === 'asc' ? 1 : -1
    const sorted = [...fits].sort((a, b) => {
      const [one, other] = [by(a), by(b)]
      return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -sign : sign
    })
    const pageSize = query.limit ?? PAGE_SIZE
    const page = query.page ?? 1
    const rows = sorted.slice((page - 1) * pageSize, page * pageSize)
    return { rows, total: sorted.length, more: false, page, pageSize, sort, dir }
  },
  words: { title: rankPageWords.officers, intro: rankPageWords.officersIntro },
})
