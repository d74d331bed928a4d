import { lastDay, type Period, throughLastDay } from '#kernel/period.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { takeOver } from '../rules/supersede.ts'
import { grantsSomething, sharingWith, withinNumber } from '../rules/within-decision.ts'
import { missionsUnder } from '../store/carrying-out.ts'
import { fulfil, writeChange } from '../store/consequences.ts'
import { scopesOn } from '../store/facts.ts'
import { publishStrengths } from '../store/publish.ts'
import { lockNumbers, lockStrengthsOf, strengthsUnder, writeStrength } from '../store/strengths.ts'
import { type DecisionSubject, decisionSubject } from '../subject.ts'
import { authoritiesHref, missionHref, type Strength } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** The programme has no id. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

interface Asked extends DecisionSubject {
  scopes: Awaited<ReturnType<typeof scopesOn>>
  /** What this decision gave to missions and groups so far. */
  under: Strength[]
}

/**
 * A decision gives a mission, missions together, a type of post or the programme their number of officers for a period, and what stood before gives way
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
    await lockNumbers(tx)
    const subject = await decisionSubject(tx, input.decisionId)
    return subject && { ...subject, scopes: await scopesOn(tx, c.today), under: await strengthsUnder(tx, [subject.id]) }
  },
  openWhen: ({ decision }, { today }) => grantsSomething(decision, today),
  decide: ({ decision, scopes, under }, input) => {
    const found = scopes.find((one) => one.id === input.scope)
    if (!found) return refuse('not-found')
    const target = { scope: found.scope, scopeId: found.scope === 'programme' ? null : found.id, within: found.within }
    const valid: Period | null = throughLastDay(input.from, input.until)
    if (!valid) return refuse('ends-before-it-starts')
    const groupOf = (id: string) => scopes.find((one) => one.scope === 'mission' && one.id === id)?.within ?? null
    const others = sharingWith(target, under, groupOf)
    return withinNumber(decision, { number: input.number, valid }, others) ?? { target, valid, number: input.number }
  },
  consequences: (_subject, { target, valid, number }) => ({
    kind: 'missions.number',
    subjectId: target.scopeId ?? NOBODY,
    from: valid.from,
    about: { scope: target.scope, scopeId: target.scopeId, number, to: valid.to },
  }),
  async save(tx, subject, { target, valid, number }, c, _input, touched) {
    const by = { at: c.now, account: c.actor.accountId, fresh: c.fresh }
    const { scope, scopeId } = target
    const rewriting = takeOver(await lockStrengthsOf(tx, scopeId), valid)
    const source = { ref: subject.decision.code }
    await writeStrength(tx, { scope, scopeId, number, decisionId: subject.id, source }, rewriting, by)
    const missionId = scope === 'mission' ? scopeId : scope === 'post-type' ? target.within : null
    if (touched.length > 0)
      await writeChange(
        tx,
        {
          kind: 'missions.number',
          subjectId: scopeId ?? NOBODY,
          from: valid.from,
          about: { scope, number, to: valid.to },
        },
        { missionId, groupId: scope === 'group' ? scopeId : null, authority: subject.decision.code },
        touched,
        c,
      )
    if (scopeId) await fulfil(tx, { references: [scopeId], asks: ['own-number'], by: 'missions.authorize-strength' }, c)
    await publishStrengths(tx, [scopeId ?? NOBODY])
    return {
      id: scopeId ?? subject.id,
      facts: [
        {
          name: 'missions.authorized-strength',
          about: { decisionId: subject.id, scope, scopeId, number, from: valid.from },
        },
      ],
      about: { kind: scopeId ? scope : 'decision', id: scopeId ?? subject.id },
    }
  },
  choices: async (_tx, { scopes }) => ({
    scope: scopes.map(({ id, scope, code, name }) => ({
      value: id,
      label:
        scope === 'programme'
          ? name
          : scope === 'post-type'
            ? { en: `${code}: ${name.en}`, fr: `${code} : ${name.fr}` }
            : { en: `${name.en} (${code})`, fr: `${name.fr} (${code})` },
    })),
  }),
  // The mission that was set up for it, and what the decision has left.
  prefill: async (tx, { decision, scopes, under }) => ({
    scope: onlyOne((await missionsUnder(tx, decision.id)).filter((id) => scopes.some((one) => one.id === id))),
    number: leftOf(decision.number, under),
    from: decision.valid?.from,
    until: decision.valid && lastDay(decision.valid),
  }),
  goTo: (saved, lang) => (saved.about?.kind === 'mission' ? missionHref(saved.id, lang) : authoritiesHref(lang)),
  words: actionWords.authorizeStrength,
})

const onlyOne = (ids: readonly string[]): string | undefined => (ids.length === 1 ? ids[0] : undefined)

/** What was given so far to missions that stand alone and to groups is gone, unless all of it is: then the number is said anew. */
const leftOf = (number: number | null, under: readonly Strength[]): number | null => {
  const given = under
    .filter((one) => one.scope === 'mission' || one.scope === 'group')
    .reduce((sum, one) => sum + one.number, 0)
  return number === null || given >= number ? number : number - given
}
