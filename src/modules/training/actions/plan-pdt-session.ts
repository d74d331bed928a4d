import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { sessionDays } from '../rules/working-days.ts'
import { insertSession } from '../store/sessions.ts'
import { sessionHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** S0.39: a session with its days, place and seats. */
export const planPdtSession = defineAction({
  name: 'training.plan-pdt-session',
  doneBy: { 'training-officer': 'programme' },
  input: { starts: field.day(), ends: field.day(), place: field.both(200), capacity: field.whole(1, 500) },
  load: async (_tx, _input, c) => ({ id: c.fresh(), scope: {} }),
  openWhen: () => null,
  decide(_subject, input, c) {
    const wrong = sessionDays(input.starts, input.ends, c.today)
    if (isRefusal(wrong)) return wrong
    if (!input.place.en || !input.place.fr) return refuse('place-in-both-languages')
    return { ...input, code: c.freshCode('PDT') }
  },
  async save(tx, { id }, session, c) {
    await insertSession(tx, { id, ...session }, { at: c.now, account: c.actor.accountId })
    return {
      id,
      facts: [{ name: 'training.planned-session', about: { sessionId: id } }],
      about: { kind: 'pdt-session', id },
    }
  },
  prefill: async () => ({ place: { en: 'Ottawa', fr: 'Ottawa' }, capacity: 20 }),
  goTo: (saved, lang) => sessionHref(saved.id, lang),
  words: actionWords.planSession,
})
