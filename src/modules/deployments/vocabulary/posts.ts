import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { Period } from '#kernel/period.ts'

export interface TeamMember {
  id: string
  teamId: string
  deploymentId: string
  personId: string
  /** The name, or the code of the deployment where the reader may not see it. */
  name: string
  service: string
  lead: boolean
  valid: Period
  certified: boolean
  basis: string | null
  namedByName: string
  version: number
}

export interface TeamReport {
  id: string
  teamId: string
  missionId: string
  personId: string | null
  role: string
  objectiveId: string | null
  covers: Period
  text: string
  sensitive: boolean
  writtenOn: Day
  writtenByName: string
}

export const deliverableKinds = ['guidelines', 'conops', 'assessment', 'strategy', 'other'] as const
export type DeliverableKind = (typeof deliverableKinds)[number]
export const deliverableStates = ['planned', 'delivered', 'dropped'] as const
export type DeliverableState = (typeof deliverableStates)[number]

/** What the adviser on a post is to hand in: S2-83..85. */
export interface Deliverable {
  id: string
  positionId: string
  missionId: string
  title: Localized
  kind: DeliverableKind
  dueOn: Day
  state: DeliverableState
  settledOn: Day | null
  settledByName: string | null
  note: string | null
  attachmentId: string | null
  version: number
}

export interface SuccessionPlan {
  id: string
  pools: string
  reviewOn: Day
  note: string | null
  plannedOn: Day
  plannedByName: string
}

export const readinessOfSuccessors = ['now', 'within-a-year', 'later'] as const
export type ReadinessOfSuccessor = (typeof readinessOfSuccessors)[number]

export interface SuccessionCandidate {
  id: string
  positionId: string
  missionId: string
  personId: string
  name: string
  code: string
  service: string
  readiness: ReadinessOfSuccessor
  reason: string
  namedOn: Day
  namedByName: string
  version: number
}

export const differences = ['above', 'at', 'below', 'unknown'] as const
/** `above`: the post asks for more than the officer's own rank. */
export type Difference = (typeof differences)[number]

export const reportPath = { en: '/team-reports/:id', fr: '/rapports-d-equipe/:id' }
export const reportHref = (id: string, lang: Language): string => `/${lang}${reportPath[lang].replace(':id', id)}`
export const deliverablesPath = { en: '/deliverables', fr: '/livrables' }
export const deliverablePath = { en: '/deliverables/:id', fr: '/livrables/:id' }
export const deliverableHref = (id: string, lang: Language): string => `/${lang}${deliverablesPath[lang]}/${id}`
export const deliverablesOfPath = { en: '/positions/:id/deliverables', fr: '/postes/:id/livrables' }
export const deliverablesOfHref = (id: string, lang: Language): string =>
  `/${lang}${deliverablesOfPath[lang].replace(':id', id)}`
export const successionPath = { en: '/positions/:id/succession', fr: '/postes/:id/releve' }
export const successionHref = (id: string, lang: Language): string =>
  `/${lang}${successionPath[lang].replace(':id', id)}`
export const leadershipPath = { en: '/leadership', fr: '/direction' }
export const rolesPath = { en: '/roles', fr: '/roles' }
export const ranksPath = { en: '/ranks', fr: '/grades' }
export const rankedPath = { en: '/ranks/officers', fr: '/grades/policiers' }

/** Pages of the room upstream, whose addresses pages may not ask it for. */
export const positionHref = (id: string, lang: Language): string =>
  lang === 'en' ? `/en/positions/${id}` : `/fr/postes/${id}`
export const positionsHref = (lang: Language): string => (lang === 'en' ? '/en/positions' : '/fr/postes')
export const teamHref = (id: string, lang: Language): string =>
  lang === 'en' ? `/en/teams/${id}` : `/fr/equipes/${id}`

export const serviceKinds = ['federal', 'provincial', 'regional', 'municipal', 'indigenous'] as const
export type ServiceKind = (typeof serviceKinds)[number]
