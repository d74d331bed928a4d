import { isComplete } from '#kernel/language.ts'
import { lastDay } from '#kernel/period.ts'
import { refuse } from '#kernel/refusal.ts'
import { allCountries, askedFor } from '#modules/requests/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { isCountry } from '../rules/country.ts'
import { missionSuggested } from '../rules/mission-suggested.ts'
import { grantsSomething } from '../rules/within-decision.ts'
import { insertFacts, insertMission, scopesOn } from '../store/facts.ts'
import { missionByCode } from '../store/missions.ts'
import { publishOperations } from '../store/publish.ts'
import { decisionSubject } from '../subject.ts'
import { missionHref, missionKinds } from '../vocabulary.ts'
import { actionWords, kindWords } from '../words.ts'

/** S0-30: a mission that was not known yet begins with the decision that it traces to. */
export const createMission = defineAction({
  name: 'missions.create-mission',
  doneBy: { 'rcmp-planner': 'programme' },
  input: {
    decisionId: field.id(),
    code: field.text(30),
    name: field.both(200),
    kind: field.choice(missionKinds),
    hostCountry: field.text(2),
    dutyCountry: field.optionalText(2),
    predecessor: field.optionalPick(),
    language: field.choice(['en', 'fr']),
    armed: field.choice(['armed', 'unarmed']),
    from: field.day(),
  },
  subject: 'decisionId',
  async load(tx, input, c) {
    const subject = await decisionSubject(tx, input.decisionId)
    const known = input.code ? await missionByCode(tx, input.code.toUpperCase()) : null
    return subject && { ...subject, known, scopes: await scopesOn(tx, c.today) }
  },
  openWhen: ({ decision }, { today }) => grantsSomething(decision, today),
  decide: ({ known, decision, scopes }, input, c) => {
    if (known) return refuse('mission-code-taken')
    if (!/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(input.code.toUpperCase())) return refuse('mission-code-not-well-formed')
    if (!isComplete(input.name)) return refuse('name-in-both-languages')
    const [host, duty] = [input.hostCountry.toUpperCase(), (input.dutyCountry || input.hostCountry).toUpperCase()]
    if (!isCountry(host) || !isCountry(duty)) return refuse('not-a-country')
    const { valid } = decision
    if (!valid || input.from < valid.from || (valid.to !== null && input.from >= valid.to))
      return refuse('outside-the-period-of-the-decision', {
        from: valid?.from ?? '',
        to: (valid && lastDay(valid)) ?? '',
      })
    if (decision.armed !== null && decision.armed !== (input.armed === 'armed'))
      return refuse(decision.armed ? 'decision-says-armed' : 'decision-says-unarmed')
    if (input.predecessor && !scopes.some((one) => one.scope === 'mission' && one.id === input.predecessor))
      return refuse('not-found')
    return { id: c.fresh(), host, duty, armed: input.armed === 'armed' }
  },
  async save(tx, subject, mission, c, input) {
    const by = { at: c.now, account: c.actor.accountId, fresh: c.fresh }
    const values = {
      name: input.name,
      aliases: { en: input.code.toUpperCase(), fr: input.code.toUpperCase() },
      language: input.language,
      armed: mission.armed,
      'duty-location': { country: mission.duty },
      status: 'active',
      since: { date: input.from },
    }
    await insertMission(tx, {
      id: mission.id,
      code: input.code.toUpperCase(),
      kind: input.kind,
      hostCountries: [mission.host],
      decisionId: subject.id,
      successorOf: input.predecessor,
    })
    // Until its first day it is planned: everything can be prepared, and nobody departs.
    const planned =
      input.from > c.today ? [{ attribute: 'status', value: 'planned', valid: { from: c.today, to: input.from } }] : []
    await insertFacts(
      tx,
      [
        ...planned,
        ...Object.entries(values).map(([attribute, value]) => ({
          attribute,
          value,
          valid: { from: input.from, to: null },
        })),
      ].map((fact) => ({ ...fact, missionId: mission.id, source: { ref: subject.decision.code }, verified: true })),
      by,
    )
    await publishOperations(tx, [mission.id], c)
    return {
      id: mission.id,
      facts: [{ name: 'missions.created', about: { missionId: mission.id, decisionId: subject.id } }],
      about: { kind: 'mission', id: mission.id },
    }
  },
  choices: async (_tx, { scopes }) => ({
    predecessor: scopes
      .filter((one) => one.scope === 'mission')
      .map((one) => ({
        value: one.id,
        label: { en: `${one.name.en} (${one.code})`, fr: `${one.name.fr} (${one.code})` },
      })),
  }),
  prefill: async (tx, { decision }) =>
    missionSuggested(decision, await askedFor(tx, decision.requestId), await allCountries(tx), kindWords),
  constraints: { mission_code_key: 'mission-code-taken' },
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: actionWords.createMission,
})
