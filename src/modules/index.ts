import { accessOf } from '#platform/access/index.ts'
import { auditOf } from '#platform/audit/index.ts'
import type { Module } from '#platform/module.ts'
import { platformRooms } from '#platform/platform-rooms.ts'
import { candidaciesModule, candidacySteps, registerSteps } from './candidacies/index.ts'
import { conductModule, conductStep } from './conduct/index.ts'
import { deploymentsModule, missionExperienceStep } from './deployments/index.ts'
import { deskOf } from './desk/index.ts'
import { enquiriesModule } from './enquiries/index.ts'
import { healthModule, medicalStep, psychologicalStep } from './health/index.ts'
import { missionsModule } from './missions/index.ts'
import { peopleModule } from './people/index.ts'
import { planningModule } from './planning/index.ts'
import { postingsModule } from './postings/index.ts'
import { publicSiteOf } from './public-site/index.ts'
import { publishingModule, registerPublicSite } from './publishing/index.ts'
import { readinessModule, readinessSteps } from './readiness/index.ts'
import { reintegrationModule } from './reintegration/index.ts'
import { reportingModule } from './reporting/index.ts'
import { requestsModule } from './requests/index.ts'
import { resultsModule } from './results/index.ts'
import { onlineModulesStep, pdtStep, researchAssignmentStep, trainingModule } from './training/index.ts'

/** The order of a deployment's life: the only registry. A module may use those before it, through their `index.ts`. */
export const MODULE_NAMES = [
  'people',
  'requests',
  'missions',
  'results',
  'postings',
  'candidacies',
  'health',
  'conduct',
  'training',
  'readiness',
  'deployments',
  'reintegration',
  'planning',
  'publishing',
  'enquiries',
  'reporting',
  'desk',
  'public-site',
] as const

const rooms: readonly Module[] = [
  ...platformRooms,
  peopleModule,
  requestsModule,
  missionsModule,
  resultsModule,
  postingsModule,
  candidaciesModule,
  healthModule,
  conductModule,
  trainingModule,
  readinessModule,
  deploymentsModule,
  reintegrationModule,
  planningModule,
  publishingModule,
  enquiriesModule,
  reportingModule,
]

const composed: readonly Module[] = [...rooms, accessOf(rooms), deskOf(rooms), publicSiteOf(rooms)]

/** Every module of the product, the desk that composes what they export, and the audit that names what they do. */
export const modules: readonly Module[] = [...composed, auditOf(composed)]

/** Everything that a bulletin can require, wherever its evidence stands. */
export const steps = [
  ...candidacySteps,
  medicalStep,
  psychologicalStep,
  conductStep,
  onlineModulesStep,
  researchAssignmentStep,
  pdtStep,
  ...readinessSteps,
  missionExperienceStep,
] as const

registerSteps(steps)

// Texts of the editor's desk lead to public pages that later rooms bring.
registerPublicSite({
  pages: composed.flatMap(({ pages }) =>
    (pages ?? [])
      .filter(({ view, answer }) => view.seenBy === 'anyone' && !answer)
      .map(({ view, path }) => ({ view: view.name, path })),
  ),
  sitemap: composed.flatMap(({ sitemap }) => sitemap ?? []),
})
