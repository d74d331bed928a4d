import { lastDay, type Period, throughLastDay } from '#kernel/period.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { takeOver } from '../rules/supersede.ts'
import { grantsSomething, withinNumber } from '../rules/within-decision.ts'
import { scopesOn } from '../store/facts.ts'
import { publishStrengths } from '../store/publish.ts'
import { lockStrengthsOf, strengthsUnder, writeStrength } from '../store/strengths.ts'
import { type DecisionSubject, decisionSubject } from '../subject.ts'
import { authoritiesHref, type Strength } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

interface Asked extends DecisionSubject {
  scopes: Awaited<ReturnType<typeof scopesOn>>
  /** What this decision gave to missions and groups so far. */
  under: Strength[]
}

/**
 * A decision gives a mission, or missions together, their number of officers for a period, and what stood before gives way
 * from that day. A number below who is there is recorded as the fact that it is: the board shows who is over.
 */
export const authorizeStrength = defineAction({
  name: 'missions.authorize-strength',
  doneBy: { 'rcmp-planner': 'programme' },
  input: {
    decisionId: field.id(),
    scope: field.pick(),
    number: field.whole(0, 10_000),
    from: field.day(),
    until: field.day(),
  },
  subject: 'decisionId',
  async load(tx, input, c): Promise<Asked | null> {
    const subject = await decisionSubject(tx, input.decisionId)
    return subject && { ...subject, scopes: await scopesOn(tx, c.today), under: await strengthsUnder(tx, [subject.id]) }
  },
  openWhen: ({ decision }, { today }) => grantsSomething(decision, today),
  decide: ({ decision, scopes, under }, input) => {
    const target = scopes.find((one) => one.id === input.scope)
    if (!target) return refuse('not-found')
    const valid: Period | null = throughLastDay(input.from, input.until)
    if (!valid) return refuse('ends-before-it-starts')
    const others = under.filter((one) => one.scopeId !== target.id)
    return withinNumber(decision, { number: input.number, valid }, others) ?? { target, valid, number: input.number }
  },
  async save(tx, subject, { target, valid, number }, c) {
    const by = { at: c.now, account: c.actor.accountId, fresh: c.fresh }
    const rewriting = takeOver(await lockStrengthsOf(tx, target.id), valid)
    const strength = {
      scope: target.scope,
      scopeId: target.id,
      number,
      decisionId: subject.id,
      source: { ref: subject.decision.code },
    }
    await writeStrength(tx, strength, rewriting, by)
    await publishStrengths(tx, [target.id])
    return {
      id: target.id,
      facts: [
        {
          name: 'missions.authorized-strength',
          about: { decisionId: subject.id, scope: target.scope, scopeId: target.id, number, from: valid.from },
        },
      ],
      about: { kind: target.scope, id: target.id },
    }
  },
  choices: async (_tx, { scopes }) => ({
    scope: scopes.map((one) => ({
      value: one.id,
      label: { en: `${one.name.en} (${one.code})`, fr: `${one.name.fr} (${one.code})` },
    })),
  }),
  prefill: async (_tx, { decision }) => ({
    number: decision.number,
    from: decision.valid?.from,
    until: decision.valid && lastDay(decision.valid),
  }),
  goTo: (_saved, lang) => authoritiesHref(lang),
  words: actionWords.authorizeStrength,
})
