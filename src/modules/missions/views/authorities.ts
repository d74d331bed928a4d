import type { Language } from '#kernel/language.ts'
import { type Decision, decisionsThatBind, requestHref } from '#modules/requests/index.ts'
import { on } from '#platform/action.ts'
import { defineView } from '#platform/view.ts'
import { authorizeStrength } from '../actions/authorize-strength.ts'
import { createMission } from '../actions/create-mission.ts'
import { type CarriedOut, carriedOut } from '../store/carrying-out.ts'
import { scopesOn } from '../store/facts.ts'
import { strengthsUnder } from '../store/strengths.ts'
import { decisionSubjectOf } from '../subject.ts'
import type { Strength } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

export interface Authorities {
  decisions: { decision: Decision; under: Strength[]; carriedOut: (CarriedOut & { requestHref: string }) | null }[]
  names: Record<string, { en: string; fr: string }>
}

export const authoritiesView = defineView({
  name: 'missions.authorities',
  seenBy: { 'rcmp-planner': 'programme', 'decision-body': 'programme', auditor: 'programme' },
  query: {},
  async load(tx, _query, c): Promise<Authorities> {
    const decisions = await decisionsThatBind(tx, c.today)
    const under = await strengthsUnder(
      tx,
      decisions.map((one) => one.id),
    )
    const scopes = await scopesOn(tx, c.today)
    const done = await carriedOut(
      tx,
      decisions.map((one) => one.id),
    )
    return {
      decisions: decisions.map((decision) => ({
        decision,
        under: under.filter((one) => one.decisionId === decision.id),
        carriedOut: withHref(done.get(decision.id), c.language),
      })),
      names: Object.fromEntries(scopes.map((one) => [one.id, one.name])),
    }
  },
  offers: (data) =>
    data.decisions.flatMap(({ decision, under }) => {
      const subject = decisionSubjectOf(decision)
      return [
        on(authorizeStrength, { ...subject, scopes: [], under }),
        on(createMission, { ...subject, known: null, scopes: [] }),
      ]
    }),
  words: { title: pageWords.authorities, intro: pageWords.authoritiesIntro },
})

const withHref = (one: CarriedOut | undefined, lang: Language) =>
  one ? { ...one, requestHref: requestHref(one.request.id, lang) } : null
