import type { Localized } from '#kernel/language.ts'
import {
  type FamilyPlan,
  familyChannelWords,
  familyPlanHref,
  familyRuleText,
  familySituationWords,
} from '#modules/people/index.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { type FamilySubject, familySubject, openFamilyPlan, openNow, recordFamilyNotice } from '../actions/family.ts'
import { noticesOf } from '../store/family.ts'
import type { FamilyOpening, NamedNotice, NamedOpening, OpenedPlan } from '../vocabulary/family.ts'
import { familyWords } from '../words-of-family.ts'

export interface FamilyFile extends Omit<FamilySubject, 'plan' | 'openings'> {
  openings: NamedOpening[]
  notices: NamedNotice[]
  /** By each opening of the reader that still holds: what that situation needs. */
  opened: OpenedPlan[]
  /** Where the officer keeps the plan. */
  ownPlan: Localized
}

/** Of a plan, what an opening is for: the rule of its situation, whom it names, and what to mind. */
function openedBy(opening: FamilyOpening, plan: FamilyPlan | null): OpenedPlan {
  const rule = plan?.rules.find(({ situation }) => situation === opening.situation)
  const called = (plan?.contacts ?? []).filter(({ id }, at) =>
    rule ? id === rule.contactId || id === rule.thenContactId : at === 0,
  )
  return {
    opening,
    situation: familySituationWords[opening.situation],
    rule: rule ? familyRuleText(rule) : null,
    people: rule ? called.sort((a) => (a.id === rule.contactId ? -1 : 1)) : called,
    confirmed: plan?.confirmedVersion === plan?.version,
    children: plan?.children ?? null,
    notByPhone: plan?.notByPhone ?? null,
  }
}

/** What the family of one officer was told, and the plan while a situation has opened it. Each look is audited. */
export const familyView = defineView({
  name: 'deployments.family',
  seenBy: { candidate: 'self', 'mission-desk': 'own-mission', 'contingent-commander': 'own-mission' },
  audited: true,
  query: { id: field.id() },
  async load(tx, { id }, c): Promise<FamilyFile | null> {
    const subject = await familySubject(tx, id, c)
    if (!subject) return null
    const { plan, ...shown } = subject
    const notices = await noticesOf(tx, id)
    return {
      ...shown,
      openings: subject.openings.map((one) => ({ ...one, situationName: familySituationWords[one.situation] })),
      notices: notices.map((one) => ({
        ...one,
        situationName: familySituationWords[one.situation],
        channelName: familyChannelWords[one.channel],
      })),
      opened: openNow(subject.openings, c).map((one) => openedBy(one, plan)),
      ownPlan: { en: familyPlanHref('en'), fr: familyPlanHref('fr') },
    }
  },
  scope: ({ scope }) => scope,
  about: (data) => ({ kind: 'deployment', id: data.id, personId: data.deployment.personId }),
  // The officer has the plan on a page of its own, with what nobody else sees.
  hiddenFrom: { candidate: ['opened'] },
  offers: (data) => [on(openFamilyPlan, { ...data, plan: null }), on(recordFamilyNotice, { ...data, plan: null })],
  words: { title: familyWords.title, intro: familyWords.intro },
})
