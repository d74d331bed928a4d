import { serviceKinds } from '#modules/people/index.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { type DeploymentLine, listDeployments } from '../store/lists.ts'
import { deploymentStates } from '../vocabulary.ts'
import { pageWords } from '../words-pages.ts'

export type { DeploymentLine } from '../store/lists.ts'

/** Deployments in every state. It says who is in a mission: reading it leaves a trace. */
export const deploymentsList = defineView({
  name: 'deployments.list',
  audited: true,
  seenBy: {
    'readiness-officer': 'programme',
    'irss-officer': 'programme',
    'mission-desk': 'own-mission',
    'contingent-commander': 'own-mission',
    'service-coordinator': 'own-service',
    'service-chief': 'own-service',
    'rcmp-adviser': 'own-service',
    'rcmp-planner': 'programme',
  },
  query: {
    ...listFields,
    mission: field.optionalText(40),
    service: field.optionalText(40),
    serviceKind: field.optionalChoice(serviceKinds),
    state: field.optionalChoice(deploymentStates),
    endsBefore: field.optionalDay(),
  },
  load: (tx, query): Promise<ListData<DeploymentLine>> => listDeployments(tx, query),
  words: { title: pageWords.list, intro: pageWords.listIntro },
})
