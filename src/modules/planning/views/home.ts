import type { Day } from '#kernel/calendar.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { leavesWith, monthsFrom, officersAway, servicesByMonth } from '../store/home.ts'
import type { AwayOfficer, LeavesWith, ServiceMonths } from '../vocabulary/home.ts'
import { homeWords } from '../words-of-home.ts'

/** Planners and departments see counts; names are for the service's own people (domain.md 7.1). */
const readers = {
  'rcmp-planner': 'programme',
  'gac-assessor': 'programme',
  'ps-assessor': 'programme',
  'service-coordinator': 'own-service',
  'service-chief': 'own-service',
  'rcmp-adviser': 'own-service',
} as const

export interface HomeEffect {
  asAt: Day
  services: ServiceMonths[]
}

export const MONTHS = 12

/** S1-7, "without affecting policing at home": who is away from each service, by month, against the number that it lets be abroad. */
export const homeEffect = defineView({
  name: 'planning.home-effect',
  seenBy: readers,
  query: { asAt: field.optionalDay() },
  async load(tx, query, c): Promise<HomeEffect> {
    const asAt = query.asAt ?? c.today
    return { asAt, services: await servicesByMonth(tx, monthsFrom(asAt, MONTHS), null) }
  },
  words: { title: homeWords.title, intro: homeWords.intro },
})

export interface HomeEffectOfService {
  asAt: Day
  service: ServiceMonths
  leaves: LeavesWith[]
  officers: AwayOfficer[]
}

const noNames = ['officers'] as const

export const homeEffectOfService = defineView({
  name: 'planning.home-effect-of-service',
  seenBy: readers,
  query: { id: field.id(), asAt: field.optionalDay() },
  audited: true,
  async load(tx, query, c): Promise<HomeEffectOfService | null> {
    const asAt = query.asAt ?? c.today
    const [service] = await servicesByMonth(tx, monthsFrom(asAt, MONTHS), query.id)
    if (!service) return null
    return {
      asAt,
      service,
      leaves: await leavesWith(tx, query.id, asAt),
      officers: await officersAway(tx, query.id, asAt),
    }
  },
  scope: (data) => ({ serviceId: data.service.serviceId }),
  about: (data) => ({ kind: 'service', id: data.service.serviceId }),
  hiddenFrom: { 'rcmp-planner': noNames, 'gac-assessor': noNames, 'ps-assessor': noNames },
  words: { title: homeWords.ofService, intro: homeWords.ofServiceIntro },
})
