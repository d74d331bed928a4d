import { type Day, maxDay } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { contains, type Period } from '#kernel/period.ts'
import type { Attribute, Fact, Mission, Source } from '../vocabulary.ts'

/** A place in a published list, for a period. */
export interface Listing {
  missionId: string
  list: string
  section: string
  block: number
  order: number
  number: number | null
  letter: string | null
  heading: Localized
  namedIn: string
  valid: Period
  source: Source
  verified: boolean
}

/** A kind of position there is in a mission over a period: never who holds it. */
export interface PostKind {
  missionId: string
  title: Localized
  tourMonths: number
  language: string
  armed: boolean
  since: string | null
  leadership: boolean
  valid: Period
}

/** What the public reads of an operation over a period in which nothing changed. An allow-list: nothing about persons. */
export interface OperationFacts {
  kind: string
  hostCountries: string[]
  group: string | null
  listings: Pick<Listing, 'list' | 'section' | 'block' | 'order' | 'number' | 'letter' | 'heading' | 'namedIn'>[]
  values: { [A in Exclude<Attribute, 'since'>]?: Fact<A>['value'] }
  /** Phases of participation, each with the precision of its source. */
  since: Fact<'since'>['value'][]
  positions: Omit<PostKind, 'missionId' | 'valid'>[]
  /** Attributes whose value nobody verified yet. */
  unverified: Attribute[]
  sources: { [A in Attribute]?: Source }
}

export interface PublishedOperation {
  facts: OperationFacts
  valid: Period
  dateModified: Day
}

export interface OperationInput {
  mission: Mission
  facts: readonly (Fact & { recordedOn: Day })[]
  listings: readonly Listing[]
  posts: readonly PostKind[]
  groups: readonly { code: string; valid: Period }[]
}

/** The public history of one mission: a row for every stretch of time in which nothing changed, oldest first. */
export function projectOperation(input: OperationInput): PublishedOperation[] {
  const dated: readonly { valid: Period }[] = [...input.facts, ...input.listings, ...input.posts, ...input.groups]
  const days = [...new Set(dated.flatMap(({ valid }) => (valid.to ? [valid.from, valid.to] : [valid.from])))].sort()
  const rows: PublishedOperation[] = []
  for (const [index, from] of days.entries()) {
    const holding = input.facts.filter((fact) => contains(fact.valid, from))
    if (holding.length === 0 || holding.some((fact) => isOurs(fact))) continue
    const row = {
      facts: factsOn(input, from),
      valid: { from, to: days[index + 1] ?? null },
      dateModified: newest(holding),
    }
    const before = rows.at(-1)
    if (before?.valid.to === from && JSON.stringify(before.facts) === JSON.stringify(row.facts)) {
      rows[rows.length - 1] = { ...before, valid: { from: before.valid.from, to: row.valid.to } }
    } else rows.push(row)
  }
  return rows
}

/** What is only prepared is nobody's business outside yet (S4-18). */
const isOurs = ({ attribute, value }: Fact): boolean =>
  attribute === 'status' && ['prospect', 'approved', 'planned'].includes(value as string)

/** A state as the public page knows it: a mission runs, is suspended, or is over. */
const publicValue = ({ attribute, value }: Fact) => {
  if (attribute !== 'status') return value
  if (value === 'drawdown') return 'active'
  return value === 'closed' || value === 'archived' ? 'ended' : value
}

function factsOn({ mission, facts, listings, posts, groups }: OperationInput, day: Day): OperationFacts {
  const holding = facts.filter((fact) => contains(fact.valid, day) && fact.attribute !== 'ends')
  const single = holding.filter((fact) => fact.attribute !== 'since')
  const kinds = posts
    .filter((post) => contains(post.valid, day))
    .map(({ missionId: _mission, valid: _valid, ...post }) => post)
  const distinct = [...new Map(kinds.map((post) => [JSON.stringify(post), post])).values()]
  return {
    kind: mission.kind,
    hostCountries: mission.hostCountries,
    group: groups.find((group) => contains(group.valid, day))?.code ?? null,
    listings: listings
      .filter((one) => contains(one.valid, day))
      .map(({ missionId: _mission, valid: _valid, source: _source, verified: _verified, ...one }) => one),
    values: Object.fromEntries(single.map((fact) => [fact.attribute, publicValue(fact)])),
    since: holding
      .filter((fact): fact is Fact<'since'> & { recordedOn: Day } => fact.attribute === 'since')
      .map((fact) => fact.value),
    positions: distinct,
    unverified: [...new Set(holding.filter((fact) => !fact.verified).map((fact) => fact.attribute))],
    sources: Object.fromEntries(holding.map((fact) => [fact.attribute, publicSource(fact.source)])),
  }
}

/** Only what was read in a source has one for the public; on whose word a value was changed here stays inside. */
const publicSource = ({ id, ref, url }: Source): Source =>
  id ? { id, ...(ref ? { ref } : {}), ...(url ? { url } : {}) } : {}

/** A value from a source is as new as the source, one that was changed here as the day on which it was changed. */
const newest = (facts: readonly (Fact & { recordedOn: Day })[]): Day => {
  const days = facts.map((fact) => fact.source.read_on ?? fact.recordedOn)
  return maxDay(days[0] ?? '1989-01-01', ...days.slice(1))
}
