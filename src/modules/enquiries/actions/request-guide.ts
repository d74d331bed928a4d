import { addDays } from '#kernel/calendar.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { whereToSend } from '../rules/where-to-send.ts'
import { insertGuideRequest } from '../store/guide-requests.ts'
import { guidesOn, standardOn } from '../store/published.ts'
import { askers, type Guide, languagesOfGuides, requestedHref, type Standard, ways } from '../vocabulary.ts'
import { requestGuideWords } from '../words-of-guides.ts'

export interface GuidesSubject {
  id: string
  scope: object
  guides: readonly Guide[]
  standard: Standard | null
}

/** S0-25..27: an officer or a partner asks for a guide; nothing is asked that sending it does not need. */
export const requestGuide = defineAction({
  name: 'enquiries.request-guide',
  doneBy: 'anyone',
  input: {
    guide: field.pick(),
    language: field.choice(languagesOfGuides),
    way: field.choice(ways),
    email: field.optionalEmail(),
    postal: field.optionalLongText(400),
    askedAs: field.optionalChoice(askers),
  },
  load: async (tx, _input, c): Promise<GuidesSubject> => ({
    id: c.fresh(),
    scope: {},
    guides: await guidesOn(tx, c.today),
    standard: await standardOn(tx, 'guide-request', c.today),
  }),
  openWhen: ({ guides, standard }) => (guides.length > 0 && standard ? null : refuse('no-guide-to-ask-for')),
  decide({ id, guides, standard }, input, c) {
    const where = whereToSend(input, guides)
    if (isRefusal(where)) return where
    if (!standard) return refuse('no-guide-to-ask-for')
    const { guide, language, way, askedAs } = input
    const { targetDays, keptDays } = standard
    return {
      ...{ id, code: c.freshCode('GDE'), guide, language, way, askedAs, ...where, pageLanguage: c.language },
      ...{ askedOn: c.today, dueOn: addDays(c.today, targetDays), keptDays, at: c.now },
    }
  },
  async save(tx, { id }, request) {
    await insertGuideRequest(tx, request)
    return {
      id: request.code,
      facts: [{ name: 'enquiries.asked-for-guide', about: { requestId: id } }],
      about: { kind: 'guide-request', id },
    }
  },
  choices: async (_tx, { guides }) => ({ guide: guides.map(({ code, title }) => ({ value: code, label: title })) }),
  prefill: async (_tx, { guides }, c) => ({
    language: c.language,
    way: 'email',
    ...(guides.length === 1 ? { guide: guides[0]!.code } : {}),
  }),
  goTo: ({ id }, lang) => requestedHref(id, lang),
  words: requestGuideWords,
})
