import { isComplete } from '#kernel/language.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { armsAsk } from '../rules/arms-ask.ts'
import { changedCriteria } from '../rules/changed-criteria.ts'
import { phaseOf } from '../rules/phase-of.ts'
import { criteriaMayChange, reasonFor, saveCriteria } from '../save-criteria.ts'
import { parseSettings, settingsText } from '../settings-text.ts'
import { stepShape } from '../step.ts'
import { type PostingSubject, postingSubject } from '../store-of-subject.ts'
import { anchors, effects } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { postingHref } from '../words-of-addresses.ts'

/** The criterion that the address of the form names. */
type Picked = PostingSubject & { picked: string | null }

/** Changes what is given of one criterion; what is left empty stays. */
export const changeCriterion = defineAction({
  name: 'postings.change-criterion',
  doneBy: { 'irss-officer': 'programme', 'rcmp-planner': 'programme' },
  input: {
    postingId: field.id(),
    code: field.pick(),
    settings: field.optionalLongText(1_000),
    anchor: field.optionalChoice(anchors),
    marginDays: field.optionalWhole(0, 3_650),
    effect: field.optionalChoice(effects),
    message: field.both(500),
    reason: field.optionalText(500),
  },
  subject: 'postingId',
  async load(tx, input, c): Promise<Picked | null> {
    const subject = await postingSubject(tx, input.postingId, c, true)
    return subject && { ...subject, picked: input.code ?? null }
  },
  openWhen: ({ posting }) => criteriaMayChange(posting),
  decide({ posting, criteria, toPublish }, input) {
    const present = criteria.find(({ code }) => code === input.code)
    const shape = present && stepShape(present.step)
    if (!present || !shape) return refuse('no-such-criterion', { criterion: input.code })
    const read =
      input.settings === null
        ? { ok: true as const, settings: present.settings }
        : parseSettings(input.settings, shape.settings)
    if (!read.ok) return refuse('setting-wrong', { setting: read.issue.field })
    const silent = input.message.en === '' && input.message.fr === ''
    if (!silent && !isComplete(input.message)) return refuse('message-in-both-languages')
    const late = reasonFor(posting, input.reason)
    if (late) return late
    const anchor = input.anchor ?? present.anchor
    const to = {
      settings: read.settings,
      anchor,
      phase: anchor === present.anchor ? present.phase : phaseOf(present.step, anchor),
      marginDays: input.marginDays ?? present.marginDays,
      effect: input.effect ?? present.effect,
      message: silent ? present.message : input.message,
    }
    const next = changedCriteria(criteria, { kind: 'change', code: input.code, to })
    if (isRefusal(next)) return next
    return (posting.state === 'published' ? armsAsk(next, toPublish.forArms) : null) ?? { next }
  },
  save: (tx, subject, { next }, c, input) => saveCriteria(tx, subject, next, input.reason, c),
  choices: async (_tx, { criteria }) => ({
    code: criteria.map(({ code, message }) => ({ value: code, label: message })),
  }),
  async prefill(_tx, { criteria, picked }) {
    const one = criteria.find(({ code }) => code === picked)
    if (!one) return {}
    const { code, settings, anchor, marginDays, effect, message } = one
    return { code, settings: settingsText(settings), anchor, marginDays, effect, message }
  },
  goTo: (saved, lang) => postingHref(saved.id, lang),
  words: actionWords.changeCriterion,
})
