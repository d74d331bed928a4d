import type { Scope } from '#platform/action.ts'
import { on } from '#platform/action.ts'
import { defineView } from '#platform/view.ts'
import {
  addFamilyContact,
  confirmFamilyPlan,
  doWithoutFamilyPlan,
  endFamilyPlanLine,
  familyLineSubject,
  setFamilyRule,
  setFamilySupport,
  setFamilyWishes,
} from '../actions/family-plan.ts'
import { familyPlanOf, helpAreasOn } from '../store/family-plan.ts'
import { personSubject } from '../store/subject.ts'
import type { FamilyPlan } from '../vocabulary/family.ts'
import { familyPageWords } from '../words-of-family.ts'

export interface OwnFamilyPlan {
  id: string | null
  scope: Scope
  plan: FamilyPlan | null
  areas: string[]
}

/** The officer's own plan. Nobody else has this page: for those whom a situation lets read it, see `deployments`. */
export const familyPlanView = defineView({
  name: 'people.family-plan',
  seenBy: { candidate: 'self' },
  query: {},
  async load(tx, _query, c): Promise<OwnFamilyPlan> {
    const person = c.actor.personId ? await personSubject(tx, c.actor.personId, c.today) : null
    return {
      id: person?.id ?? null,
      scope: person?.scope ?? {},
      plan: person ? await familyPlanOf(tx, person.id) : null,
      areas: (await helpAreasOn(tx, c.today)).map(({ code }) => code),
    }
  },
  scope: ({ scope }) => scope,
  offers({ id, scope, plan, areas }) {
    if (id === null) return []
    const subject = { id, scope, plan }
    const lines = plan
      ? [
          ...plan.contacts.map((one) => ({ id: one.id, kind: 'contact' as const, label: one.name })),
          ...plan.rules.map((one) => ({ id: one.id, kind: 'rule' as const, label: one.situation })),
          ...plan.supports.map((one) => ({ id: one.id, kind: 'support' as const, label: one.who })),
        ]
      : []
    return [
      on(confirmFamilyPlan, subject),
      on(addFamilyContact, subject),
      on(setFamilyRule, subject),
      on(setFamilySupport, { ...subject, areas }),
      on(setFamilyWishes, subject),
      on(doWithoutFamilyPlan, subject),
      ...(plan ? lines.map((line) => on(endFamilyPlanLine, familyLineSubject(plan, line, scope))) : []),
    ]
  },
  words: { title: familyPageWords.title, intro: familyPageWords.intro },
})
