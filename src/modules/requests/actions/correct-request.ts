import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { askedOf, changedParts, correctable } from '../rules/asked.ts'
import { stillOpen } from '../rules/states.ts'
import { correctAsked } from '../store/intake.ts'
import { countriesCalled, suggestions } from '../store/organisations.ts'
import { requestSubject } from '../store/subject.ts'
import { type Asked, type RequestRecord, requestHref } from '../vocabulary.ts'
import { intakeActionWords } from '../words-of-intake.ts'
import { askedFields, knownOn } from './asked-fields.ts'

/** What was registered was wrong, or the requester says it anew: the earlier version stays readable, with who and when. */
export const correctRequest = defineAction({
  name: 'requests.correct-request',
  doneBy: { 'intake-officer': 'programme' },
  input: { requestId: field.id(), ...askedFields, because: field.text(500) },
  subject: 'requestId',
  async load(tx, input, c) {
    const subject = await requestSubject(tx, input.requestId, c.today, true)
    return subject && { ...subject, known: await knownOn(tx, c.today) }
  },
  openWhen: ({ request }) => stillOpen(request),
  decide: ({ request, known }, { requestId: _id, because, ...typed }, c) => {
    const after = askedOf(typed, known, c.today)
    if (isRefusal(after)) return after
    const before = saidIn(request)
    if (changedParts(before, after).length === 0) return refuse('nothing-corrected')
    return { before, after, because, versionId: c.fresh() }
  },
  async save(tx, { id }, correction, c) {
    await correctAsked(tx, { id, ...correction }, { at: c.now, account: c.actor.accountId })
    return { id, facts: [{ name: 'requests.corrected', about: { requestId: id } }], about: { kind: 'request', id } }
  },
  choices: (tx, _subject, c) => suggestions(tx, c.today),
  async prefill(tx, { request }, c) {
    const { hostCountry, ...said } = saidIn(request)
    const country = (await countriesCalled(tx)).find(({ code }) => code === hostCountry)
    return { ...said, hostCountry: country?.[c.language] ?? hostCountry }
  },
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: intakeActionWords.correctRequest,
})

const saidIn = (request: RequestRecord): Asked =>
  Object.fromEntries([...correctable, 'requesterCode' as const].map((key) => [key, request[key]])) as unknown as Asked
