import type { Localized } from '#kernel/language.ts'
import { legalStatusNames, openConsequences } from '#modules/missions/index.ts'
import { serviceOn } from '#modules/people/index.ts'
import type { Scope } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { findDeployment } from './store/deployments.ts'
import { extensionsOf, releasedUntil } from './store/details.ts'
import { type Relocation, relocationsOf } from './store/relocations.ts'
import { type ShownWith, shownWith } from './store/shown.ts'
import type { Deployment, Extension } from './vocabulary.ts'

export interface DeploymentSubject {
  id: string
  version: number
  scope: Scope
  label: Localized
  deployment: Deployment
  shown: ShownWith
  extensions: Extension[]
  /** Until when the home service releases the officer; null where none stands or the reader does not see it. */
  releasedUntil: string | null
  /** What changes of the mission still ask about this deployment. */
  asked: string[]
  /** As what the officer serves, in words. */
  legalStatus: Localized
  relocations: Relocation[]
}

/** A deployment as a subject; its service is that to which the officer belongs today. `lock` for acting on it. */
export async function deploymentSubject(
  tx: Tx,
  id: string,
  c: Pick<Circumstances, 'today'>,
  lock = false,
): Promise<DeploymentSubject | null> {
  const deployment = await findDeployment(tx, id, lock)
  const shown = deployment && (await shownWith(tx, id))
  if (!deployment || !shown) return null
  const { personId, serviceId, missionId } = deployment
  const label = `${deployment.code} · ${shown.name}`
  return {
    id,
    version: deployment.version,
    scope: { personId, serviceId: (await serviceOn(tx, personId, c.today))?.id ?? serviceId, missionId },
    label: { en: label, fr: label },
    deployment,
    shown,
    extensions: await extensionsOf(tx, id),
    releasedUntil: await releasedUntil(tx, deployment.candidacyId),
    legalStatus: legalStatusNames[deployment.legalStatus] ?? { en: deployment.legalStatus, fr: deployment.legalStatus },
    asked: (await openConsequences(tx, id)).map((one) => one.ask),
    relocations: await relocationsOf(tx, id),
  }
}

/** The extension that waits for its answer, or null. */
export const openExtension = (subject: Pick<DeploymentSubject, 'extensions'>): Extension | null =>
  subject.extensions.find((one) => one.state === 'requested') ?? null

/** The place that a deployment holds, as the decisions judge it. */
export const stayOf = ({ positionId, candidacyId, arrivedOn, departedOn, plannedDeparture }: Deployment) => ({
  positionId,
  reference: candidacyId,
  arrival: arrivedOn ?? departedOn ?? plannedDeparture,
})

/** What facts and audit entries say of a deployment: ids only. */
export const aboutDeployment = ({ id, candidacyId, personId, missionId }: Deployment) => ({
  deploymentId: id,
  candidacyId,
  personId,
  missionId,
})

/** The record that an act on a deployment names. */
export const savedDeployment = (d: Deployment, fact: string, more: Record<string, string | number | null> = {}) => ({
  id: d.id,
  facts: [{ name: fact, about: { ...aboutDeployment(d), ...more } }],
  about: { kind: 'deployment', id: d.id, personId: d.personId },
})
