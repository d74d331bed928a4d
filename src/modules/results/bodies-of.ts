import { contains, intersect } from '#kernel/period.ts'
import type { Pack } from '#platform/pack/pack.ts'
import { daysOf } from '#platform/pack/value-types.ts'
import type { Body } from './vocabulary/bodies.ts'

export function bodiesOf({
  organisations,
  cpa_partners,
}: Pick<Pack['organisations'], 'organisations' | 'cpa_partners'>): Body[] {
  return organisations.flatMap((one) => {
    const parts = cpa_partners.filter(({ organisation }) => organisation === one.code)
    const unit =
      one.kind === 'unit' &&
      cpa_partners.some(({ organisation, role }) => role === 'police' && organisation === one.part_of)
    if (!unit && parts.length === 0) return []
    return one.names.flatMap((named) => {
      const periods = unit
        ? [daysOf(named.valid)]
        : parts.flatMap(({ valid }) => intersect(daysOf(valid), daysOf(named.valid)) ?? [])
      return periods.map((valid): Body => {
        const does =
          one.functions.find((task) => contains(daysOf(task.valid), valid.from)) ??
          one.functions.find((task) => intersect(daysOf(task.valid), valid) !== null)
        return {
          code: one.code,
          part: unit ? 'unit' : 'partner',
          roles: parts.map(({ role }) => role),
          name: named.name,
          short: named.short ?? null,
          does: does?.text ?? null,
          valid,
          source: named.source,
          verified: named.verified,
          fr_verified: named.verified && named.fr_verified !== false,
        }
      })
    })
  })
}
