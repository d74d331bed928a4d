import { refuse } from '#kernel/refusal.ts'
import { lockCandidacy } from '#modules/candidacies/index.ts'
import { againstDecisions, barredIn, kindRuleOn, missionOn } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { savedDeployment } from '../deployment-subject.ts'
import { legalStatusIn } from '../rules/legal-status.ts'
import { deploymentOf, findDeployment, insertDeployment } from '../store/deployments.ts'
import { deploymentHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** After acceptance the days are held for the officer: nobody is planned for two deployments at once. */
export const prepareDeployment = defineAction({
  name: 'deployments.prepare-deployment',
  doneBy: { 'readiness-officer': 'programme' },
  input: { candidacyId: field.id() },
  subject: 'candidacyId',
  async load(tx, input, c) {
    const candidacy = await lockCandidacy(tx, input.candidacyId)
    if (!candidacy) return null
    const mission = await missionOn(tx, candidacy.missionId, c.today)
    return {
      id: candidacy.id,
      version: candidacy.version,
      scope: { personId: candidacy.personId, serviceId: candidacy.serviceId, missionId: candidacy.missionId },
      label: { en: candidacy.code, fr: candidacy.code },
      candidacy,
      missionKind: mission?.kind ?? '',
      rule: mission ? await kindRuleOn(tx, mission.kind, candidacy.plannedDeparture) : null,
      barred: await barredIn(tx, candidacy.missionId, 'place', {
        today: c.today,
        from: candidacy.plannedDeparture,
        hold: true,
      }),
      exists: (await deploymentOf(tx, candidacy.id)) !== null,
    }
  },
  openWhen({ candidacy, exists, barred }) {
    if (exists) return refuse('deployment-exists')
    if (barred) return barred
    if (candidacy.state !== 'accepted') return refuse('deployment-needs-acceptance')
    return candidacy.positionId === null ? refuse('no-position-offered') : null
  },
  decide: ({ candidacy, missionKind, rule }, _input, c) => ({
    id: c.fresh(),
    code: c.freshCode('DEP'),
    candidacyId: candidacy.id,
    personId: candidacy.personId,
    serviceId: candidacy.serviceId,
    missionId: candidacy.missionId,
    positionId: candidacy.positionId ?? '',
    legalStatus: legalStatusIn(missionKind, rule?.legalStatus),
    plannedDeparture: candidacy.plannedDeparture,
    plannedEnd: candidacy.plannedEnd,
  }),
  async save(tx, { candidacy }, deployment, c) {
    // A decision may have been amended since the offer.
    const broken = await againstDecisions(tx, {
      positionId: deployment.positionId,
      period: { from: deployment.plannedDeparture, to: deployment.plannedEnd },
      arrival: candidacy.plannedArrival,
      reference: candidacy.id,
    })
    if (broken) return broken
    await insertDeployment(tx, deployment, c)
    const made = await findDeployment(tx, deployment.id)
    if (!made) throw new Error('The deployment that was just written is not there.')
    return savedDeployment(made, 'deployments.prepared')
  },
  goTo: (saved, lang) => deploymentHref(saved.id, lang),
  words: actionWords.prepareDeployment,
})
