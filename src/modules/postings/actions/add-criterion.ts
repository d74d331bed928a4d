import { isComplete } from '#kernel/language.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { changedCriteria } from '../rules/changed-criteria.ts'
import { phaseOf } from '../rules/phase-of.ts'
import { criteriaMayChange, reasonFor, saveCriteria } from '../save-criteria.ts'
import { parseSettings } from '../settings-text.ts'
import { knownSteps, stepShape } from '../step.ts'
import { serviceChoices } from '../store-of-choices.ts'
import { postingSubject } from '../store-of-subject.ts'
import { anchors, effects, layers } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { postingHref } from '../words-of-addresses.ts'

/** A criterion of the bulletin's own, in one of the three layers (S0.14). */
export const addCriterion = defineAction({
  name: 'postings.add-criterion',
  doneBy: { 'irss-officer': 'programme', 'rcmp-planner': 'programme' },
  input: {
    postingId: field.id(),
    code: field.text(60),
    step: field.pick(),
    settings: field.optionalLongText(1_000),
    layer: field.choice(layers),
    serviceId: field.optionalPick(),
    anchor: field.choice(anchors),
    marginDays: field.whole(0, 3_650),
    effect: field.choice(effects),
    message: field.both(500),
    reason: field.optionalText(500),
  },
  subject: 'postingId',
  load: (tx, input, c) => postingSubject(tx, input.postingId, c, true),
  openWhen: ({ posting }) => criteriaMayChange(posting),
  decide({ posting, criteria }, input, c) {
    const shape = stepShape(input.step)
    if (!shape) return refuse('no-such-step')
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(input.code)) return refuse('not-a-short-name')
    if ((input.layer === 'service') !== (input.serviceId !== null)) return refuse('service-layer-names-service')
    if (!isComplete(input.message)) return refuse('message-in-both-languages')
    const read = parseSettings(input.settings ?? '', shape.settings)
    if (!read.ok) return refuse('setting-wrong', { setting: read.issue.field })
    const late = reasonFor(posting, input.reason)
    if (late) return late
    const { code, layer, serviceId, step, anchor, marginDays, effect, message } = input
    const criterion = {
      ...{ code, layer, serviceId, step, anchor, marginDays, effect, message },
      settings: read.settings,
      phase: phaseOf(step, anchor),
      sortOrder: 10_000 + criteria.length,
      source: { by: c.actor.name },
      verified: false,
    }
    const next = changedCriteria(criteria, { kind: 'add', criterion })
    return isRefusal(next) ? next : { next }
  },
  save: (tx, subject, { next }, c, input) => saveCriteria(tx, subject, next, input.reason, c),
  choices: async (tx) => ({
    step: knownSteps().map(({ name, title }) => ({ value: name, label: title })),
    serviceId: await serviceChoices(tx),
  }),
  prefill: async () => ({ anchor: 'departure', marginDays: 0, effect: 'required', layer: 'programme' }),
  goTo: (saved, lang) => postingHref(saved.id, lang),
  words: actionWords.addCriterion,
})
