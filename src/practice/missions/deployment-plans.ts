import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'

/** How many officers practice keeps in a mission, from when to when: within what the pack says is authorized. */
export interface DeploymentPlan {
  mission: string
  from: Day
  /** The first day without officers; null: it goes on. */
  to: Day | null
  places: number
  /** In how many groups, leaving at different times, the places are filled. */
  rotations: number
  tourMonths: number
  /** Whom the request came from. */
  requester: { kind: 'un' | 'eu' | 'state' | 'other'; name: string }
  /** Words for positions where the pack has none for the mission. */
  title?: Localized
  language?: 'en' | 'fr'
  /** Practice decides a number where no source publishes one. */
  authorized?: number
}

const un = { kind: 'un', name: 'United Nations, Department of Peace Operations' } as const
const eu = { kind: 'eu', name: 'European External Action Service' } as const
const state = (name: string) => ({ kind: 'state', name }) as const

export const deploymentPlans: readonly DeploymentPlan[] = [
  { mission: 'BINUH', from: '2020-01-06', to: '2024-12-20', places: 8, rotations: 2, tourMonths: 12, requester: un },
  { mission: 'BINUH', from: '2025-01-06', to: null, places: 24, rotations: 5, tourMonths: 12, requester: un },
  {
    mission: 'HAITI-BILATERAL',
    from: '2025-01-13',
    to: null,
    places: 20,
    rotations: 4,
    tourMonths: 12,
    requester: state('Republic of Haiti'),
  },
  { mission: 'MONUSCO', from: '2021-01-11', to: null, places: 11, rotations: 3, tourMonths: 12, requester: un },
  { mission: 'MONUSCO', from: '2023-01-09', to: null, places: 9, rotations: 3, tourMonths: 12, requester: un },
  {
    mission: 'UKR-PATROL',
    from: '2020-01-06',
    to: '2022-02-20',
    places: 21,
    rotations: 3,
    tourMonths: 12,
    requester: state('Ukraine'),
  },
  {
    mission: 'EUAM-UKR',
    from: '2020-01-06',
    to: '2023-12-20',
    places: 16,
    rotations: 3,
    tourMonths: 12,
    requester: eu,
  },
  {
    mission: 'UKR-PATROL',
    from: '2025-02-10',
    to: null,
    places: 34,
    rotations: 6,
    tourMonths: 12,
    requester: state('Ukraine'),
  },
  { mission: 'EUPOL-COPPS', from: '2021-01-04', to: null, places: 5, rotations: 2, tourMonths: 12, requester: eu },
  { mission: 'EUPOL-COPPS', from: '2023-01-09', to: null, places: 4, rotations: 1, tourMonths: 12, requester: eu },
  {
    mission: 'PROTEUS-USSC',
    from: '2021-01-04',
    to: null,
    places: 1,
    rotations: 1,
    tourMonths: 12,
    requester: state('United States of America, Security Coordinator'),
  },
  {
    mission: 'PROTEUS-USSC',
    from: '2023-01-16',
    to: null,
    places: 1,
    rotations: 1,
    tourMonths: 12,
    requester: state('United States of America, Security Coordinator'),
  },
  { mission: 'MINUSMA', from: '2021-01-11', to: '2023-12-15', places: 15, rotations: 3, tourMonths: 12, requester: un },
  {
    mission: 'EUCAP-SAHEL-MALI',
    from: '2021-01-11',
    to: '2023-12-15',
    places: 6,
    rotations: 1,
    tourMonths: 12,
    requester: eu,
  },
  {
    mission: 'IRAQ',
    from: '2021-01-18',
    to: '2022-12-16',
    places: 16,
    rotations: 3,
    tourMonths: 12,
    requester: state('Republic of Iraq'),
  },
  {
    mission: 'SPC-BRINDISI',
    from: '2021-06-01',
    to: '2025-01-20',
    places: 1,
    rotations: 1,
    tourMonths: 12,
    requester: un,
  },
  {
    mission: 'PRMNY-SPA',
    from: '2020-09-01',
    to: null,
    places: 1,
    rotations: 1,
    tourMonths: 36,
    requester: { kind: 'other', name: 'Permanent Mission of Canada to the United Nations' },
  },
  { mission: 'DPKO-TOC', from: '2020-06-01', to: '2025-01-20', places: 1, rotations: 1, tourMonths: 12, requester: un },
  {
    mission: 'EULEX-KOSOVO',
    from: '2025-03-03',
    to: null,
    places: 4,
    rotations: 1,
    tourMonths: 12,
    requester: eu,
    title: {
      en: 'Monitor and adviser, justice and police',
      fr: 'Observateur-conseiller ou observatrice-conseillère, justice et police',
    },
    language: 'en',
    authorized: 5,
  },
  {
    mission: 'ICC-NL',
    from: '2025-03-03',
    to: null,
    places: 3,
    rotations: 1,
    tourMonths: 12,
    requester: { kind: 'other', name: 'International Criminal Court, Office of the Prosecutor' },
    title: { en: 'Investigator', fr: 'Enquêteur ou enquêteuse' },
    language: 'en',
    authorized: 4,
  },
  {
    mission: 'UNITAR-CH',
    from: '2025-04-01',
    to: null,
    places: 1,
    rotations: 1,
    tourMonths: 12,
    requester: un,
    title: { en: 'Police training adviser', fr: 'Conseiller ou conseillère en formation policière' },
    language: 'en',
    authorized: 2,
  },
  {
    mission: 'LONDON',
    from: '2025-04-01',
    to: null,
    places: 1,
    rotations: 1,
    tourMonths: 12,
    requester: state('United Kingdom'),
    title: { en: 'Police liaison officer', fr: 'Agent ou agente de liaison de la police' },
    language: 'en',
    authorized: 1,
  },
]
