import { addDays } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import {
  type FamilyPlan,
  type FamilySituation,
  familyChannels,
  familyChannelWords,
  familyPlanOf,
  familySituations,
  familySituationWords,
} from '#modules/people/index.ts'
import { defineAction, type FieldWords } from '#platform/action.ts'
import type { Circumstances, Standing } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { type DeploymentSubject, deploymentSubject, savedDeployment } from '../deployment-subject.ts'
import { insertNotice, insertOpening, openingsOf } from '../store/family.ts'
import { type FamilyOpening, familyHref, openDays } from '../vocabulary/family.ts'
import { type Deployment, isAway } from '../vocabulary.ts'
import { familyWords as words } from '../words-of-family.ts'

export interface FamilySubject extends DeploymentSubject {
  openings: FamilyOpening[]
  /** As far as it is open to the reader. */
  plan: FamilyPlan | null
}

/** The deployment with who opened the plan; the row policies say whether the plan comes along. */
export async function familySubject(tx: Tx, id: string, c: Circumstances): Promise<FamilySubject | null> {
  const subject = await deploymentSubject(tx, id, c)
  return (
    subject && {
      ...subject,
      openings: await openingsOf(tx, id),
      plan: await familyPlanOf(tx, subject.deployment.personId),
    }
  )
}

/** The situations as the officers agree on them. */
const named = (field: FieldWords): FieldWords => ({ ...field, options: familySituationWords })

/** The openings by which this account may read today. */
export const openNow = (openings: readonly FamilyOpening[], { actor, today }: Standing): FamilyOpening[] =>
  openings.filter((one) => one.openedBy === actor.accountId && one.openedOn <= today && today <= one.untilOn)

const notHomeYet = ({ state, returnedOn }: Deployment): boolean =>
  isAway(state) || (state === 'ended' && returnedOn === null)

const common = {
  doneBy: { 'mission-desk': 'own-mission', 'contingent-commander': 'own-mission' },
  goTo: (saved: { id: string }, lang: 'en' | 'fr') => familyHref(saved.id, lang),
} as const

/** S0.55: the plan opens for one situation that has come, until the end of tomorrow, for whoever opens it; the officer is told at once. */
export const openFamilyPlan = defineAction({
  ...common,
  name: 'deployments.open-family-plan',
  stepUp: true,
  danger: true,
  input: { deploymentId: field.id(), situation: field.choice(familySituations), reason: field.text(500) },
  subject: 'deploymentId',
  load: (tx, { deploymentId }, c) => familySubject(tx, deploymentId, c),
  openWhen({ deployment }, { actor }) {
    if (actor.via === 'token') return refuse('not-by-token')
    return notHomeYet(deployment) ? null : refuse('not-away-now')
  },
  decide({ openings }, { situation, reason }, c) {
    if (openNow(openings, c).some((one) => one.situation === situation)) return refuse('family-plan-open-already')
    return { id: c.fresh(), situation, reason, openedOn: c.today, untilOn: addDays(c.today, openDays) }
  },
  async save(tx, { deployment }, one, c) {
    await insertOpening(tx, deployment, one, c)
    return savedDeployment(deployment, 'deployments.opened-family-plan', { openingId: one.id })
  },
  words: { ...words.open, fields: { ...words.open.fields, situation: named(words.open.fields.situation) } },
})

/** The version by which a notice was given: where the plan was open and had a rule for the situation. */
export const ruleFollowed = (plan: FamilyPlan | null, situation: FamilySituation): number | null =>
  plan?.rules.some((rule) => rule.situation === situation) ? plan.version : null

/** S0.55: that a family was told, what and when; the officer sees it. */
export const recordFamilyNotice = defineAction({
  ...common,
  name: 'deployments.record-family-notice',
  input: {
    deploymentId: field.id(),
    situation: field.choice(familySituations),
    toldOn: field.day(),
    told: field.text(200),
    channel: field.choice(familyChannels),
    said: field.longText(1_000),
  },
  subject: 'deploymentId',
  load: (tx, { deploymentId }, c) => familySubject(tx, deploymentId, c),
  openWhen: ({ deployment }) => (notHomeYet(deployment) ? null : refuse('not-away-now')),
  decide({ plan, deployment }, { situation, toldOn, told, channel, said }, c) {
    if (toldOn > c.today) return refuse('family-told-later')
    if (toldOn < (deployment.departedOn ?? toldOn)) return refuse('family-told-before')
    return { id: c.fresh(), situation, toldOn, told, channel, said, byVersion: ruleFollowed(plan, situation) }
  },
  async save(tx, { deployment }, one, c) {
    await insertNotice(tx, deployment, one, c)
    return savedDeployment(deployment, 'deployments.told-family', { noticeId: one.id })
  },
  prefill: async (_tx, { openings }, c) => ({
    toldOn: c.today,
    situation: openNow(openings, c)[0]?.situation ?? null,
  }),
  words: {
    ...words.notice,
    fields: {
      ...words.notice.fields,
      situation: named(words.notice.fields.situation),
      channel: { ...words.notice.fields.channel, options: familyChannelWords },
    },
  },
})
