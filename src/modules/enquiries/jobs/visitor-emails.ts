import type { Language } from '#kernel/language.ts'
import { formatDay } from '#platform/format.ts'
import { defineJob } from '#platform/job.ts'
import { asWorker } from '#platform/jobs/as-worker.ts'
import { emailVisitor } from '#platform/letters/visitor-email.ts'
import { fill } from '#platform/refusals.ts'
import { findGuideRequest, markRepeat } from '../store/guide-requests.ts'
import { findInterest } from '../store/interests.ts'
import type { GuideRequest } from '../vocabulary.ts'
import { guideMailWords, reasonWords } from '../words-of-guides.ts'
import { interestMailWords } from '../words-of-interests.ts'

type Words = { subject: Record<Language, string>; body: Record<Language, string> }

const about = (request: GuideRequest, lang: Language) => ({
  guide: request.title?.[lang] ?? request.guide,
  code: request.code,
})

/** What came in is looked at for repeats, and confirmed where the address did not have its confirmations of the day. */
export const confirmGuideRequest = defineJob({
  name: 'enquiries.confirm-guide-request',
  on: 'enquiries.asked-for-guide',
  run: (house, run) =>
    asWorker(house, async (tx, c) => {
      const id = String(run.about.requestId)
      await markRepeat(tx, id)
      const request = await findGuideRequest(tx, id)
      if (!request?.email) return
      const lang = request.pageLanguage
      const params = { ...about(request, lang), day: formatDay(lang, request.dueOn) }
      await emailVisitor(house, tx, c, written(guideMailWords.asked, lang, params, request.email, run.factId!, true))
    }),
})

export const emailSentGuide = defineJob({
  name: 'enquiries.email-sent-guide',
  on: 'enquiries.sent-guide',
  run: (house, run) =>
    asWorker(house, async (tx, c) => {
      const request = await findGuideRequest(tx, String(run.about.requestId))
      if (!request?.email || !request.link) return
      const lang = request.pageLanguage
      const link = request.link.startsWith('/') ? `{site}${request.link}` : request.link
      await emailVisitor(
        house,
        tx,
        c,
        written(guideMailWords.sent, lang, { ...about(request, lang), link }, request.email, run.factId!, false),
      )
    }),
})

/** Whoever asked twice, took it back or left no whole address is not written to. */
export const emailDeclinedGuide = defineJob({
  name: 'enquiries.email-declined-guide',
  on: 'enquiries.declined-guide',
  run: (house, run) =>
    asWorker(house, async (tx, c) => {
      const request = await findGuideRequest(tx, String(run.about.requestId))
      if (!request?.email || (request.reason !== 'not-available' && request.reason !== 'not-ours')) return
      const lang = request.pageLanguage
      const params = { ...about(request, lang), reason: reasonWords[request.reason][lang].toLowerCase() }
      await emailVisitor(
        house,
        tx,
        c,
        written(guideMailWords.declined, lang, params, request.email, run.factId!, false),
      )
    }),
})

export const confirmInterest = defineJob({
  name: 'enquiries.confirm-interest',
  on: 'enquiries.said-interest',
  run: (house, run) =>
    asWorker(house, async (tx, c) => {
      const interest = await findInterest(tx, String(run.about.interestId))
      if (!interest?.email) return
      const lang = interest.pageLanguage
      const params = {
        course: interest.title?.[lang] ?? interest.course,
        code: interest.code,
        day: formatDay(lang, interest.dueOn),
      }
      await emailVisitor(house, tx, c, written(interestMailWords, lang, params, interest.email, run.factId!, true))
    }),
})

const written = (
  words: Words,
  language: Language,
  params: Record<string, string>,
  to: string,
  factId: string,
  confirmation: boolean,
) => ({
  factId,
  to,
  language,
  subject: words.subject[language],
  body: fill(words.body[language], params),
  confirmation,
})
