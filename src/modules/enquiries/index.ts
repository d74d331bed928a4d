import type { Module } from '#platform/module.ts'
import { declineGuideRequest, emailGuide, eraseContact, postGuide } from './actions/answer-guide-request.ts'
import { answerInterest, eraseInterest } from './actions/answer-interest.ts'
import { requestGuide } from './actions/request-guide.ts'
import { sayInterest } from './actions/say-interest.ts'
import { eraseContacts } from './jobs/erase-contacts.ts'
import { confirmGuideRequest, confirmInterest, emailDeclinedGuide, emailSentGuide } from './jobs/visitor-emails.ts'
import { interestToContact } from './letters/interest-to-contact.ts'
import { loadPack } from './load-pack.ts'
import { pages } from './routes.ts'
import { guideRequestsList, guideRequestView } from './views/guide-requests.ts'
import { interestFiguresView, interestsList, interestView } from './views/interests.ts'
import { waiting } from './waiting.ts'
import { refusals } from './words.ts'

export { requestGuide } from './actions/request-guide.ts'
export { sayInterest } from './actions/say-interest.ts'
export { interestNotedPath, requestedPath } from './vocabulary.ts'

/** What visitors ask of the programme: guides, and interest in senior courses. */
export const enquiriesModule: Module = {
  name: 'enquiries',
  actions: [
    requestGuide,
    emailGuide,
    postGuide,
    declineGuideRequest,
    eraseContact,
    sayInterest,
    answerInterest,
    eraseInterest,
  ],
  views: [guideRequestsList, guideRequestView, interestsList, interestView, interestFiguresView],
  pages,
  jobs: [confirmGuideRequest, emailSentGuide, emailDeclinedGuide, confirmInterest, eraseContacts],
  letters: [interestToContact],
  waiting,
  refusals,
  loadPack,
}
