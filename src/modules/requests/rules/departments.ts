import type { Duty } from '#kernel/duties.ts'
import type { DepartmentalPosition, Partner, PartnerRole } from '../vocabulary.ts'

/** For which roles of the arrangement a duty speaks (S1-6, S4: foreign affairs and development are one department today). */
const speaksFor: Partial<Record<Duty, readonly PartnerRole[]>> = {
  'gac-assessor': ['foreign-affairs', 'development'],
  'ps-assessor': ['public-safety'],
  'rcmp-planner': ['police'],
}

export const rolesOf = (duty: Duty): readonly PartnerRole[] => speaksFor[duty] ?? []

/** The departments for which a duty states positions, of those that are partners on the day. */
export const departmentsOf = (duty: Duty, partners: readonly Partner[]): Partner[] =>
  partners.filter((partner) => partner.roles.some((role) => rolesOf(duty).includes(role)))

/** The departments that are partners on the day and have no standing position yet: the decision waits for them. */
export const positionsOwed = (partners: readonly Partner[], positions: readonly DepartmentalPosition[]): Partner[] =>
  partners.filter(
    (partner) => !positions.some((position) => !position.superseded && position.department === partner.organisation),
  )
