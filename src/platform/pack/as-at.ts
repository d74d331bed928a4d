import type { Day } from '#kernel/calendar.ts'
import { latest } from '#kernel/partial-date.ts'
import { contains } from '#kernel/period.ts'
import type { MissionFact, MissionRecord, Pack, StrengthObservation } from './pack.ts'
import { daysOf, type Validity } from './value-types.ts'

/** Whether the record's period holds on the day. */
export const holdsOn = (record: { readonly valid: Validity }, day: Day): boolean => contains(daysOf(record.valid), day)

/** The record of a dated series that holds on the day, or null. */
export const recordAsAt = <Dated extends { readonly valid: Validity }>(
  series: readonly Dated[],
  day: Day,
): Dated | null => series.find((record) => holdsOn(record, day)) ?? null

type Attribute = MissionFact['attribute']
type FactOf<Name extends Attribute> = Extract<MissionFact, { attribute: Name }>

/** Every fact of one attribute that holds on the day, in the order of the file (`since` may have several phases). */
export const factsAsAt = <Name extends Attribute>(mission: MissionRecord, attribute: Name, day: Day): FactOf<Name>[] =>
  mission.facts.filter((fact): fact is FactOf<Name> => fact.attribute === attribute && holdsOn(fact, day))

/** The fact of one attribute on the day, or null: not published is never guessed. */
export const factAsAt = <Name extends Attribute>(
  mission: MissionRecord,
  attribute: Name,
  day: Day,
): FactOf<Name> | null => factsAsAt(mission, attribute, day)[0] ?? null

/** Missions whose status is active on the day. */
export const activeMissions = (pack: Pack, day: Day): MissionRecord[] =>
  pack.missions.missions.filter((mission) => factAsAt(mission, 'status', day)?.value === 'active')

/** Missions that a list names as at the day, in the order of the list. */
export function listedMissions(pack: Pack, list: MissionRecord['listings'][number]['list'], day: Day): MissionRecord[] {
  const placeOf = (mission: MissionRecord) =>
    mission.listings.find((entry) => entry.list === list && holdsOn(entry, day))
  return pack.missions.missions
    .filter((mission) => placeOf(mission) !== undefined)
    .sort((a, b) => placeOf(a)!.order - placeOf(b)!.order)
}

/**
 * The numbers that count on the day: per scope and measure the newest observation made not later than it, as long as
 * that holds. A mission, a group and the programme are scopes of their own; none is derived from another.
 */
export function strengthAsAt(pack: Pack, day: Day): StrengthObservation[] {
  const newest = new Map<string, StrengthObservation>()
  for (const observation of pack.authorizedStrength.observations) {
    const scope = `${observation.measure} ${scopeText(observation)}`
    const known = newest.get(scope)
    if (latest(observation.observed) > day) continue
    if (!known || latest(observation.observed) >= latest(known.observed)) newest.set(scope, observation)
  }
  return [...newest.values()].filter(({ holds_to }) => holds_to === undefined || latest(holds_to) >= day)
}

const scopeText = ({ scope }: StrengthObservation): string =>
  scope.kind === 'programme' ? 'programme' : `${scope.kind} ${scope.code}`
