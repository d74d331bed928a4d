import { isComplete } from '#kernel/language.ts'
import { earliest, parsePartialDate } from '#kernel/partial-date.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { publishOperations } from '../store/publish.ts'
import { writePhase } from '../store/record.ts'
import { missionSubject } from '../subject.ts'
import type { Fact } from '../vocabulary.ts'
import { missionHref } from '../vocabulary.ts'
import { recordActionWords } from '../words-of-record-acts.ts'

/** S2.05, S2.17: since when Canada takes part, or a phase of it, as precise as the source says: a year, a month or a day. */
export const recordPhase = defineAction({
  name: 'missions.record-phase',
  doneBy: { 'rcmp-planner': 'programme' },
  input: {
    missionId: field.id(),
    date: field.text(10),
    phase: field.both(200),
    replaces: field.optionalPick(),
    authority: field.text(300),
  },
  subject: 'missionId',
  load: (tx, input, c) => missionSubject(tx, input.missionId, c.today, true),
  openWhen: () => null,
  decide: ({ facts }, input, c) => {
    const date = parsePartialDate(input.date)
    if (date === null) return refuse('not-a-partial-date')
    if (earliest(date) > c.today) return refuse('day-in-the-future')
    const silent = input.phase.en === '' && input.phase.fr === ''
    if (!silent && !isComplete(input.phase)) return refuse('phase-in-both-languages')
    const phases = phasesIn(facts)
    if (input.replaces && !phases.some(({ id }) => id === input.replaces)) return refuse('none-of-these')
    const same = phases.some(
      ({ id, value }) =>
        id !== input.replaces && value.date === date && value.phase?.en === (silent ? undefined : input.phase.en),
    )
    if (same) return refuse('nothing-changes')
    return { date, phase: silent ? null : input.phase, from: earliest(date), replaces: input.replaces }
  },
  async save(tx, { id }, phase, c, input) {
    const by = { at: c.now, account: c.actor.accountId, fresh: c.fresh }
    await writePhase(tx, { missionId: id, ...phase, ref: input.authority }, by)
    await publishOperations(tx, [id], c)
    return {
      id,
      facts: [{ name: 'missions.changed-fact', about: { missionId: id, attribute: 'since', from: phase.from } }],
      about: { kind: 'mission', id },
    }
  },
  choices: async (_tx, { facts }) => ({
    replaces: phasesIn(facts).map(({ id, value: { date, phase } }) => ({
      value: id,
      label: { en: [date, phase?.en].filter(Boolean).join(' – '), fr: [date, phase?.fr].filter(Boolean).join(' – ') },
    })),
  }),
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: recordActionWords.recordPhase,
})

const phasesIn = (facts: readonly Fact[]): Fact<'since'>[] =>
  facts.filter((fact): fact is Fact<'since'> => fact.attribute === 'since')
