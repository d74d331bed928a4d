import { isComplete } from '#kernel/language.ts'
import { isPartialDate, latest } from '#kernel/partial-date.ts'
import { throughLastDay, toRangeText } from '#kernel/period.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { programmeFacts } from '../store/programme.ts'
import { record, supersede } from '../store/write.ts'
import { programmeSubject } from '../subject.ts'
import { programmeAttributes, programmeHref } from '../vocabulary.ts'
import { programmeActionWords as words } from '../words-of-programme.ts'

/** S0-4: what the programme is called and why it is there, from a day on; what held before stays on record. */
export const changeProgrammeFact = defineAction({
  name: 'results.change-programme-fact',
  doneBy: { 'rcmp-planner': 'programme' },
  input: {
    attribute: field.choice(programmeAttributes),
    value: field.both(1000),
    short: field.both(60),
    from: field.day(),
    until: field.optionalDay(),
    authority: field.text(300),
  },
  load: async (tx) => ({ ...programmeSubject, facts: await programmeFacts(tx) }),
  openWhen: () => null,
  decide: ({ facts }, { attribute, value, short, from, until }) => {
    if (!isComplete(value)) return refuse('in-both-languages')
    const shortened = short.en !== '' || short.fr !== ''
    if (shortened && !isComplete(short)) return refuse('in-both-languages')
    const asked = until === null ? { from, to: null } : throughLastDay(from, until)
    if (!asked) return refuse('ends-before-it-begins')
    const said = { ...value, ...(shortened ? { short } : {}) }
    if (attribute === 'also-named') return { value: said, valid: asked, gone: null, kept: null }
    const own = facts.filter((one) => one.attribute === attribute)
    const holds = own.find(({ valid }) => valid.from <= from && (valid.to === null || from < valid.to)) ?? null
    const next = own
      .map(({ valid }) => valid.from)
      .filter((day) => day > from)
      .sort()[0]
    const to = [asked.to, holds?.valid.to ?? null, next ?? null].filter((day) => day !== null).sort()[0] ?? null
    return {
      value: said,
      valid: { from, to },
      gone: holds,
      kept: holds && holds.valid.from < from ? { from: holds.valid.from, to: from } : null,
    }
  },
  async save(tx, subject, { value, valid, gone, kept }, c, input) {
    const row = { attribute: input.attribute, source: { ref: input.authority }, verified: true }
    if (gone) await supersede(tx, 'results.programme_fact', gone.id, c)
    if (gone && kept)
      await record(
        tx,
        'results.programme_fact',
        {
          ...row,
          id: c.fresh(),
          value: gone.value,
          valid: toRangeText(kept),
          source: gone.source,
          verified: gone.verified,
        },
        c,
      )
    await record(tx, 'results.programme_fact', { ...row, id: c.fresh(), value, valid: toRangeText(valid) }, c)
    return {
      id: subject.id,
      facts: [{ name: 'results.changed-programme', about: { from: input.from } }],
      about: { kind: 'programme', id: subject.id },
    }
  },
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  goTo: (_saved, lang) => programmeHref(lang),
  words: words.changeProgrammeFact,
})

/** S1-1: something that happened since 1989, as precisely as the source says. */
export const addHistory = defineAction({
  name: 'results.add-history',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { happened: field.text(10), value: field.both(1000), source: field.text(300) },
  load: async () => programmeSubject,
  openWhen: () => null,
  decide: (_subject, { happened, value }, c) => {
    if (!isPartialDate(happened)) return refuse('not-a-partial-date')
    if (happened < '1989') return refuse('before-the-programme')
    if (latest(happened) > c.today && happened > c.today) return refuse('day-not-yet')
    if (!isComplete(value)) return refuse('in-both-languages')
    return { id: c.fresh(), code: c.freshCode('HIS'), happened, value }
  },
  async save(tx, subject, entry, c, input) {
    await record(tx, 'results.history', { ...entry, source: { ref: input.source }, verified: true }, c)
    return {
      id: subject.id,
      facts: [{ name: 'results.added-history', about: { historyId: entry.id } }],
      about: { kind: 'programme', id: subject.id },
    }
  },
  goTo: (_saved, lang) => programmeHref(lang),
  words: words.addHistory,
})
