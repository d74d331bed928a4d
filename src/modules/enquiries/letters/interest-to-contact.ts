import { accountsHolding } from '#platform/access/directory.ts'
import { defineLetter } from '#platform/letters/letter.ts'
import { findInterest } from '../store/interests.ts'
import { interestHref } from '../vocabulary.ts'
import { interestLetterWords } from '../words-of-interests.ts'

/** To the contact of the one service that it is for; who it is stands on the page, for those who may open it. */
export const interestToContact = defineLetter({
  name: 'enquiries.interest-to-contact',
  on: 'enquiries.said-interest',
  async recipients(tx, about, c) {
    const interest = await findInterest(tx, String(about.interestId))
    if (!interest) return []
    const duty = interest.audience === 'management-rcmp' ? 'rcmp-adviser' : 'service-coordinator'
    const accounts = await accountsHolding(tx, [duty], c.today, { serviceId: interest.serviceId })
    return accounts.map((accountId) => ({ accountId, params: { code: interest.code, day: interest.dueOn } }))
  },
  href: (about, lang) => interestHref(String(about.interestId), lang),
  words: interestLetterWords,
})
