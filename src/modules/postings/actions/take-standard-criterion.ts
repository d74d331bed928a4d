import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { changedCriteria } from '../rules/changed-criteria.ts'
import { filledIn } from '../rules/draft-criteria.ts'
import { criteriaMayChange, reasonFor, saveCriteria } from '../save-criteria.ts'
import { standardCriteria } from '../store-of-library.ts'
import { postingSubject } from '../store-of-subject.ts'
import { actionWords } from '../words.ts'
import { postingHref } from '../words-of-addresses.ts'

/** Takes a criterion of the library that the bulletin must ask for by name: driving, yellow fever. */
export const takeStandardCriterion = defineAction({
  name: 'postings.take-standard-criterion',
  doneBy: { 'irss-officer': 'programme', 'rcmp-planner': 'programme' },
  input: { postingId: field.id(), code: field.pick(), reason: field.optionalText(500) },
  subject: 'postingId',
  async load(tx, input, c) {
    const subject = await postingSubject(tx, input.postingId, c, true)
    return subject && { ...subject, library: await standardCriteria(tx, subject.posting.plannedDeparture) }
  },
  openWhen: ({ posting }) => criteriaMayChange(posting),
  decide({ posting, criteria, library, mission, positions }, input) {
    const taken = library.find(({ code }) => code === input.code)
    if (!taken) return refuse('no-such-criterion', { criterion: input.code })
    const late = reasonFor(posting, input.reason)
    if (late) return late
    const { applies: _applies, ...standard } = taken
    const frame = {
      kind: mission.kind,
      armed: positions.some((one) => one.armed),
      language: positions[0]?.language ?? mission.language,
      ranks: { highest: null, lowest: null },
      positionCode: null,
      fitness: null,
      languageLevel: null,
    }
    const next = changedCriteria(criteria, {
      kind: 'add',
      criterion: { ...standard, settings: filledIn(standard, frame) },
    })
    return isRefusal(next) ? next : { next }
  },
  save: (tx, subject, { next }, c, input) => saveCriteria(tx, subject, next, input.reason, c),
  choices: async (_tx, { criteria, library }) => {
    const there = new Set(criteria.map(({ code }) => code))
    return {
      code: library
        .filter(({ code }) => !there.has(code))
        .map(({ code, message }) => ({ value: code, label: message })),
    }
  },
  goTo: (saved, lang) => postingHref(saved.id, lang),
  words: actionWords.takeStandard,
})
