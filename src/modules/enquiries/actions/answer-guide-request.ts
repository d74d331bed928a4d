import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { forgetVisitor } from '#platform/letters/visitor-email.ts'
import { mayBeSent } from '../rules/where-to-send.ts'
import { answerGuideRequest, eraseGuideRequest, findGuideRequest } from '../store/guide-requests.ts'
import { guidesOn } from '../store/published.ts'
import { declineReasons, type GuideRequest, guideRequestHref } from '../vocabulary.ts'
import { answerGuideWords } from '../words-of-guides.ts'

const communications = { 'communications-officer': 'programme' } as const

export interface GuideRequestSubject {
  id: string
  version: number
  scope: object
  label: { en: string; fr: string }
  request: GuideRequest
}

export function guideRequestSubjectOf(request: GuideRequest): GuideRequestSubject {
  const { id, version, code, title } = request
  const label = { en: `${code} · ${title?.en ?? request.guide}`, fr: `${code} · ${title?.fr ?? request.guide}` }
  return { id, version, scope: {}, label, request }
}

async function subjectFor(tx: Tx, id: string): Promise<GuideRequestSubject | null> {
  const request = await findGuideRequest(tx, id, true)
  return request && guideRequestSubjectOf(request)
}

const stillOpen = ({ request }: GuideRequestSubject) =>
  request.state === 'received' ? null : refuse('guide-request-answered')
const about = (id: string) => ({ kind: 'guide-request', id })
const goTo = ({ id }: { id: string }, lang: 'en' | 'fr') => guideRequestHref(id, lang)

/** Sends the guide as a link by e-mail; the job writes the e-mail. */
export const emailGuide = defineAction({
  name: 'enquiries.email-guide',
  doneBy: communications,
  input: { requestId: field.id(), link: field.text(300) },
  subject: 'requestId',
  load: (tx, { requestId }) => subjectFor(tx, requestId),
  openWhen: (subject) => stillOpen(subject) ?? (subject.request.way === 'email' ? null : refuse('guide-goes-by-post')),
  decide: (_subject, { link }) => (mayBeSent(link) ? { link } : refuse('link-cannot-be-sent')),
  async save(tx, { id }, { link }, c) {
    await answerGuideRequest(
      tx,
      id,
      { state: 'sent', doneOn: c.today, link },
      { at: c.now, account: c.actor.accountId },
    )
    return { id, facts: [{ name: 'enquiries.sent-guide', about: { requestId: id } }], about: about(id) }
  },
  prefill: async (tx, { request }, c) => ({
    link: (await guidesOn(tx, c.today)).find(({ code }) => code === request.guide)?.link?.[request.language] ?? '',
  }),
  goTo,
  words: answerGuideWords.email,
})

export const postGuide = defineAction({
  name: 'enquiries.post-guide',
  doneBy: communications,
  input: { requestId: field.id(), sentOn: field.day() },
  subject: 'requestId',
  load: (tx, { requestId }) => subjectFor(tx, requestId),
  openWhen: (subject) => stillOpen(subject) ?? (subject.request.way === 'post' ? null : refuse('guide-goes-by-email')),
  decide: ({ request }, { sentOn }, c) =>
    sentOn > c.today || sentOn < request.askedOn ? refuse('not-the-day-it-was-sent') : { sentOn },
  async save(tx, { id }, { sentOn }, c) {
    await answerGuideRequest(tx, id, { state: 'sent', doneOn: sentOn }, { at: c.now, account: c.actor.accountId })
    return { id, facts: [], about: about(id) }
  },
  prefill: async (_tx, _subject, c) => ({ sentOn: c.today }),
  goTo,
  words: answerGuideWords.post,
})

export const declineGuideRequest = defineAction({
  name: 'enquiries.decline-guide-request',
  doneBy: communications,
  input: { requestId: field.id(), reason: field.choice(declineReasons) },
  subject: 'requestId',
  load: (tx, { requestId }) => subjectFor(tx, requestId),
  openWhen: stillOpen,
  decide: (_subject, { reason }) => ({ reason }),
  async save(tx, { id }, { reason }, c) {
    await answerGuideRequest(
      tx,
      id,
      { state: 'not-possible', doneOn: c.today, reason },
      { at: c.now, account: c.actor.accountId },
    )
    return { id, facts: [{ name: 'enquiries.declined-guide', about: { requestId: id } }], about: about(id) }
  },
  goTo,
  words: answerGuideWords.decline,
})

/** By hand, when somebody asks for it, or by the job when the time of the pack is over. */
export const eraseContact = defineAction({
  name: 'enquiries.erase-contact',
  doneBy: communications,
  input: { requestId: field.id() },
  subject: 'requestId',
  load: (tx, { requestId }) => subjectFor(tx, requestId),
  openWhen: ({ request }) =>
    request.erasedOn ? refuse('contact-erased-already') : request.state === 'received' ? refuse('answer-first') : null,
  decide: () => ({}),
  async save(tx, { id, request }, _changes, c) {
    if (request.email) await forgetVisitor(tx, request.email)
    await eraseGuideRequest(tx, id, c.today)
    return { id, facts: [], about: about(id) }
  },
  danger: true,
  goTo,
  words: answerGuideWords.erase,
})
