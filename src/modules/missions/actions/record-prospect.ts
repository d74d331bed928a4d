import { isComplete } from '#kernel/language.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { isCountry } from '../rules/country.ts'
import { insertFacts, insertMission } from '../store/facts.ts'
import { missionByCode } from '../store/missions.ts'
import { missionHref, missionKinds } from '../vocabulary.ts'
import { lifeWords } from '../words-of-life-cycle.ts'

/** S4-18: a mission that may come. It is nobody's business outside until it is approved, and nothing can begin in it. */
export const recordProspect = defineAction({
  name: 'missions.record-prospect',
  doneBy: { 'rcmp-planner': 'programme' },
  input: {
    code: field.text(30),
    name: field.both(200),
    kind: field.choice(missionKinds),
    hostCountry: field.text(2),
    from: field.day(),
    authority: field.text(300),
  },
  load: async (tx, input, c) => ({
    id: c.fresh(),
    scope: {},
    known: input.code ? await missionByCode(tx, input.code.toUpperCase()) : null,
  }),
  openWhen: () => null,
  decide: ({ known }, input) => {
    if (known) return refuse('mission-code-taken')
    const code = input.code.toUpperCase()
    if (!/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(code)) return refuse('mission-code-not-well-formed')
    if (!isComplete(input.name)) return refuse('name-in-both-languages')
    const host = input.hostCountry.toUpperCase()
    return isCountry(host) ? { code, host } : refuse('not-a-country')
  },
  async save(tx, { id }, { code, host }, c, input) {
    const by = { at: c.now, account: c.actor.accountId, fresh: c.fresh }
    await insertMission(tx, { id, code, kind: input.kind, hostCountries: [host], decisionId: null })
    await insertFacts(
      tx,
      Object.entries({ name: input.name, status: 'prospect' }).map(([attribute, value]) => ({
        missionId: id,
        attribute,
        value,
        valid: { from: input.from, to: null },
        source: { ref: input.authority },
        verified: true,
      })),
      by,
    )
    return {
      id,
      facts: [{ name: 'missions.recorded-prospect', about: { missionId: id } }],
      about: { kind: 'mission', id },
    }
  },
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  constraints: { mission_code_key: 'mission-code-taken' },
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: lifeWords.recordProspect,
})
