import { earliest, type PartialDate } from '#kernel/partial-date.ts'
import { overlaps } from '#kernel/period.ts'
import type { Pack } from './pack.ts'
import { daysOf, type Validity } from './value-types.ts'

type Dated = { readonly valid: Validity }

/** Series of which two values hold on the same day; one line each, with file and path. */
export function overlappingValues(pack: Pack): string[] {
  const problems: string[] = []
  const check = (where: string, series: readonly Dated[]) => {
    const ordered = [...series].sort((a, b) => compare(a.valid.from, b.valid.from))
    for (const [index, later] of ordered.entries()) {
      const earlier = ordered[index - 1]
      if (earlier && overlaps(daysOf(earlier.valid), daysOf(later.valid)))
        problems.push(`${where}: two values hold on ${earliest(later.valid.from)}`)
    }
  }
  for (const mission of pack.missions.missions)
    for (const attribute of [
      'name',
      'aliases',
      'summary',
      'language',
      'armed',
      'duty-location',
      'status',
      'tour-months',
    ])
      check(
        `missions.yaml: ${mission.code}.facts ${attribute}`,
        mission.facts.filter((fact) => fact.attribute === attribute),
      )
  const members = pack.missions.groups.flatMap((group) => group.members)
  for (const { code } of pack.missions.missions)
    check(
      `missions.yaml: ${code} in groups`,
      members.filter((member) => member.mission === code),
    )
  for (const organisation of pack.organisations.organisations)
    check(`organisations.yaml: ${organisation.code}.names`, organisation.names)
  for (const code of new Set(pack.courses.courses.map((course) => course.code)))
    check(
      `courses.yaml: ${code}`,
      pack.courses.courses.filter((course) => course.code === code),
    )
  for (const kind of ['guide-request', 'course-interest'])
    check(
      `guides.yaml: ${kind}`,
      pack.guides.standards.filter((one) => one.kind === kind),
    )
  return problems
}

const compare = (a: PartialDate, b: PartialDate): number => (earliest(a) < earliest(b) ? -1 : 1)
